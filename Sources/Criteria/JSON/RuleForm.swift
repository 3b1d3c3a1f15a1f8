import DashboardModel

extension EditionForm {
  /// A rule's name where it gets it.
  static let givenRule: JSONCodec<Rule.ID> = ruleID.checked { id, node, reading in
    if let id { reading.give(id.rawValue, at: node.place) }
  }

  /// A rule's name where it stands for the rule.
  static let usedRule: JSONCodec<Rule.ID> = ruleID.checked { id, node, reading in
    if let id { reading.use(id.rawValue, at: node.place) }
  }

  private static let ruleID: JSONCodec<Rule.ID> = .text(
    "a name of small letters, digits and hyphens in quotation marks", of: { $0.rawValue }
  ) { text in
    let isName = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
      default: false
      }
    }
    return isName && !text.isEmpty ? Rule.ID(rawValue: text) : nil
  }

  /// A criterion, which meets a priority; its words are written of the program that it is in.
  static func criterion(in program: Program?) -> JSONCodec<Rule> {
    rule(in: program, key("priority", \.role, metPriority))
  }

  /// Another rule; its words are written of the program that it is in.
  static func rule(in program: Program?) -> JSONCodec<Rule> { rule(in: program, key("role", \.role, role)) }

  private static func rule(in program: Program?, _ role: JSONKey<Rule, Rule.Role>) -> JSONCodec<Rule> {
    .object(
      key("id", \.id, givenRule),
      role,
      key("condition", \.condition, condition),
      key("groups", \.groups, scope, orElse: .every),
      key("kinds", \.kinds, kinds),
      key("support", \.support, support),
      aside: [words(in: program) { $0.sentence(in: $1) }]
    ) { Rule($0, $1, $2, groups: $3, kinds: $4, support: $5) }
  }

  /// The key with the words that are made of a condition, for the human reader alone.
  static func words<Whole>(
    in program: Program?, _ words: @escaping @Sendable (Whole, Program) -> String
  ) -> JSONAside<Whole> {
    JSONAside(name: "words") { whole in program.map { words(whole, $0) } ?? "" }
  }

  private static let metPriority: JSONCodec<Rule.Role> = priority.mapped(to: { .criterion($0) }) { role in
    if case .criterion(let priority) = role { priority } else { .basics }
  }

  private static let role: JSONCodec<Rule.Role> = .choice([
    JSONShape(word: "part", .part),
    JSONShape("method", .number(in: 1...9), make: { .method($0) }) {
      if case .method(let number) = $0 { number } else { nil }
    },
    JSONShape("severalYears", .text, make: { .severalYears(section: $0) }) {
      if case .severalYears(let section) = $0 { section } else { nil }
    },
  ])

  /// The student groups that something is for.
  static let scope: JSONCodec<GroupScope> = .choice([
    JSONShape(word: "every", .every),
    JSONShape("only", groups, make: { .only($0) }) { if case .only(let groups) = $0 { groups } else { nil } },
    JSONShape("except", groups, make: { .except($0) }) { if case .except(let groups) = $0 { groups } else { nil } },
  ])
}
