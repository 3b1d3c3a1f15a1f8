public import Criteria
public import DashboardModel
public import Eligibility

/// What verifying ESSA lists comes to, in the wire format.
public enum SchoolVerificationJSON {
  /// Each list's comparison, its check by itself, and lists against each other.
  ///
  /// - Parameters:
  ///   - verification: What was found.
  ///   - data: What was read; it names the lists.
  /// - Returns: One object; its keys are part of the wire format.
  public static func value(_ verification: SchoolVerification, data: DashboardData) -> JSONValue {
    .object([
      "comparisons": .array(verification.comparisons.map { comparison($0, data) }),
      "checks": .array(verification.checks.map { check($0, data) }),
      "listDifferences": .array(verification.listDifferences.map { difference($0, data) }),
    ])
  }

  private static func comparison(_ comparison: ESSAComparison, _ data: DashboardData) -> JSONValue {
    .object([
      "list": path(comparison.file, data), "year": .number(comparison.year.number),
      "schools": .number(comparison.schools), "equal": .number(comparison.equal),
      "undetermined": .number(comparison.undetermined), "flagsCompared": .number(comparison.flagsCompared),
      "flagsDiffering": .number(comparison.flagsDiffering), "exitsCompared": .number(comparison.exitsCompared),
      "exitsDiffering": .number(comparison.exitsDiffering),
      "notListed": .strings(comparison.notListed.map(\.cds.description)),
      "differences": .array(
        comparison.differences.map {
          .object([
            "cds": .string($0.entity.cds.description), "name": .string($0.entity.name),
            "step": .string($0.step.rawValue),
            "listed": $0.listed.map { .string($0.code) } ?? .null,
            "computed": $0.computed.status.map { .string($0.code) } ?? .null,
            "cause": .string(DifferenceWords.cause($0)), "line": .number(Int($0.place.line)),
          ])
        }),
    ])
  }

  private static func check(_ check: ESSAListCheck, _ data: DashboardData) -> JSONValue {
    .object([
      "list": path(check.file, data), "year": .number(check.year.number),
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
      "first": path(difference.firstFile, data), "second": path(difference.secondFile, data),
      "compared": .number(difference.compared),
      "schools": .array(
        difference.schools.map {
          .object([
            "cds": .string($0.cds.description), "name": .string($0.name), "year": .number($0.year.number),
            "first": $0.first.map { .string($0.code) } ?? .null, "second": $0.second.map { .string($0.code) } ?? .null,
          ])
        }),
    ])
  }

  private static func path(_ file: Int, _ data: DashboardData) -> JSONValue {
    .string(data.path(SourcePlace(file: file, line: 0)))
  }
}
