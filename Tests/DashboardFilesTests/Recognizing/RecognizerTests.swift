import DashboardModel
import Testing

@testable import DashboardFiles

@Suite struct RecognizerTests {
  private func kind(_ name: String, _ text: String) async throws -> Result<FileKind, Fault> {
    let scratch = try Scratch()
    let path = try scratch.write(name, text)
    let catalog = await Catalog([path])
    if let fault = catalog.faults.first { return .failure(fault) }
    return .success(try #require(catalog.entries.first).kind)
  }

  /// A row that fits the columns of a layout.
  private func row(_ columns: [String], year: String) -> String {
    let values = [
      "cds": "59701100000000", "rtype": "D", "districtname": "A", "countyname": "B", "studentgroup": "EL",
      "currdenom": "40", "currnumer": "4", "currstatus": "10.0", "statuslevel": "2", "changelevel": "3", "color": "2",
      "box": "170", "reportingyear": year, "leaname": "A", "localindicator": "Basic-Priority Area 1",
      "performance": "Met",
    ]
    return columns.map { values[$0.lowercased()] ?? "" }.joined(separator: "\t")
  }

  private func expected(_ layout: RecordLayout) throws -> FileKind {
    let name = FileName(path: layout.name)
    if name.isGradeEleven { return .setAside(.gradeElevenAcademic) }
    if name.isFiveYear { return .setAside(.graduationWithoutLevels) }
    let year = try #require(name.year)
    if layout.name.hasPrefix("LocalIndPerf") { return .localIndicators(year) }
    return .stateIndicator(try #require(name.indicator), year)
  }

  @Test(arguments: RecordLayout.all)
  func `every year's layout is recognized under its public name`(layout: RecordLayout) async throws {
    let year = FileName(path: layout.name).year.map { $0.number == 2017 ? "2017f" : "\($0)" } ?? "2018"
    let text = layout.columns.joined(separator: "\t") + "\n" + row(layout.columns, year: year) + "\n"
    #expect(try await kind(layout.name, text).get() == expected(layout))
  }

  @Test(arguments: RecordLayout.all.filter { $0.columns.contains("indicator") })
  func `from 2023 on the rows tell indicator and year, whatever the name says`(layout: RecordLayout) async throws {
    let name = FileName(path: layout.name)
    let indicator = try #require(name.indicator)
    let year = try #require(name.year)
    let fields = layout.columns.map { column in
      switch column {
      case "cds": "59701100000000"
      case "rtype": "D"
      case "indicator": indicator.code
      case "reportingyear": "\(year)"
      default: ""
      }
    }
    let text = layout.columns.joined(separator: "\t") + "\n" + fields.joined(separator: "\t") + "\n"
    #expect(try await kind("graddownload2018.txt", text).get() == .stateIndicator(indicator, year))
    #expect(try await kind("data.txt", text).get() == .stateIndicator(indicator, year))
  }

  @Test(arguments: [
    ("elpi", Indicator.elpi), ("susp", .suspension), ("cci", .cci), ("chronic", .chronic),
  ])
  func `most older layouts tell the indicator without a name`(stem: String, indicator: Indicator) async throws {
    let layouts = RecordLayout.all.filter { $0.name.hasPrefix(stem) && !$0.columns.contains("indicator") }
    #expect(layouts.count >= 2)
    for layout in layouts {
      let text = layout.columns.joined(separator: "\t") + "\n" + row(layout.columns, year: "2019") + "\n"
      #expect(try await kind("data.txt", text).get() == .stateIndicator(indicator, DashboardYear(2019)))
    }
  }

  @Test func `ELA and mathematics of 2022 need their name`() async throws {
    let layout = try #require(RecordLayout.all.first { $0.name == "eladownload2022.txt" })
    let text = layout.columns.joined(separator: "\t") + "\n" + row(layout.columns, year: "2022") + "\n"
    guard case .failure(let fault) = try await kind("download2022.txt", text) else {
      Issue.record("no fault")
      return
    }
    #expect(fault.kind == .noIndicator(candidates: "both English Language Arts and Mathematics"))
    #expect(fault.line == 1)
    #expect(try await kind("MATH 2022.txt", text).get() == .stateIndicator(.math, DashboardYear(2022)))
  }

  @Test func `local indicators are recognized by their columns or their name`() async throws {
    #expect(
      try await kind("x.txt", "cdsCode|lea|priorityNumber|countyPerformance|year\n59701100000000|A|1|Met|2023\n").get()
        == .localIndicators(DashboardYear(2023)))
    #expect(
      try await kind("Pr32021.txt", "cdsCode\tlea\tpriorityId\tperformance\n59701100000000\tA\t3\t\n").get()
        == .localIndicators(DashboardYear(2021)))
    #expect(
      try await kind("Pr12019.txt", "cdsCode|lea|performance\n59701100000000|A|Met\n").get()
        == .localIndicators(DashboardYear(2019)))
  }

  @Test func `lists are recognized by the groups' columns`() async throws {
    #expect(
      try await kind("list24.csv", "CDS,LEAname,ELpriorities,AssistanceStatus2024\n59701100000000,A,B,*\n").get()
        == .lcffList(.districtsAndCountyOffices, DashboardYear(2024)))
    #expect(
      try await kind("charters.csv", "CDS,CharterName,ELcurrent,ELprior,AssistanceStatus2024\n1,A,B,*,*\n").get()
        == .lcffList(.charterSchools, DashboardYear(2024)))
  }

  @Test(arguments: [
    ("cds\trtype\tstudentgroup\ttotalenrollment\treportingyear\n", FileKind.SetAside.censusEnrollment),
    ("cds\tsubject\trtype\tstudentgroup\tperformancecategory\treportingyear\n", .growth),
    ("cds\tleaname\tchronic\tsusp\tgrad\tela\n", .lowPerformingList),
    ("cds\trtype\tstudentgroup\tcolor\treportingyear\n59701100000000\tL\tEL\t1\t2017s\n", .spring2017),
  ])
  func `files that count for nothing are set aside by name`(text: String, reason: FileKind.SetAside) async throws {
    #expect(try await kind("data.txt", text).get() == .setAside(reason))
    #expect(!reason.words.isEmpty)
  }

  @Test func `participation rates and files of alternative schools are set aside by their names`() async throws {
    let text = "cds\trtype\tstudentgroup\tprate\treportingyear\n59701100000000\tD\tEL\t95\t2018\n"
    #expect(try await kind("elapratedownload2018.txt", text).get() == .setAside(.participationRates))
    #expect(try await kind("graddownload2021dassonly.txt", text).get() == .setAside(.alternativeSchools))
  }

  @Test func `other tables are none of CDE's, and say how they begin`() async throws {
    guard case .failure(let fault) = try await kind("a.csv", "name,color\nApple,Red\n") else {
      Issue.record("no fault")
      return
    }
    #expect(fault.kind == .notRecognized(columns: ["name", "color"]))
    #expect(fault.sentence.contains("Its columns begin name, color."))
  }

  @Test func `an unknown indicator and an impossible year are faults of the first row`() async throws {
    let header = "cds\trtype\tstudentgroup\tcolor\tindicator\treportingyear\n"
    for (row, column) in [("ZZZ\t2024", "indicator"), ("ELA\t20244", "reportingyear"), ("ELA\tlast", "reportingyear")] {
      guard case .failure(let fault) = try await kind("a.txt", header + "59701100000000\tD\tEL\t1\t\(row)\n") else {
        Issue.record("no fault for \(row)")
        continue
      }
      #expect(fault.line == 2 && fault.column == column)
    }
  }
}
