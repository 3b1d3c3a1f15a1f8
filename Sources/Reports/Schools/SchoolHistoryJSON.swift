public import Criteria
import DashboardModel
public import Eligibility

/// A school's years in the wire format.
public enum SchoolHistoryJSON {
  /// The years as a JSON value; its keys are part of the wire format.
  public static func value(_ history: SchoolHistory) -> JSONValue {
    .object([
      "yearsInStatus": .array(history.run.map { .number($0.number) }),
      "years": .array(
        history.years.map { year in
          .object([
            "year": .number(year.year.number), "status": year.status.map { .string($0.code) } ?? .null,
            "listed": year.listed.map { .string($0.code) } ?? .null,
            "list": year.listYear.map { .number($0.number) } ?? .null,
            "computed": .strings(year.computed.map(\.code)), "groups": .strings(year.groups.map(\.code)),
          ])
        }),
    ])
  }
}
