import Criteria
import DashboardModel
import Dashboards
import TestSupport
import Testing

@testable import Eligibility

/// Every year of an entity is judged once, whoever asks for it.
@Suite struct RecordTests {
  /// The fictional county's LEAs that are looked at: a county office, districts and charter schools.
  private static let codes: [String] = [
    "59105950000000", "59701100000000", "59701440000000", "59701930000000", "59702270000000", "59702680000000",
    "59701100150011", "59105950150045",
  ]

  @Test(arguments: [2022, 2023, 2024, 2025]) func `a determination judges each year that it asks for once`(
    _ year: Int
  ) async throws {
    let data = await DataFolder.sierraAzul.value.data
    let year = DashboardYear(year)
    // Those that its rules look back at, and those whose letters are held against the files.
    let given = data.engine().years.filter { $0 <= year }
    let asked = Engine.years(.lcff, year, editions: Dashboards.all).union(given)
    var judged = 0
    for code in Self.codes {
      let entity = try #require(data.engine().allEntities.first { $0.cds.description == code })
      let record = data.record(entity)
      record.notesReadings = true
      guard let rules = record.setting.rules[year], rules.determines(entity.kind) else { continue }
      // What was judged first is what is asked ever after.
      let own = record.judgment(year)
      let found = Determining(record: record, rules: rules, year: year).determination()
      #expect(record.judgment(year) === own)
      #expect(found == data.engine().determine(entity, year))
      #expect(record.judgedYears == asked.count, "\(entity.name)")
      judged += 1
      // Explaining and seeking what is missing ask for no further year.
      _ = record.missing(.rule(.criteria), .everything, year)
      _ = record.proof(.rule(.criteria), .all, year)
      #expect(record.judgedYears == asked.count, "\(entity.name)")
    }
    #expect(judged == (year == 2022 ? 6 : 8))
  }

  @Test func `each answer of a year is worked out once`() throws {
    let lea = SmallBoard.district
    var own = SmallBoard()
    own.meet(2024, lea, .sed)
    let record = own.data.record(lea)
    let first = record.judgment(2024)
    #expect(record.answers(.criteria, 2024).whole == .met)
    #expect(record.judgment(2024) === first)
    #expect(record.judgedYears == 1, "a year by itself asks for no other")
    #expect(record.answers(.ec52071f, 2024).whole == .undetermined)
    #expect(record.judgedYears == 3)
    #expect(record.judgment(2024) === first)
  }

  @Test func `another way of asking looks at the same files`() {
    let lea = SmallBoard.district
    var own = SmallBoard()
    own.meet(2024, lea, .sed)
    let record = own.data.record(lea)
    let other = record.asked(with: record.setting.turning(.local))
    #expect(record.view(2024) === other.view(2024))
    #expect(record.judgment(2024) !== other.judgment(2024))
    #expect(other.judgedYears == 1)
  }

  /// The first step that is met is the status; before it every step that is open is possible.
  @Test(
    arguments: [
      // What of graduation, suspension and last year is known, and the statuses that are possible.
      (true, true, Bool?.some(true), [AssistanceStatus.differentiatedInYear(1)]),
      (false, true, true, [.differentiatedInYear(1), .differentiatedInYear(2)]),
      (false, true, false, [.differentiatedInYear(1), .general]),
      (false, true, nil, [.differentiatedInYear(1), .differentiatedInYear(2), .general]),
      (true, false, true, [.differentiatedInYear(2)]), (true, false, nil, [.differentiatedInYear(2), .general]),
      (true, false, false, [.general]),
    ] as [(Bool, Bool, Bool?, [AssistanceStatus])])
  func `what a status can be is every step that is open, up to the first that is met`(
    _ isKnown: Bool, _ isRed: Bool, _ before: Bool?, _ possible: [AssistanceStatus]
  ) throws {
    let lea = SmallBoard.district
    var own = SmallBoard()
    own.give(Indicator.allCases.filter { $0 != .graduation || isKnown }, 2025, lea)
    own.giveLocal(LCFFPriority.local, 2025, lea)
    if isRed { own.put(2025, lea, .sed, .suspension, .red) }
    if isKnown { own.put(2025, lea, .sed, .graduation, .red) }
    if let before {
      own.giveAll(2024, lea)
      if before { own.meet(2024, lea, .hi) }
    }
    let found = try own.determination(lea, 2025)
    #expect(found.possible == possible.map { .lcff($0) })
    #expect(found.statusMissing.isEmpty == (possible.count == 1))
    #expect(found.isIdentified == (possible.contains(.general) ? possible.count > 1 ? .undetermined : .notMet : .met))
  }
}
