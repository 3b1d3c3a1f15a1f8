import DashboardModel
import Foundation

/// Tells what a table is from its columns, its first row and, as a hint, its name.
struct Recognizer {
  private let table: RawTable
  private let header: TableHeader
  private let name: FileName
  private let row: [String]

  /// Looks at a table.
  init(_ table: RawTable) {
    self.table = table
    header = table.header
    name = FileName(path: table.path)
    row = table.firstRow()
  }

  /// What the table is.
  func kind() throws(Fault) -> FileKind {
    if isRedFlags, value("rtype")?.uppercased() == "S" { return .redFlags(try year()) }
    if let aside = setAside() { return .setAside(aside) }
    if header.foldedNames.contains(where: { $0.name.hasSuffix("current") && isGroup($0.name.dropLast(7)) }) {
      return .lcffList(.charterSchools, try year())
    }
    if header.foldedNames.contains(where: { $0.name.hasSuffix("priorities") && isGroup($0.name.dropLast(10)) }) {
      return .lcffList(.districtsAndCountyOffices, try year())
    }
    if header.column("targetedstudentgroups", "targetedstudentgroup") != nil {
      // The list of January 2023 is of the Dashboards up to 2022.
      return .lcffList(.ec52064e5, try year().previous)
    }
    if let list = try schoolList() { return list }
    if header.has("localindicator") || header.column("prioritynumber", "priorityid") != nil
      || (name.priority != nil && header.column("countyperformance", "performance") != nil)
    {
      return .localIndicators(try year())
    }
    guard isIndicator else {
      throw fault(.notRecognized(columns: header.names.filter { !$0.isEmpty }))
    }
    return .stateIndicator(try indicator(), try year())
  }

  private var isRedFlags: Bool { header.has("ela") && header.has("susp") && header.has("grad") }

  /// By its columns; a file that CDE's name says to be one may have other names of some of them.
  private var isIndicator: Bool {
    let own = [
      "rtype", "studentgroup", "currstatus", "statuslevel", "changelevel", "color", "currdenom", "charterflag",
    ]
    if name.isOfIndicatorFile, own.count(where: header.has) >= 2 { return true }
    return (header.has("rtype") || header.column("statuslevel", "color") != nil)
      && header.column("statuslevel", "color", "currstatus", "pltotct", "reportingyear") != nil
  }

  /// An ESSA list, which has statuses and no letters of the LCFF, or a roster, which has Title I and no statuses.
  private func schoolList() throws(Fault) -> FileKind? {
    if header.foldedNames.contains(where: { $0.name.hasPrefix("assistancestatus") }) { return .essaList(try year()) }
    let isRoster = header.foldedNames.contains { $0.name.hasPrefix("titlei") } && !header.has("color")
    return isRoster && header.column("cds", "cdscode") != nil ? .roster : nil
  }

  private func setAside() -> FileKind.SetAside? {
    if header.has("performancecategory") { return .growth }
    if header.has("totalenrollment") { return .censusEnrollment }
    if isRedFlags { return .lowPerformingList }
    if value("reportingyear")?.lowercased().hasSuffix("s") == true { return .spring2017 }
    let hasLevels = header.column("statuslevel", "color") != nil
    let isFall2017 = value("reportingyear")?.hasPrefix("2017") != false
    if name.isGradeEleven || (header.has("caadenom") && !hasLevels && isFall2017) { return .gradeElevenAcademic }
    if name.isParticipation { return .participationRates }
    if name.isAlternativeSchoolsOnly { return .alternativeSchools }
    if name.isFiveYear { return .graduationWithoutLevels }
    let isGraduation = header.has("safetynet") && header.has("currnumer") && !header.has("certifyflag")
    let hasNoDashboard = ["2020", "2021"].contains(value("reportingyear"))
    let isWithoutLevels = hasLevels && !table.hasValue(in: ["statuslevel", "color"])
    if isGraduation, !hasNoDashboard, isWithoutLevels { return .graduationWithoutLevels }
    return nil
  }

  private func indicator() throws(Fault) -> Indicator {
    if let code = value("indicator"), !code.isEmpty {
      if let indicator = Indicator(code: code) { return indicator }
      throw fault(
        .value(found: code, expected: "an indicator: \(Indicator.allCases.map(\.code).joined(separator: ", "))"),
        line: header.line + 1, column: "indicator")
    }
    if header.has("type") { return .suspension }
    if header.has("studentgrouppct") || header.has("currprep") { return .cci }
    if header.column("currprogressed", "currtesters", "pl1") != nil { return .elpi }
    if header.column("certifyflag", "dataerrorflag") != nil { return .chronic }
    if header.column("fiveyrnumer", "calmethod") != nil { return .graduation }
    if let indicator = name.indicator { return indicator }
    let isAcademic = header.column("hscutpoints", "pairsharemethod") != nil
    throw fault(
      .noIndicator(
        candidates: isAcademic ? "both English Language Arts and Mathematics" : "more than one indicator"),
      line: header.line)
  }

  private func year() throws(Fault) -> DashboardYear {
    for column in ["reportingyear", "reportyear", "repyr", "year"] {
      guard let text = value(column), !text.isEmpty else { continue }
      let digits = text.prefix(4)
      let suffix = text.dropFirst(4).lowercased()
      if let number = Int(digits), number >= 2017, number < 2100, suffix.isEmpty || suffix == "f" {
        return DashboardYear(number)
      }
      throw fault(.value(found: text, expected: "a Dashboard year such as 2024"), line: header.line + 1, column: column)
    }
    if let year = name.year { return year }
    for column in header.foldedNames where column.name.hasPrefix("assistancestatus20") {
      if let latest = header.foldedNames.compactMap({ Int($0.name.suffix(4)) }).filter({ $0 > 2016 }).max() {
        return DashboardYear(latest)
      }
    }
    throw fault(.noYear, line: header.line)
  }

  private func value(_ column: String) -> String? {
    guard let index = header.column(column), index < row.count else { return nil }
    return row[index]
  }

  private func isGroup(_ text: Substring) -> Bool { StudentGroup(code: text) != nil }

  private func fault(_ kind: Fault.Kind, line: Int? = nil, column: String? = nil) -> Fault {
    Fault(path: table.path, sheet: table.sheet, line: line, column: column, kind)
  }
}
