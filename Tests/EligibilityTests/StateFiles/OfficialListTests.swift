import Criteria
import DashboardModel
import Dashboards
import Eligibility
import Foundation
import TestSupport
import Testing
import Workbooks

/// CDE's own lists of 2017 to 2023: what follows from their letters and methods is what they say.
@Suite(.enabled(if: Repository.hasCDEFiles, Comment(rawValue: Repository.needsCDEFiles)))
struct OfficialListTests {
  private static let lists: Task<DataFolder.Outcome, Never> = Task {
    await DataFolder.read(
      [
        "2017/official/assistancestatus2017.csv", "2018/official/assistancestatus18.xlsx",
        "2019/official/assistancestatus19-rev.xlsx", "2022/official/assistancestatus22.xlsx",
        "2023/official/assistancestatus23.xlsx",
      ].map { Repository.cde($0) })
  }

  private func data() async throws -> DashboardData {
    let outcome = await Self.lists.value
    try #require(outcome.faults == [])
    return outcome.data
  }

  private func determinations(_ year: Int) async throws -> [(row: LCFFListRow, found: LCFFDetermination)] {
    let data = try await data()
    let list = try #require(data.lcffList(DashboardYear(year)))
    let engine = LCFFEngine(editions: Dashboards.all, data: data)
    return try engine.determinations(DashboardYear(year)).map { (try #require(list.row($0.entity.cds)), $0) }
  }

  @Test(arguments: [(2017, 936, 228), (2018, 993, 386), (2019, 997, 333), (2022, 993, 617), (2023, 991, 466)])
  func `letters and methods give every LEA's status`(_ year: Int, _ count: Int, _ assisted: Int) async throws {
    let all = try await determinations(year)
    #expect(all.count == count)
    for (row, found) in all { #expect(found.status == row.statuses[DashboardYear(year)], "\(row.cds) \(row.name)") }
    #expect(all.filter { $0.found.status?.isDifferentiated == true }.count == assisted)
  }

  @Test(arguments: [(2022, 39, 0), (2023, 66, 1)])
  func `EC 52072 follows from the letters of four lists`(_ year: Int, _ flags: Int, _ few: Int) async throws {
    let all = try await determinations(year)
    for (row, found) in all {
      let flag = try #require(row.flag("EC52072") as Bool?, "\(row.cds)")
      #expect(found.clock(.ec52072)?.answer == Answer(flag), "\(row.cds) \(row.name)")
    }
    let met = all.compactMap { $0.found.clock(.ec52072) }.filter { $0.answer == .met }
    #expect(met.count == flags)
    #expect(met.filter(\.assumesFewerGroups).count == few)
  }

  @Test(arguments: [(2022, 5, 3, 7), (2023, 19, 6, 15)])
  func `other readings of EC 52072 do not give CDE's flags`(
    _ year: Int, _ falseFlags: Int, _ missedFlags: Int, _ missedBySame: Int
  ) async throws {
    let data = try await data()
    let window = DashboardYear(year).latest(4)
    let list = try #require(data.lcffList(DashboardYear(year)))
    var anyGroups = (wrong: 0, missed: 0)
    var sameThree = (wrong: 0, missed: 0)
    for row in list.rows {
      let years = window.map { Set((data.lcffList($0)?.row(row.cds)?.groups ?? [:]).keys) }
      let flag = try #require(row.flag("EC52072") as Bool?)
      let many = years.filter { $0.count >= 3 }.count >= 3
      if many != flag { if flag { anyGroups.missed += 1 } else { anyGroups.wrong += 1 } }
      let same = years.indices.contains { left in
        let others = years.indices.filter { $0 != left }.map { years[$0] }
        return others.dropFirst().reduce(others[0]) { $0.intersection($1) }.count >= 3
      }
      if same != flag { if flag { sameThree.missed += 1 } else { sameThree.wrong += 1 } }
    }
    #expect(anyGroups == (falseFlags, missedFlags))
    #expect(sameThree == (0, missedBySame))
  }

  /// The groups as CDE's list of January 2023 names them.
  private static let words: [String: StudentGroup] = [
    "American Indian or Alaskan Native": .ai, "Black/African American": .aa, "English Learner": .el,
    "Foster Youth": .fos, "Hispanic": .hi, "Homeless Youth": .hom, "Pacific Islander": .pi,
    "Socioeconomically Disadvantaged": .sed, "Students with Disabilities": .swd, "Two or More Race": .tom, "White": .wh,
  ]

  @Test func `EC 52064(e)(5) follows from three lists, with the same groups`() async throws {
    let path = Repository.cde("2023/official/leas2023perec52064.xlsx")
    let book = try Workbook(bytes: try Data(contentsOf: URL(filePath: path)))
    let sheet = try #require(book.sheets.first)
    let lines = String(decoding: try book.table(of: sheet).bytes, as: UTF8.self).split(separator: "\n")
    var listed: [CDSCode: Set<StudentGroup>] = [:]
    for line in lines {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 3, let cds = CDSCode(fields[0]) else { continue }
      let names = fields[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      listed[cds] = Set(try names.map { try #require(Self.words[$0], "\($0)") })
    }
    #expect(listed.count == 132)
    var found: [CDSCode: Set<StudentGroup>] = [:]
    for (row, determination) in try await determinations(2022) {
      let clock = try #require(determination.clock(.ec52064e5))
      #expect(clock.answer != .undetermined)
      if clock.answer == .met { found[row.cds] = Set(clock.qualifying) }
    }
    #expect(found == listed)
  }

  @Test func `2023 follows from CDE's own red flags of 2023`() async throws {
    let path = Repository.cde("2023/official/lowperfleasnonall23data.xlsx")
    let book = try Workbook(bytes: try Data(contentsOf: URL(filePath: path)))
    let lines = String(decoding: try book.table(of: try book.sheet(named: "Data")).bytes, as: UTF8.self).split(
      separator: "\n")
    let header = try #require(lines.firstIndex { $0.contains("studentgroup") })
    let names = lines[header].split(separator: "\t", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let group = try #require(names.firstIndex(of: "studentgroup"))
    let cds = try #require(names.firstIndex(of: "cds"))
    let columns: [(Indicator, String)] = [
      (.ela, "ELA"), (.math, "Math"), (.chronic, "Chronic"), (.cci, "CCI"), (.elpi, "ELPI"), (.graduation, "Grad"),
      (.suspension, "Susp"),
    ]
    let year = DashboardYear(2023)
    let list = try #require(try await data().lcffList(year))
    var dashboard = Dashboard(year: year)
    var coverage = Coverage()
    for row in list.rows { coverage.insert(row.cds) }
    for (indicator, _) in columns { dashboard.cover(indicator, coverage) }
    for line in lines[(header + 1)...] {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == names.count, let code = CDSCode(fields[cds]), code.isDistrictOrCountyOffice,
        let own = StudentGroup(code: fields[group])
      else { continue }
      let kind: EntityKind = code.isCountyOffice ? .countyOffice : .district
      let position = dashboard.add(
        Entity(cds: code, kind: kind, name: "", districtName: "", county: ""), isStateIndicator: true)
      for (indicator, name) in columns {
        guard fields[try #require(names.firstIndex(of: name))] == "Y" else { continue }
        let cell =
          indicator == .cci ? Cell(statusLevel: .worst, meetsMinimumSize: true, students: 100) : Cell(color: .red)
        #expect(dashboard.put(cell, position: position, own, indicator) == nil)
      }
    }
    var data = DashboardData()
    data.dashboards[year] = dashboard
    let assessor = Assessor(edition: Dashboards.dashboard2023, data: data)
    var counts = (equal: 0, orange: 0, other: 0)
    for row in list.rows {
      let assessment = assessor.assess(row.cds, row.cds.isCountyOffice ? .countyOffice : .district)
      for own in assessment.groups {
        #expect(own.undetermined == [])
        let listed = row.groups[own.group] ?? []
        let computed = own.meets == .met ? own.met : []
        func isRed(_ indicator: Indicator) -> Bool {
          if case .cell = dashboard.lookup(row.cds, own.group, indicator) { true } else { false }
        }
        if computed == listed {
          counts.equal += 1
        } else if isRed(.ela) != isRed(.math), own.met.union(LCFFPrioritySet([.pupilAchievement])) == listed {
          counts.orange += 1
        } else {
          counts.other += 1
        }
      }
    }
    #expect(counts == (12_549, 334, 0))
  }
}
