public import Criteria
import DashboardModel
public import Eligibility

/// A history in the wire format.
public enum HistoryJSON {
  /// The history as a JSON value.
  public static func value(_ history: EntityHistory) -> JSONValue {
    .object([
      "cds": .string(history.entity.cds.description), "name": .string(history.entity.name),
      "type": .string(history.entity.kind.code), "county": .string(history.entity.county),
      "years": .array(history.years.map(year)), "clocks": .array(history.clocks.map(ExplanationJSON.clock)),
      "disagreements": .array(history.disagreements.map(ExplanationJSON.disagreement)),
    ])
  }

  private static func year(_ year: EntityHistory.Year) -> JSONValue {
    var members: [String: JSONValue] = [
      "year": .number(year.year.number), "listed": year.listed.map { .string($0.words) } ?? .null,
    ]
    if let determination = year.determination {
      members["status"] = .string(determination.statusWords)
      members["basis"] = .string(determination.assessment.basis.rawValue)
      members["groups"] = .object(
        Dictionary(
          uniqueKeysWithValues: determination.assessment.groups.filter { $0.meets == .met }.map {
            ($0.group.code, .string($0.met.digits))
          }))
      members["missing"] = .strings(Missing.words(determination.missing))
      members["charter"] = determination.charter.map(ExplanationJSON.charter) ?? .null
      members["clocks"] = .object(
        Dictionary(
          uniqueKeysWithValues: determination.clocks.map { ($0.rule.name.rawValue, .string($0.answer.letter)) }))
    }
    return .object(members)
  }
}
