public import Criteria
import DashboardModel
public import Eligibility

/// A list's comparison in the wire format.
public enum VerifyJSON {
  /// The comparison as a JSON value.
  ///
  /// - Parameters:
  ///   - comparison: The comparison.
  ///   - path: The list's file.
  /// - Returns: One object; its keys are part of the wire format.
  public static func value(_ comparison: ListComparison, path: String) -> JSONValue {
    .object([
      "list": .string(path), "year": .number(comparison.year.number), "subject": .string(comparison.subject.rawValue),
      "basis": .string(comparison.basis.rawValue), "compared": .object(comparison.compared.mapValues { .number($0) }),
      "undetermined": .object(comparison.undetermined.mapValues { .number($0) }),
      "missing": .strings(Missing.words(comparison.missing)),
      "notInData": .number(comparison.notInData),
      "notListed": .strings(comparison.notListed.map(\.cds.description)),
      "differences": .array(
        comparison.differences.map {
          .object([
            "cds": .string($0.entity.cds.description), "name": .string($0.entity.name),
            "item": .string($0.item.kind), "group": group($0.item), "computed": .string($0.computed),
            "listed": .string($0.listed), "line": .number($0.line), "follows": .bool($0.follows),
            "criteria": .strings($0.proofs.map { "\($0.criterion.id): \($0.answer.words)" }),
          ])
        }),
    ])
  }

  private static func group(_ item: ListDifference.Item) -> JSONValue {
    switch item {
    case .letter(let group), .priorLetter(let group), .targeted(let group): .string(group.code)
    case .total, .method, .status, .flag: .null
    }
  }
}
