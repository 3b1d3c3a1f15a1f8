import DashboardModel

extension EditionForm {
  /// A program, whose law is told by the key that it stands behind.
  static func program(_ law: Program.Name) -> JSONCodec<Program> {
    let status = status(law)
    let form: JSONCodec<Program> = .object(
      key("cycle", \.cycle, .text),
      key("support", \.support, support),
      key("notes", \.notes, .list(of: .note), orElse: []),
      key("kinds", \.kinds, kinds),
      key("studentGroups", \.studentGroups, groups),
      key("criteria", \.criteria, orElse: [], in: { .list(of: criterion(in: $0)) }),
      optionalKey("patterns", \.patterns, patterns),
      key("rules", \.rules, in: { .list(of: rule(in: $0)) }),
      key("steps", \.steps, in: { .list(of: step(status, in: $0)) }),
      key("otherwise", \.otherwise, status),
      optionalKey("prior", \.prior, year),
      key("consequences", \.consequences, .list(of: consequence(status)), orElse: [])
    ) { cycle, support, notes, kinds, groups, criteria, patterns, rules, steps, otherwise, prior, consequences in
      Program(
        law, cycle: cycle, support: support, notes: notes, kinds: kinds, studentGroups: groups, criteria: criteria,
        patterns: patterns, rules: rules, steps: steps, otherwise: otherwise, prior: prior,
        consequences: consequences)
    }
    let whole = form.checked { program, node, reading in
      RuleNames.check(reading)
      if let program { RuleNames.check(program, node.place, reading) }
    }
    return JSONCodec(write: whole.write) { node, reading in
      // Each program has its own rules; the same name may stand in both.
      reading.openNames()
      return whole.read(node, reading)
    }
  }

  /// A status of the LCFF in CDE's words, as its lists write them.
  private static let assistance: JSONCodec<AssistanceStatus> = .word(
    [.general, .differentiated] + (1...9).map { .differentiatedInYear($0) }
  ) { $0.words }

  /// A status of ESSA in CDE's codes.
  static let schoolStatus: JSONCodec<SchoolStatus> = .word(SchoolStatus.allCases) { $0.code }

  private static func status(_ law: Program.Name) -> JSONCodec<Status> {
    switch law {
    case .lcff: assistance.mapped(to: { .lcff($0) }, from: { $0.lcff ?? .general })
    case .essa: schoolStatus.mapped(to: { .essa($0) }, from: { $0.essa ?? .noStatus })
    }
  }

  private static func step(_ status: JSONCodec<Status>, in program: Program?) -> JSONCodec<Step> {
    .object(
      key("status", \.status, status),
      key("kinds", \.kinds, kinds),
      key("condition", \.condition, condition),
      key("support", \.support, support),
      aside: [words(in: program) { Listing.sentence($0.condition.words(in: $1)) }]
    ) { Step($0, $1, $2, support: $3) }
  }

  private static func consequence(_ status: JSONCodec<Status>) -> JSONCodec<Consequence> {
    .object(
      key("subject", \.subject, .text),
      key("cause", \.cause, cause(status)),
      key("kinds", \.kinds, kinds),
      key("words", \.words, .text),
      key("law", \.law, .note, orElse: ""),
      optionalKey("smallAlternativeSchools", \.smallAlternativeSchools, students),
      key("support", \.support, support)
    ) { Consequence($0, $1, $2, $3, law: $4, smallAlternativeSchools: $5, support: $6) }
  }

  private static func cause(_ status: JSONCodec<Status>) -> JSONCodec<Consequence.Cause> {
    .choice([
      JSONShape(word: "identified", .identified),
      JSONShape("statuses", .list(of: status, atLeast: 1), make: { .statuses($0) }) {
        if case .statuses(let statuses) = $0 { statuses } else { nil }
      },
      JSONShape("rule", usedRule, make: { .rule($0) }) { if case .rule(let id) = $0 { id } else { nil } },
    ])
  }
}
