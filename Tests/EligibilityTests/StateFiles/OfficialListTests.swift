import Criteria
import DashboardModel
import Dashboards
import Foundation
import TestSupport
import Testing
import Workbooks

@testable import Eligibility

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

  /// The lists without the statuses and flags that are to follow from the rest of them.
  private static let letters: Task<DashboardData, Never> = Task {
    var data = await lists.value.data
    data.lcffLists = data.lcffLists.map { list in
      LCFFList(
        subject: list.subject, year: list.year, file: list.file, studentGroups: list.studentGroups,
        rows: list.rows.map { row in
          var row = row
          row.statuses = [:]
          row.flags = [:]
          return row
        })
    }
    return data
  }

  /// Every row of a list, with all years of its LEA as letters and methods tell them.
  private func records(_ year: Int) async throws -> [(row: LCFFListRow, record: Record)] {
    let list = try #require(try await data().lcffList(DashboardYear(year)))
    let engine = await Self.letters.value.engine()
    return try engine.entities(DashboardYear(year)).map {
      (try #require(list.row($0.cds)), Record($0, engine.setting))
    }
  }

  private func several(_ id: Rule.ID, _ record: Record, _ year: Int) throws -> SeveralYears {
    let rule = try #require(record.setting.rules[DashboardYear(year)]?.rule(id))
    return try #require(record.severalYears(rule, DashboardYear(year)))
  }

  @Test(arguments: [(2017, 936, 228), (2018, 993, 386), (2019, 997, 333), (2022, 993, 617), (2023, 991, 466)])
  func `letters and methods give every LEA's status`(_ year: Int, _ count: Int, _ assisted: Int) async throws {
    let all = try await records(year)
    #expect(all.count == count)
    var identified = 0
    for (row, record) in all {
      let possible = record.statuses(DashboardYear(year)).possible
      #expect(possible == row.statuses[DashboardYear(year)].map { [.lcff($0)] }, "\(row.cds) \(row.name)")
      identified += possible.allSatisfy(\.isIdentified) ? 1 : 0
    }
    #expect(identified == assisted)
  }

  @Test(arguments: [(2022, 39, 0), (2023, 66, 1)])
  func `EC 52072 follows from the letters of four lists`(_ year: Int, _ flags: Int, _ few: Int) async throws {
    var found = (met: 0, few: 0)
    for (row, record) in try await records(year) {
      let flag = try #require(row.flag("EC52072") as Bool?, "\(row.cds)")
      let level3 = try several(.ec52072, record, year)
      #expect(level3.answer == Answer(flag), "\(row.cds) \(row.name)")
      found.met += level3.answer == .met ? 1 : 0
      found.few += level3.answer == .met && level3.countsFewerGroups ? 1 : 0
    }
    #expect(found == (flags, few))
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
    for (row, record) in try await records(2022) {
      let goal = try several(.ec52064e5, record, 2022)
      #expect(goal.answer != .undetermined)
      let groups = goal.groups.filter { $0.met.count >= goal.neededYears }.map(\.group)
      if goal.answer == .met { found[row.cds] = Set(groups) }
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
    let setting = data.setting()
    var counts = (equal: 0, orange: 0, other: 0)
    for row in list.rows {
      let kind: EntityKind = row.cds.isCountyOffice ? .countyOffice : .district
      let lea = Entity(cds: row.cds, kind: kind, name: row.name, districtName: "", county: row.county)
      let record = Record(lea, setting)
      let answers = record.answers(.group, year)
      for group in Dashboards.dashboard2023.lcff.studentGroups {
        let (met, open) = withExtendedLifetime(record) { record.judgment(year).state(group) }
        #expect(open == [])
        let listed = row.groups[group] ?? []
        let computed = answers[group] == .met ? met : []
        func isRed(_ indicator: Indicator) -> Bool {
          if case .cell = dashboard.lookup(row.cds, group, indicator) { true } else { false }
        }
        if computed == listed {
          counts.equal += 1
        } else if isRed(.ela) != isRed(.math), met.union(LCFFPrioritySet([.pupilAchievement])) == listed {
          counts.orange += 1
        } else {
          counts.other += 1
        }
      }
    }
    #expect(counts == (12_549, 334, 0))
  }
}
