import Criteria
import DashboardModel
import Dashboards
import Testing

@testable import Eligibility

/// Conditions laid out in numbers and sets say what the conditions say.
@Suite struct ConditionTableTests {
  /// Every condition of CDE's rules.
  private static let conditions: Set<Condition> = Set(
    Dashboards.all.flatMap { [$0.lcff, $0.essa].compactMap(\.self) }.flatMap { program in
      (program.criteria + program.rules).map(\.condition) + program.steps.map(\.condition)
    })

  /// What a laid out condition says, put together from its parts.
  private func restored(_ asked: AskedCondition, _ table: ConditionTable, _ names: [Int: Rule.ID]) -> Condition {
    func list(_ parts: ConditionTable.Parts) -> [Condition] {
      var found: [Condition] = []
      table.forEach(parts) { found.append(restored($0, table, names)) }
      return found
    }
    func one(_ part: AskedCondition) -> Condition { restored(part, table, names) }
    switch table[asked] {
    case .color(let indicator, let values):
      return .color(indicator, PerformanceColor.allCases.filter { values.contains($0.rawValue) })
    case .status(let indicator, let values):
      return .status(indicator, StatusLevel.allCases.filter { values.contains($0.rawValue) })
    case .rating(let priority, let values):
      return .rating(priority, LocalIndicatorRating.allCases.filter { values.contains($0.rawValue) })
    case .fact: return table.condition(asked)
    case .all(let parts): return .all(list(parts))
    case .any(let parts): return .any(list(parts))
    case .priorities(let count, let source): return .priorities(atLeast: count, source)
    case .criteria(let count): return .criteria(atLeast: count)
    case .onlyWay(let part, let rules):
      let ids = list(rules).compactMap { if case .rule(let id) = $0 { id } else { nil } }
      return .onlyWay(one(part), besides: ids)
    case .schoolwide(let part): return .schoolwide(one(part))
    case .groups(let count, let orAllIfFewer, let part):
      return .groups(atLeast: count, orAllIfFewer: orAllIfFewer, one(part))
    case .dashboards(let least, let of, let part): return .dashboards(atLeast: least, of: of, one(part))
    case .rule(let number): return .rule(names[number.value] ?? "unknown")
    case .reading(let reading, let standard, let other):
      return .reading(reading, standard: one(standard), other: one(other))
    }
  }

  @Test func `every condition of CDE's rules can be read back`() {
    let names = RuleNames()
    let ids = Self.conditions.flatMap(\.nodes).flatMap { node -> [Rule.ID] in
      switch node {
      case .rule(let id): [id]
      case .onlyWay(_, let ids): ids
      default: []
      }
    }
    let numbers = Dictionary(ids.map { (names.number($0).value, $0) }, uniquingKeysWith: { first, _ in first })
    #expect(numbers.count == Set(ids).count, "each name has a number of its own")
    #expect(Self.conditions.count > 50)
    for condition in Self.conditions {
      let (table, asked) = ConditionTable.single(condition, names)
      #expect(table.condition(asked) == condition)
      #expect(restored(asked, table, numbers) == condition)
    }
  }

  @Test func `the latest Dashboards are the same with and without a list of them`() {
    for number in 2015...2028 {
      for count in 0...12 {
        let year = DashboardYear(number)
        #expect(Array(DashboardWindow(year, count)) == year.latest(count))
      }
    }
  }
}
