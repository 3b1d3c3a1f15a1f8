public import Criteria
public import DashboardModel
public import Eligibility

/// A history in the wire format.
public enum HistoryWire {
  /// The history as a JSON value; its keys are part of the wire format.
  public static func value(_ history: EntityHistory, editions: [DashboardYear: Edition]) -> JSONValue {
    if history.years.contains(where: { $0.determination?.program == .essa }) || history.entity.kind == .school {
      return schoolYears(history)
    }
    let year = history.years.last { $0.determination?.severalYears.isEmpty == false }?.year
    let program = year.flatMap { editions[$0]?.lcff }
    return .object([
      "cds": .string(history.entity.cds.description), "name": .string(history.entity.name),
      "type": .string(history.entity.kind.code), "county": .string(history.entity.county),
      "years": .array(history.years.map(agencyYear)),
      "clocks": .array(
        program.map { program in history.severalYears.map { ExplanationWire.several($0, program) } } ?? []),
      "disagreements": .array(history.disagreements.map(ExplanationWire.disagreement)),
    ])
  }

  private static func agencyYear(_ year: EntityHistory.Year) -> JSONValue {
    var members: [String: JSONValue] = [
      "year": .number(year.year.number), "listed": year.listed.map { .string($0.code) } ?? .null,
      "note": .string(year.note),
    ]
    if let determination = year.determination {
      members["status"] = .string(determination.statusCode)
      members["basis"] = .string(determination.isListed ? Basis.list.rawValue : Basis.dashboard.rawValue)
      members["source"] = .string(determination.source.rawValue)
      members["marks"] = .strings(determination.marks.names)
      members["groups"] = .object(
        Dictionary(
          determination.groupsMet.map { ($0.group.code, .string($0.met.digits)) },
          uniquingKeysWith: { first, _ in first }))
      members["missing"] = .strings(Missing.words(determination.missing))
      members["charter"] =
        determination.charter.map { ExplanationWire.charter($0, determination.isIdentified) } ?? .null
      members["clocks"] = .object(
        Dictionary(
          determination.severalYears.map { ($0.rule.id.rawValue, .string($0.answer.letter)) },
          uniquingKeysWith: { first, _ in first }))
    }
    return .object(members)
  }

  /// A school's years as a JSON value.
  static func schoolYears(_ history: EntityHistory) -> JSONValue {
    .object([
      "yearsInStatus": .array(history.run.map { .number($0.number) }),
      "years": .array(
        history.years.map { year in
          let own = year.determination.flatMap { $0.isListed ? nil : $0 }
          return .object([
            "year": .number(year.year.number), "status": year.status.map { .string($0.code) } ?? .null,
            "listed": year.listed.map { .string($0.code) } ?? .null,
            "list": year.listYear.map { .number($0.number) } ?? .null,
            "computed": .strings(own?.possible.map(\.code) ?? []),
            "groups": .strings(own?.qualifyingGroups.map(\.code) ?? []),
          ])
        }),
    ])
  }
}
