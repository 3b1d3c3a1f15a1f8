/// Checks how the rules of a program name each other.
enum RuleNames {
  /// Notes names that were given twice, and names that no rule has.
  static func check(_ reading: JSONReading) {
    var given: Set<String> = []
    for name in reading.given where !given.insert(name.text).inserted {
      reading.fault(.repeatedRule(name.text), at: name.place)
    }
    let known = given.sorted()
    for name in reading.used where !given.contains(name.text) {
      reading.fault(.unknownRule(name.text, known: known), at: name.place)
    }
  }

  /// Notes rules in a circle, and a question for patterns where there are none.
  static func check(_ program: Program, _ place: JSONPlace, _ reading: JSONReading) {
    let places = Dictionary(reading.given.map { ($0.text, $0.place) }, uniquingKeysWith: { first, _ in first })
    for circle in circles(program) {
      reading.fault(.circle(circle), at: circle.first.flatMap { places[$0] } ?? place)
    }
    guard program.patterns == nil else { return }
    for rule in program.criteria + program.rules where rule.condition.nodes.contains(.pattern) {
      reading.fault(.noPatterns, at: places[rule.id.rawValue] ?? place)
    }
    if program.steps.contains(where: { $0.condition.nodes.contains(.pattern) }) {
      reading.fault(.noPatterns, at: place)
    }
  }

  /// Stands for all criteria, which a count of priorities or criteria asks; no rule can have this name.
  private static let criteria: String = ""

  /// Rules that name each other in a circle, each circle with its first rule again at the end.
  private static func circles(_ program: Program) -> [[String]] {
    var names = [criteria: program.criteria.map(\.id.rawValue)]
    for rule in program.criteria + program.rules { names[rule.id.rawValue] = asked(rule.condition) }
    let open = unsettled(names)
    var seen: Set<String> = []
    var circles: [[String]] = []
    for rule in program.criteria + program.rules {
      // A rule that is open names another open one, so that the way ends where it has been before.
      var way: [String] = []
      var next: String? = rule.id.rawValue
      while let name = next, open.contains(name), seen.insert(name).inserted {
        way.append(name)
        next = names[name]?.first(where: open.contains)
      }
      guard let next, let start = way.firstIndex(of: next) else { continue }
      let circle = way[start...].filter { $0 != criteria }
      circles.append(circle + circle.prefix(1))
    }
    return circles
  }

  /// The names that cannot be answered one after the other: those in a circle, and those that name one of them.
  private static func unsettled(_ names: [String: [String]]) -> Set<String> {
    var namedBy: [String: [String]] = [:]
    var left: [String: Int] = [:]
    for (name, asked) in names {
      let known = asked.filter { names[$0] != nil }
      left[name] = known.count
      for other in known { namedBy[other, default: []].append(name) }
    }
    var settled = left.filter { $0.value == 0 }.map(\.key)
    while let name = settled.popLast() {
      left[name] = nil
      for other in namedBy[name] ?? [] {
        guard let count = left[other] else { continue }
        left[other] = count - 1
        if count == 1 { settled.append(other) }
      }
    }
    return Set(left.keys)
  }

  private static func asked(_ condition: Condition) -> [String] {
    condition.nodes.flatMap { node -> [String] in
      switch node {
      case .rule(let id): [id.rawValue]
      case .onlyWay(_, let besides): besides.map(\.rawValue)
      case .priorities, .criteria: [criteria]
      default: []
      }
    }
  }
}
