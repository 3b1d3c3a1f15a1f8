import Criteria
import DashboardFiles
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

/// What CDE's lists of schools and its real files of some years say of rules that need few colors.
@Suite(.enabled(if: Repository.hasCDEFiles, Comment(rawValue: Repository.needsCDEFiles)))
struct SchoolListsTests {
  private static func read(_ paths: [String]) async throws -> DashboardData {
    let catalog = await Catalog(paths.map(Repository.cde))
    let reading = await Reading(catalog, ReadingRequest(levels: .schools, publications: Dashboards.publications))
    if let fault = (catalog.faults + reading.faults).first { throw fault }
    return reading.data
  }

  private static func engine(_ data: DashboardData) -> Engine { Engine(.essa, editions: Dashboards.all, data: data) }

  /// CDE's lists of 2019, 2022 and 2023, read once, because workbooks take long without optimization.
  private static let lists: Task<DashboardData, any Error> = Task {
    try await read([
      "2019/official/essaassistance19.csv", "2019/official/essaassistancestudentgroup19.xlsx",
      "2022/official/essaassistance22.xlsx", "2023/official/essaassistance23.xlsx",
    ])
  }

  /// The two schools that CDE identifies in 2023 without a color; no rule is known that does that.
  private static let withoutColors: [String] = ["18750366010714", "40104056106769"]

  /// The schools of a list that are looked at one by one: all of them, in a build without optimization every tenth.
  private static func looked(_ list: ESSAList) -> ESSAList {
    var isDebug = false
    assert({ isDebug = true }() == ())
    let rows = list.rows.enumerated().filter { !isDebug || $0.offset % 10 == 0 }.map(\.element)
    return ESSAList(year: list.year, studentGroups: list.studentGroups, rows: rows, roster: list.roster)
  }

  @Test func `the transitions that need no colors hold in every row`() async throws {
    let data = try await Self.lists.value
    let verifier = ListVerifier(editions: Dashboards.all, data: data)
    #expect(data.essaLists.map(\.rows.count) == [9970, 9972, 9946, 10_044])
    let checks = data.essaLists.map(verifier.check)
    for (check, list) in zip(checks, data.essaLists) {
      #expect(check.asked[.exitFollowsFromStatuses] == list.rows.count)
      for rule in ESSAListCheck.Rule.allCases where rule != .noColorsNoStatus {
        #expect(check.broken[rule] == nil, "\(check.year), \(rule.rawValue)")
      }
    }
    #expect(checks.compactMap { $0.asked[.lowPerformNeedsTitleI] } == [483, 511, 474, 540])
    #expect(checks.last?.broken[.noColorsNoStatus]?.map(\.description) == Self.withoutColors)
    // The two lists of 2019.
    let difference = ESSAListDifference(data.essaLists[0], data.essaLists[1])
    #expect(difference.schools.filter { $0.first != nil && $0.second != nil && $0.year == 2019 }.count == 64)
  }

  @Test(arguments: [0, 1, 2, 3])
  func `where school colors are missing the answer is undetermined, and no exit code differs`(
    _ place: Int
  ) async throws {
    var data = try await Self.lists.value
    let list = Self.looked(data.essaLists[place])
    // Only these schools are asked for; the other lists say what they were before.
    data.essaLists[place] = list
    data.essaLists = data.essaLists.map { $0.year == list.year || $0.year < list.year ? $0 : Self.empty($0) }
    let found = try #require(ListVerifier(editions: Dashboards.all, data: data).compare(list))
    #expect(found.count(.status).compared == 0 && found.differences.isEmpty)
    #expect(found.count(.status).undetermined == list.rows.count)
    #expect(found.statuses.keys.allSatisfy { $0.computed == nil })
    #expect(found.count(.exit).compared > 0 && found.count(.exit).differing == 0)
  }

  private static func empty(_ list: ESSAList) -> ESSAList {
    ESSAList(
      year: list.year, studentGroups: list.studentGroups, rows: [], roster: Roster(file: list.file, entries: []))
  }

  @Test func `the status before comes from the list's own column, and from both lists where they contradict`()
    async throws
  {
    let data = try await Self.lists.value
    let engine = Self.engine(data)
    let list = try #require(data.essaList(2023))
    let before = try #require(data.essaList(2022))
    let schools = Dictionary(engine.entities(2023).map { ($0.cds, $0) }, uniquingKeysWith: { first, _ in first })
    for row in Self.looked(list).rows {
      let school = try #require(schools[row.cds])
      let prior = try #require(engine.determine(school, 2023)?.prior)
      let own = row.statuses[2022]
      let other = before.row(row.cds)?.statuses[2022]
      let isContradicted = other.map { own?.meansTheSame(as: $0) != true } ?? false
      #expect(isContradicted ? own.map(prior.possible.contains) == true : prior.status == own)
      if isContradicted { #expect(prior.status == nil && prior.basis == .lists([2022, 2023])) }
    }
    let contradicted = list.rows.filter { row in
      guard let own = row.statuses[2022], let other = before.row(row.cds)?.statuses[2022] else { return false }
      return !own.meansTheSame(as: other)
    }
    #expect(contradicted.count == 79)
  }

  @Test(arguments: [2022, 2023])
  func `what the files of Monterey County determine of its charter schools is what CDE's lists say`(
    _ year: Int
  ) async throws {
    var data = try await Self.read([
      "2018/monterey", "2022/monterey", "2023/monterey", "2024/monterey", "2018/school-colors/roster2018.csv",
    ])
    data.essaLists = try await Self.lists.value.essaLists
    let list = try #require(data.essaList(DashboardYear(year)))
    let found = try #require(ListVerifier(editions: Dashboards.all, data: data).compare(list))
    let statuses = found.count(.status)
    // What no rule explains is told by other tests.
    #expect(found.differences.filter { $0.school?.isNotExplained != true } == [])
    #expect(statuses.compared > 0)
    #expect(statuses.compared + statuses.undetermined == list.rows.count)
    #expect(found.count(.groups).differing == 0)
  }

  @Test func `no school that CDE identifies in 2023 comes out impossible from its Red indicators`() async throws {
    var data = try await Self.read(["2023/official/lowperfsch23data.xlsx", "2023/official/lowperfschnonall23data.xlsx"])
    #expect(data.redFlagLists.map(\.rows.count).sorted() == [4203, 21_617])
    data.essaLists = try await Self.lists.value.essaLists
    let list = try #require(data.essaList(2023))
    // What the list itself says of its year would answer for the colors.
    let rows = list.rows.map { row in
      var row = row
      row.statuses[2023] = nil
      row.exit = nil
      row.groups = []
      return row
    }
    data.essaLists.removeAll { $0.year == 2023 }
    data.essaLists.append(ESSAList(year: 2023, studentGroups: [], rows: rows, roster: list.roster))
    var flags = (listed: 0, impossible: [String](), certainNotListed: [String]())
    var low = (listed: 0, impossible: [String](), certainNotListed: [String]())
    for determination in Self.engine(data).determinations(2023) {
      let cds = determination.entity.cds
      guard let row = list.row(cds), let status = row.statuses[2023] else { continue }
      let isInPool =
        data.titleI(cds, 2023)?.isFunded == true || determination.prior?.status == .csiLowPerform
      let fits = isInPool ? determination.schoolwide?.answer ?? .undetermined : .notMet
      if status == .csiLowPerform {
        low.listed += 1
        if fits == .notMet { low.impossible.append(cds.description) }
      } else if fits == .met, status != .csiGrad {
        low.certainNotListed.append(cds.description)
      }
      guard !status.isCSI else { continue }
      for group in determination.groups {
        if row.groups.contains(group.group) {
          flags.listed += 1
          if group.meets == .notMet { flags.impossible.append("\(cds) \(group.group.code)") }
        } else if group.meets == .met {
          flags.certainNotListed.append("\(cds) \(group.group.code)")
        }
      }
    }
    #expect(flags.listed == 3278)
    #expect(flags.impossible.isEmpty)
    #expect(flags.certainNotListed.isEmpty)
    #expect(low.listed == 540)
    #expect(low.impossible == Self.withoutColors)
    #expect(low.certainNotListed.isEmpty)
  }

  @Test func `without a roster no school is CSI Low Perform, and those that meet a pattern are undetermined`()
    async throws
  {
    var data = try await Self.read(["2018/school-colors", "2018/statewide/graddownload2018.txt"])
    data.rosters = []
    data.essaLists = []
    let without = Self.engine(data).determinations(2018)
    #expect(without.allSatisfy { $0.status != .essa(.csiLowPerform) })
    let open = without.filter { $0.status == nil }
    #expect(open.count > 500)
    #expect(open.allSatisfy { $0.missing == [.titleI(2018)] && $0.schoolwide?.answer == .met })
  }
}
