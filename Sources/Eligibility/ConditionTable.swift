import Criteria
import DashboardModel
import Synchronization

/// A condition by its number in a ``ConditionTable``.
struct AskedCondition: Hashable, Sendable {
  fileprivate let number: Int32
}

/// Conditions laid out for asking many entities: numbers in place of names and sets in place of lists, so that going over
/// one allocates and counts nothing.
final class ConditionTable: Sendable {
  /// What a condition asks, with its parts by number.
  enum Question: Sendable {
    case color(Indicator, ValueSet)
    case status(Indicator, ValueSet)
    case rating(LCFFPriority, ValueSet)
    /// Another fact, as the condition says it.
    case fact
    case all(Parts)
    case any(Parts)
    case priorities(Int, PrioritySource)
    case criteria(Int)
    case onlyWay(AskedCondition, besides: Parts)
    case schoolwide(AskedCondition)
    case groups(Int, orAllIfFewer: Bool, AskedCondition)
    case dashboards(Int, of: Int, AskedCondition)
    case rule(RuleNumber)
    case reading(OpenQuestion, AskedCondition, AskedCondition)
  }

  /// Some conditions of a table, one after the other.
  struct Parts: Sendable {
    fileprivate let range: Range<Int>
  }

  private let questions: [Question]
  private let conditions: [Condition]
  private let lists: [AskedCondition]

  fileprivate init(_ questions: [Question], _ conditions: [Condition], _ lists: [AskedCondition]) {
    self.questions = questions
    self.conditions = conditions
    self.lists = lists
  }

  /// What a condition asks.
  subscript(asked: AskedCondition) -> Question { questions[Int(asked.number)] }

  /// The condition itself, for proofs and words.
  func condition(_ asked: AskedCondition) -> Condition { conditions[Int(asked.number)] }

  /// Goes through some conditions, in order.
  @inline(__always) func forEach(_ parts: Parts, _ body: (AskedCondition) -> Void) {
    for place in parts.range { body(lists[place]) }
  }
}

extension ConditionTable {
  /// Lays conditions out one by one.
  struct Builder {
    private let names: RuleNames
    private var questions: [Question] = []
    private var conditions: [Condition] = []
    private var lists: [AskedCondition] = []

    init(_ names: RuleNames) { self.names = names }

    /// The table of what was added.
    var table: ConditionTable { ConditionTable(questions, conditions, lists) }

    /// Adds a condition with its parts.
    mutating func add(_ condition: Condition) -> AskedCondition {
      let question: Question =
        switch condition {
        case .color(let indicator, let colors): .color(indicator, ValueSet(colors))
        case .status(let indicator, let levels): .status(indicator, ValueSet(levels))
        case .rating(let priority, let ratings): .rating(priority, ValueSet(ratings))
        case .pattern, .graduation, .titleI, .held, .listed, .unsettled: .fact
        case .all(let parts): .all(add(parts))
        case .any(let parts): .any(add(parts))
        case .priorities(let count, let source): .priorities(count, source)
        case .criteria(let count): .criteria(count)
        case .onlyWay(let part, let rules): .onlyWay(add(part), besides: add(rules.map { .rule($0) }))
        case .schoolwide(let part): .schoolwide(add(part))
        case .groups(let count, let orAllIfFewer, let part): .groups(count, orAllIfFewer: orAllIfFewer, add(part))
        case .dashboards(let least, let of, let part): .dashboards(least, of: of, add(part))
        case .rule(let id): .rule(names.number(id))
        case .reading(let reading, let standard, let other): .reading(reading, add(standard), add(other))
        }
      questions.append(question)
      conditions.append(condition)
      return AskedCondition(number: Int32(questions.count - 1))
    }

    private mutating func add(_ parts: [Condition]) -> Parts {
      let added = parts.map { add($0) }
      lists += added
      return Parts(range: (lists.count - added.count)..<lists.count)
    }
  }

  /// A single condition laid out, for a question that is asked once.
  static func single(_ condition: Condition, _ names: RuleNames) -> (table: ConditionTable, asked: AskedCondition) {
    var builder = Builder(names)
    let asked = builder.add(condition)
    return (builder.table, asked)
  }
}

/// A set of colors, Status levels or ratings, by their raw values.
struct ValueSet: Sendable {
  private let bits: UInt8

  /// Every color, or every level.
  static let anyValue: ValueSet = ValueSet(PerformanceColor.allCases)

  /// A set of colors.
  init(_ colors: [PerformanceColor]) { self.init(colors.map(\.rawValue)) }

  /// A set of Status levels.
  init(_ levels: [StatusLevel]) { self.init(levels.map(\.rawValue)) }

  /// A set of ratings.
  init(_ ratings: [LocalIndicatorRating]) { self.init(ratings.map(\.rawValue)) }

  private init(_ values: [UInt8]) { bits = values.reduce(0) { $0 | 1 << $1 } }

  /// Whether a value belongs to it.
  func contains(_ value: UInt8) -> Bool { bits & (1 << value) != 0 }
}

/// The name of a rule as a number, the same in every year.
struct RuleNumber: Hashable, Sendable {
  let value: Int
}

/// Numbers the names of rules, so that a condition of one year finds its rules in another one without comparing names.
final class RuleNames: Sendable {
  private let numbers: Mutex<[Rule.ID: RuleNumber]> = Mutex([:])

  /// The number of a name.
  func number(_ id: Rule.ID) -> RuleNumber {
    numbers.withLock { numbers in
      if let known = numbers[id] { return known }
      let number = RuleNumber(value: numbers.count)
      numbers[id] = number
      return number
    }
  }
}
