import Criteria
import DashboardFiles
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

/// Reads files for holding lists against them.
private enum Files {
  /// What CDE's files hold; a fault ends the test.
  static func cde(_ paths: [String], _ levels: ReadingRequest.Levels = .localEducationalAgencies) async throws
    -> DashboardData
  {
    try await read(paths.map(Repository.cde), levels)
  }

  static func read(_ paths: [String], _ levels: ReadingRequest.Levels) async throws -> DashboardData {
    let catalog = await Catalog(paths)
    let reading = await Reading(catalog, ReadingRequest(levels: levels, publications: Dashboards.publications))
    if let fault = (catalog.faults + reading.faults).first { throw fault }
    return reading.data
  }

  /// CDE's lists of districts and county offices of five years, and the list of January 2023.
  static let lists: Task<DashboardData, any Error> = Task {
    try await cde([
      "2017/official/assistancestatus2017.csv", "2018/official/assistancestatus18.xlsx",
      "2019/official/assistancestatus19-rev.xlsx", "2022/official/assistancestatus22.xlsx",
      "2023/official/assistancestatus23.xlsx", "2023/official/leas2023perec52064.xlsx",
    ])
  }
}

extension ListVerifier {
  fileprivate init(_ data: DashboardData) { self.init(editions: Dashboards.all, data: data) }
}

/// CDE's lists under the LCFF against its files and its other lists.
@Suite(.enabled(if: Repository.hasCDEFiles, Comment(rawValue: Repository.needsCDEFiles)))
struct ListVerifierTests {
  @Test(arguments: [
    (2018, "assistancestatus18.xlsx"), (2022, "assistancestatus22.xlsx"), (2023, "assistancestatus23.xlsx"),
  ])
  func `Monterey's 325 letters of a year are CDE's, with the list among the data or not`(
    _ year: Int, _ name: String
  ) async throws {
    var data = try await Files.cde(["\(year)/monterey", "\(year)/official/\(name)"])
    let list = try #require(data.lcffList(DashboardYear(year)))
    let beside = try #require(ListVerifier(data).compare(list, itself: [list.file]))
    data.lcffLists = []
    let alone = try #require(ListVerifier(data).compare(list))
    #expect(beside == alone)
    #expect(alone.basis == .dashboard)
    #expect(alone.compared["letters"] == 325)
    #expect(alone.differences == [])
  }

  @Test(arguments: [(2017, 936, 228), (2018, 993, 386), (2019, 997, 333), (2022, 993, 617), (2023, 991, 466)])
  func `every status of a list follows from its letters and methods`(
    _ year: Int, _ rows: Int, _ assisted: Int
  ) async throws {
    let data = try await Files.lists.value
    let list = try #require(data.lcffList(DashboardYear(year)))
    let found = try #require(ListVerifier(data).compare(list, itself: [list.file]))
    #expect(found.basis == .ownLetters)
    #expect(found.count(.status).compared == rows)
    #expect(found.count(.status).listed == assisted)
    #expect(found.differences == [])
    #expect(found.undetermined == [:])
  }

  @Test(arguments: [(2022, "EC52072_2022", 39, 993), (2023, "EC52072_2023", 66, 991)])
  func `the flags of EC 52072 follow from the letters of four lists`(
    _ year: Int, _ column: String, _ flags: Int, _ rows: Int
  ) async throws {
    let data = try await Files.lists.value
    let list = try #require(data.lcffList(DashboardYear(year)))
    let found = try #require(ListVerifier(data).compare(list, itself: [list.file]))
    #expect(found.count(.flag(column)).compared == rows)
    #expect(found.count(.flag(column)).listed == flags)
    #expect(found.count(.flag(column)).differing == 0)
  }

  @Test func `a flag and a status that were changed in the list are found, because neither is read off it`()
    async throws
  {
    let data = try await Files.lists.value
    let list = try #require(data.lcffList(2022))
    var rows = list.rows
    let place = try #require(rows.firstIndex { $0.flag("EC52072") == true })
    rows[place].flags = ["EC52072_2022": false]
    rows[place].statuses[2022] = .general
    let changed = LCFFList(
      subject: list.subject, year: list.year, file: list.file, studentGroups: list.studentGroups, rows: rows)
    let found = try #require(ListVerifier(data).compare(changed, itself: [list.file]))
    #expect(found.differences.map(\.item) == [.status, .flag("EC52072_2022")])
    #expect(found.differences.map(\.entity.cds) == [rows[place].cds, rows[place].cds])
    #expect(found.differences.map(\.computed) == ["Differentiated Assistance", "Y"])
    #expect((found.differences.last?.severalYears?.qualifying.count ?? 0) > 0)
  }

  @Test func `the list of January 2023 under EC 52064(e)(5) has 132 LEAs, with the same groups`() async throws {
    let data = try await Files.lists.value
    let list = try #require(data.lcffLists.first { $0.subject == .ec52064e5 })
    #expect(list.rows.count == 132)
    let found = try #require(ListVerifier(data).compare(list))
    #expect(found.basis == .years)
    let groups = found.count(.targeted(.el))
    #expect(groups.listed == list.rows.reduce(0) { $0 + $1.groups.count })
    #expect(groups.compared == 993 * 13)
    #expect(groups.undetermined == 0)
    #expect(found.differences == [])
    #expect(found.notInData == 0)
  }

  @Test(arguments: [
    (2018, ["2017/statewide/LocalIndPerf2017.txt", "2018/statewide/LocalIndPerf2018.txt"], "18", 993, 11),
    (2023, ["2023/statewide"], "23", 991, 19),
  ])
  func `local indicators of the whole state give the list's method 2`(
    _ year: Int, _ paths: [String], _ end: String, _ rows: Int, _ met: Int
  ) async throws {
    let data = try await Files.cde(paths + ["\(year)/official/assistancestatus\(end).xlsx"])
    let list = try #require(data.lcffList(DashboardYear(year)))
    let found = try #require(ListVerifier(data).compare(list, itself: [list.file]))
    #expect(found.count(.method(2)).compared == rows)
    #expect(found.count(.method(2)).listed == met)
    #expect(found.differences == [])
  }
}

/// CDE's lists of schools against its colors, its red flags, and each other.
@Suite(.enabled(if: Repository.hasCDEFiles, Comment(rawValue: Repository.needsCDEFiles)))
struct SchoolListVerifierTests {
  private static let colors2018: Task<DashboardData, any Error> = Task {
    try await Files.cde(
      [
        "2018/school-colors", "2018/statewide/graddownload2018.txt", "2018/official/scheligibilitystate_sg.csv",
      ], .schools)
  }

  private static let redFlags2023: Task<DashboardData, any Error> = Task {
    try await Files.cde(
      [
        "2023/official/essaassistance23.xlsx", "2023/official/lowperfsch23data.xlsx",
        "2023/official/lowperfschnonall23data.xlsx",
      ], .schools)
  }

  private func pairs(_ found: ListComparison, _ listed: SchoolStatus, _ computed: SchoolStatus?) -> Int {
    found.statuses[ListComparison.Pair(listed: .essa(listed), computed: computed.map { .essa($0) })] ?? 0
  }

  @Test func `2018 comes out as CDE's list of the odd-numbered counties but for twelve schools`() async throws {
    let data = try await Self.colors2018.value
    let list = try #require(data.essaList(2018))
    let found = try #require(ListVerifier(data).compare(list))
    let statuses = found.count(.status)
    #expect(statuses.compared == 6313)
    #expect(statuses.compared - statuses.differing == 6301)
    #expect(statuses.undetermined == 0)
    // CSI Low Perform: all 299, and none that the list does not have, but where the two part at CSI Grad.
    #expect(list.rows.filter { $0.statuses[2018] == .csiLowPerform }.count == 299)
    #expect(pairs(found, .csiLowPerform, .csiLowPerform) == 299)
    #expect(!found.differences.contains { $0.school?.step == .csiLowPerform })
    // CSI Grad: 181 of 192, none false; the others are DASS schools with a higher rate in the published file.
    #expect(list.rows.filter { $0.statuses[2018] == .csiGrad }.count == 192)
    #expect(pairs(found, .csiGrad, .csiGrad) == 181)
    let grad = found.differences.compactMap(\.school).filter { $0.step == .csiGrad }
    #expect(grad.count == 11)
    for cause in grad {
      guard case .rateNotBelow(_, isDASS: true) = cause.why else {
        Issue.record("\(cause.why)")
        continue
      }
    }
    // ATSI: 612 of 613 flags of student groups, none false.
    #expect(found.count(.groups).listed == 613)
    #expect(found.count(.groups).differing == 1)
    #expect(found.differences.filter { $0.school?.step == .groups }.map(\.entity.cds.description) == ["49402534930160"])
  }

  @Test func `a status that was changed in the list is found, because it is not read off it`() async throws {
    let data = try await Self.redFlags2023.value
    let list = try #require(data.essaList(2023))
    // A school without a color that was never identified.
    let place = try #require(
      list.rows.firstIndex { $0.hasColors == false && $0.statuses.values.allSatisfy { !$0.isIdentified } })
    var rows = list.rows
    rows[place].statuses[2023] = .csiLowPerform
    let changed = ESSAList(year: 2023, studentGroups: list.studentGroups, rows: rows, roster: list.roster)
    var other = data
    other.essaLists = [changed]
    let found = try #require(ListVerifier(other).compare(changed))
    #expect(found.differences.contains { $0.entity.cds == rows[place].cds && $0.school?.why == .withoutColors })
  }

  @Test func `2023: two schools without a color and one with English and mathematics only are not explained`()
    async throws
  {
    let data = try await Self.redFlags2023.value
    let list = try #require(data.essaList(2023))
    let found = try #require(ListVerifier(data).compare(list))
    #expect(found.count(.exit).differing == 0)
    let causes = found.differences.map { ($0.entity.cds.description, $0.school) }
    #expect(causes.map(\.0) == ["18750366010714", "40104056106769", "45701696050595"])
    #expect(causes.allSatisfy { $0.1?.isNotExplained == true && $0.1?.listed == .csiLowPerform })
    #expect(causes[0].1?.why == .withoutColors)
    #expect(causes[1].1?.why == .withoutColors)
    #expect(causes[2].1?.why == .onlyOne(of: 182, red: [.ela, .math]))
    // Of the missing files none is CDE's list itself.
    #expect(!found.missing.contains(.line(2023)) && !found.missing.contains(.groups(2023)))
  }

  @Test func `what needs no colors holds in every row of the list of 2023 but for the two schools without any`()
    async throws
  {
    let data = try await Self.redFlags2023.value
    let list = try #require(data.essaList(2023))
    let check = ListVerifier(data).check(list)
    #expect(check.asked.count == ESSAListCheck.Rule.allCases.count)
    #expect(check.asked[.cycle] == 10_044)
    #expect(check.asked[.lowPerformNeedsTitleI] == 540)
    #expect(check.broken.keys.sorted { $0.rawValue < $1.rawValue } == [.noColorsNoStatus])
    #expect(check.broken[.noColorsNoStatus]?.map(\.description) == ["18750366010714", "40104056106769"])
  }

  @Test func `the two lists of 2019 give 64 schools different statuses`() async throws {
    let data = try await Files.cde(
      ["2019/official/essaassistance19.csv", "2019/official/essaassistancestudentgroup19.xlsx"], .schools)
    let found = ESSAListDifference(try #require(data.essaLists.first), try #require(data.essaLists.last))
    #expect(found.schools.filter { $0.first != nil && $0.second != nil && $0.year == 2019 }.count == 64)
  }
}

/// Lists of the fictional county, and what moves in it.
@Suite struct FixtureListVerifierTests {
  @Test(arguments: [false, true]) func `one changed letter is found with its criteria, beside itself or not`(
    _ isBeside: Bool
  ) async throws {
    let path = Repository.fixture("official/assistancestatus24-changed.csv")
    var data = await DataFolder.sierraAzul.value.data
    let list = try #require(try await Files.read([path], .localEducationalAgencies).lcffLists.first)
    if isBeside { data.lcffLists.append(list) }
    let found = try #require(ListVerifier(data).compare(list, itself: isBeside ? [list.file] : []))
    let difference = try #require(found.differences.first)
    #expect(found.differences.count == 1)
    #expect(difference.entity.name == "Kestrel Valley Unified")
    #expect(difference.item == .letter(.tom))
    #expect(difference.computed == "C (5+6)")
    #expect(difference.listed == "A (4+5+6)")
    #expect(difference.proofs.map(\.answer) == [.notMet, .notMet])
    #expect(difference.proofs.allSatisfy { !$0.facts.isEmpty })
  }

  @Test func `what moved is told with the groups that came and went, and only where both sides are known`() async throws
  {
    let engine = Engine(.lcff, editions: Dashboards.all, data: await DataFolder.sierraAzul.value.data)
    let movements = Movement.all(engine.determinations(2024), engine.determinations(2025))
    let moved = Dictionary(grouping: movements, by: \.direction).mapValues(\.count)
    #expect(moved[.enters] == 3)
    #expect(moved[.leaves] == 3)
    let entering = try #require(movements.first { $0.entity.name == "Jacaranda Union Elementary" })
    #expect(entering.groupsAdded == [.ltel])
    guard case .came(let group)? = entering.changes.first else {
      Issue.record("\(entering.changes)")
      return
    }
    #expect(group.met.digits == "4+5")
    let over = try #require(movements.first { $0.entity.name == "Bosque Verde Unified" })
    #expect(over.changes == [.ends(year: 2)])
    let alone = try #require(
      Movement.all(engine.determinations(2024), []).first { $0.before?.groupsMet.isEmpty == false })
    #expect(alone.direction == .unknown)
    #expect(alone.changes == [] && alone.groupsDropped == [])
  }
}
