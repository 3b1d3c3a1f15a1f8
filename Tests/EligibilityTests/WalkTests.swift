import Criteria
import DashboardModel
import Dashboards
import TestSupport
import Testing

@testable import Eligibility

/// Answers, proofs and what is missing come from the same walk: they say the same of every entity, group, rule and year.
@Suite struct WalkTests {
  /// What was compared, and how much of it was open.
  private struct Count {
    var compared = 0
    var open = 0
  }

  /// Compares them for all entities of all years, or of some, in all rules or in the criteria alone.
  private func compare(
    _ data: DashboardData, _ program: Program.Name, _ years: [DashboardYear]? = nil, criteriaOnly: Bool = false
  ) -> Count {
    var count = Count()
    let engine = data.engine(program)
    for year in years ?? Dashboards.all.map(\.year) {
      guard let rules = engine.setting.rules[year] else { continue }
      for entity in engine.entities(year) {
        let record = Record(entity, engine.setting)
        for rule in rules.program.criteria + (criteriaOnly ? [] : rules.program.rules)
        where rule.kinds.contains(entity.kind) {
          compare(.rule(rule.id), rule.groups.set, record, rules, &count)
        }
        if criteriaOnly { continue }
        for step in rules.program.steps where step.kinds.contains(entity.kind) {
          compare(step.condition, .everything, record, rules, &count)
        }
      }
    }
    return count
  }

  /// Compares them for a condition: for the groups that differ, else for the entity as a whole.
  private func compare(
    _ condition: Condition, _ groups: StudentGroupSet, _ record: Record, _ rules: YearRules, _ count: inout Count
  ) {
    let year = rules.edition.year
    let answers = record.answer(condition, year)
    let missing = record.missing(condition, .everything, year)
    var asked = groups.intersection(rules.scope).groups
    // What holds for the entity as a whole has one proof.
    if isOfTheWhole(condition, rules) { asked = [.all] }
    for group in asked {
      let proof = record.proof(condition, group, year)
      let name = "\(year) \(record.entity.cds) \(condition.words(in: rules.program)) \(group.code)"
      count.compared += 1
      if proof.answer != answers[group] { Issue.record("\(name): proof \(proof.answer), answer \(answers[group])") }
      let isOpen = answers[group] == .undetermined
      if isOpen { count.open += 1 }
      if missing.entries.contains(where: { $0.groups.contains(group) }) != isOpen {
        Issue.record("\(name): \(answers[group]), missing \(Missing.words(missing.things))")
      }
      if proof.missing.isEmpty == isOpen {
        Issue.record("\(name): \(answers[group]), missing by its proof \(Missing.words(proof.missing))")
      }
    }
  }

  /// Whether a condition has one answer for all groups.
  private func isOfTheWhole(_ condition: Condition, _ rules: YearRules) -> Bool {
    switch condition {
    case .rating, .graduation, .titleI, .held, .listed, .unsettled, .schoolwide, .groups, .onlyWay: true
    case .priorities(_, let source): source == .local
    case .color, .status, .pattern, .criteria: false
    case .rule(let id): rules.rule(id).map { isOfTheWhole($0.condition, rules) } ?? false
    case .all, .any, .dashboards, .reading: condition.parts.allSatisfy { isOfTheWhole($0, rules) }
    }
  }

  @Test(arguments: Program.Name.allCases) func `they agree on the whole fictional county`(
    _ program: Program.Name
  ) async throws {
    let data = await DataFolder.sierraAzulWhole.value.data
    let count = compare(data, program)
    #expect(count.compared > (program == .lcff ? 15_000 : 3_000))
    #expect(count.open > 100)
  }

  /// Half of the indicators are left out and two local indicators, then the other half.
  @Test(arguments: [[Indicator.suspension, .ela, .cci, .elpi], [.chronic, .graduation, .math]])
  func `they agree where files are not given`(_ left: [Indicator]) async throws {
    let names = left.map { "/\($0.stem)download" } + ["/Pr1", "/Pr6"]
    let outcome = await DataFolder.read(
      DataFolder.sierraAzulPaths.filter { path in !names.contains { path.contains($0) } })
    try #require(outcome.faults == [])
    let count = compare(outcome.data, .lcff, [2025])
    #expect(count.compared > 3_000)
    #expect(count.open > 1_000)
  }

  @Test(.enabled(if: Repository.hasCDEFiles, "needs CDE's files of Monterey County in shared/cde"))
  func `they agree on Monterey County`() async throws {
    let outcome = await DataFolder.read([2018, 2022, 2023, 2024].map { Repository.cde("\($0)/monterey") })
    try #require(outcome.faults == [])
    #expect(compare(outcome.data, .lcff, criteriaOnly: true).compared > 9_500)
  }

  @Test func `a group's priorities and criteria are those that its proofs show`() async throws {
    let data = await DataFolder.sierraAzul.value.data
    let engine = data.engine()
    var compared = 0
    for year in [DashboardYear(2022), 2023, 2024, 2025] {
      for determination in engine.determinations(year) {
        let record = Record(determination.entity, engine.setting)
        let criteria = try #require(engine.rules(year)).criteria
        func priorities(_ proofs: [(rule: Rule, proof: Proof)], _ answer: Answer) -> LCFFPrioritySet {
          LCFFPrioritySet(proofs.filter { $0.proof.answer == answer }.compactMap(\.rule.priority))
        }
        func proofs(_ group: StudentGroup, _ isWanted: (Rule) -> Bool) -> [(rule: Rule, proof: Proof)] {
          criteria.filter { isWanted($0) && $0.kinds.contains(determination.entity.kind) }
            .map { ($0, record.proof(.rule($0.id), group, year)) }
        }
        for group in determination.groups {
          let own = proofs(group.group) { $0.isStateCriterion && $0.groups.contains(group.group) }
          let words = "\(year) \(determination.entity.cds) \(group.group)"
          let met = priorities(own, .met)
          #expect(group.met == met, "\(words)")
          #expect(group.undetermined == priorities(own, .undetermined).subtracting(met), "\(words)")
          #expect(group.criteria == own.filter { $0.proof.answer == .met }.map(\.rule.id), "\(words)")
          compared += own.count
        }
        let local = proofs(.all) { $0.isLocalCriterion }
        let met = priorities(local, .met)
        #expect(determination.localMet == met)
        #expect(determination.localUndetermined == priorities(local, .undetermined).subtracting(met))
        compared += local.count
      }
    }
    #expect(compared > 6_800)
  }

  @Test func `a proof shows the rows that it rests on, with their lines`() throws {
    var board = SmallBoard()
    let lea = SmallBoard.district
    let ela = Cell(color: .red, students: 40, place: SourcePlace(file: 3, line: 17))
    let math = Cell(color: .orange, students: 41, place: SourcePlace(file: 4, line: 18))
    board.put(2024, lea, .sed, .ela, ela)
    board.put(2024, lea, .sed, .math, math)
    let proof = board.data.record(lea).proof(.rule("p4-ela-math-red-orange"), .sed, 2024)
    #expect(proof.answer == .met)
    #expect(proof.facts.map(\.place) == [ela.place, math.place], "each fact once")
    #expect(
      leaves(proof) == [
        .init(.color(.ela, [.red]), .met), .init(.color(.math, [.orange]), .met),
        .init(.color(.ela, [.orange]), .notMet),
        .init(.color(.math, [.red]), .notMet),
      ])
  }

  /// A fact's condition and its answer.
  private struct Leaf: Equatable {
    var condition: Condition
    var answer: Answer

    init(_ condition: Condition, _ answer: Answer) {
      self.condition = condition
      self.answer = answer
    }
  }

  private func leaves(_ proof: Proof) -> [Leaf] {
    if case .fact(let condition, _, let answer) = proof { return [Leaf(condition, answer)] }
    return proof.parts.flatMap(leaves)
  }
}
