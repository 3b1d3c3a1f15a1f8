public import Criteria
public import DashboardModel
public import Eligibility

/// What holding lists against the computation comes to, in the wire format.
public enum VerifyWire {
  /// A list under the LCFF.
  ///
  /// - Parameters:
  ///   - comparison: The comparison.
  ///   - path: The list's file.
  /// - Returns: One object; its keys are part of the wire format.
  public static func value(_ comparison: ListComparison, path: String) -> JSONValue {
    var members = common(comparison)
    members["list"] = .string(path)
    members["compared"] = numbers(comparison.compared)
    members["undetermined"] = numbers(comparison.undetermined)
    members["differing"] = numbers(comparison.differing)
    members["differences"] = .array(
      comparison.differences.map {
        .object([
          "cds": .string($0.entity.cds.description), "name": .string($0.entity.name), "item": .string($0.item.kind),
          "group": $0.item.group.map { .string($0.code) } ?? .null, "computed": .string($0.computed),
          "listed": .string($0.listed), "line": .number($0.line), "follows": .bool($0.follows),
          "criteria": .strings($0.proofs.map(criterion)), "years": years($0),
        ])
      })
    return .object(members)
  }

  /// Lists of schools: each against the computation, each by itself, and lists of the same year against each other.
  ///
  /// - Parameters:
  ///   - verification: What was found.
  ///   - data: What was read; it names the lists.
  /// - Returns: One object; its keys are part of the wire format.
  public static func value(_ verification: SchoolVerification, data: DashboardData) -> JSONValue {
    .object([
      "comparisons": .array(verification.comparisons.map { schools($0, data) }),
      "checks": .array(verification.checks.map { check($0, data) }),
      "listDifferences": .array(verification.listDifferences.map { difference($0, data) }),
    ])
  }

  private static func common(_ comparison: ListComparison) -> [String: JSONValue] {
    [
      "year": .number(comparison.year.number), "program": .string(comparison.program.rawValue),
      "subject": .string(comparison.subject.rawValue), "basis": .string(comparison.basis.rawValue),
      "edition": .string(comparison.edition), "whatif": .bool(!comparison.isCDEs),
      "missing": .strings(Missing.words(comparison.missing)), "notInData": .number(comparison.notInData),
      "notListed": .strings(comparison.notListed.map(\.cds.description)),
      "statuses": .array(
        comparison.statuses.sorted { $0.key < $1.key }.map { pair, count in
          .object([
            "listed": .string(pair.listed.code), "computed": pair.computed.map { .string($0.code) } ?? .null,
            "count": .number(count),
          ])
        }),
    ]
  }

  private static func numbers(_ numbers: [String: Int]) -> JSONValue { .object(numbers.mapValues { .number($0) }) }

  private static func criterion(_ proof: Proof) -> String {
    guard case .rule(let named) = proof else { return proof.answer.words }
    return "\(named.rule.id): \(proof.answer.words)"
  }

  private static func years(_ difference: ListDifference) -> JSONValue {
    guard let several = difference.severalYears else { return .null }
    return .array(
      several.groups.map { group in
        .object([
          "group": .string(group.group.code),
          "years": .array(
            group.years.map { .object(["year": .number($0.year.number), "answer": .string($0.answer.letter)]) }),
        ])
      })
  }

  private static func schools(_ comparison: ListComparison, _ data: DashboardData) -> JSONValue {
    var members = common(comparison)
    let statuses = comparison.count(.status)
    let flags = comparison.count(.groups)
    let exits = comparison.count(.exit)
    members["list"] = .string(VerifyPage.path(comparison.file, data))
    members["schools"] = .number(statuses.compared + statuses.undetermined)
    members["equal"] = .number(statuses.compared - statuses.differing)
    members["undetermined"] = .number(statuses.undetermined)
    members["flagsCompared"] = .number(flags.compared)
    members["flagsListed"] = .number(flags.listed)
    members["flagsDiffering"] = .number(flags.differing)
    members["exitsCompared"] = .number(exits.compared)
    members["exitsDiffering"] = .number(exits.differing)
    members["reds"] = .array(
      comparison.reds.sorted { $0.key < $1.key }.map { count, schools in
        let counts = schools.map { ($0.key.code, JSONValue.number($0.value)) }
        return .object(["red": .number(count), "schools": .object(Dictionary(uniqueKeysWithValues: counts))])
      })
    members["differences"] = .array(
      comparison.differences.compactMap { difference in
        guard let cause = difference.school else { return nil }
        return .object([
          "cds": .string(difference.entity.cds.description), "name": .string(difference.entity.name),
          "step": .string(cause.step.rawValue), "item": .string(difference.item.kind),
          "listed": .string(cause.listed.code),
          "computed": cause.possible.count == 1 ? .string(cause.possible[0].code) : .null,
          "possible": .strings(cause.possible.map(\.code)),
          "cause": .string(DifferenceWords.sentence(cause, difference)), "explained": .bool(!cause.isNotExplained),
          "line": .number(difference.line),
        ])
      })
    return .object(members)
  }

  private static func check(_ check: ESSAListCheck, _ data: DashboardData) -> JSONValue {
    .object([
      "list": .string(VerifyPage.path(check.file, data)), "year": .number(check.year.number),
      "rules": .array(
        ESSAListCheck.Rule.allCases.filter { check.asked[$0] != nil }.map { rule in
          .object([
            "rule": .string(rule.rawValue), "rows": .number(check.asked[rule] ?? 0),
            "broken": .strings((check.broken[rule] ?? []).map(\.description)),
          ])
        }),
    ])
  }

  private static func difference(_ difference: ESSAListDifference, _ data: DashboardData) -> JSONValue {
    .object([
      "first": .string(VerifyPage.path(difference.firstFile, data)),
      "second": .string(VerifyPage.path(difference.secondFile, data)), "compared": .number(difference.compared),
      "schools": .array(
        difference.schools.map {
          .object([
            "cds": .string($0.cds.description), "name": .string($0.name), "year": .number($0.year.number),
            "first": $0.first.map { .string($0.code) } ?? .null, "second": $0.second.map { .string($0.code) } ?? .null,
          ])
        }),
    ])
  }
}
