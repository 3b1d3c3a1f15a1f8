import DashboardModel

extension ESSARules {
  /// The rules as JSON, as a part of the edition.
  var json: JSONValue {
    .object([
      "cycle": .object([
        "kind": .string(cycle.kind.rawValue), "prior": cycle.prior.map { .number($0.number) } ?? .null,
        "unidentified": .string(cycle.unidentified.code), "words": .string(cycle.words),
        "support": cycle.support.json,
      ]),
      "indicators": .array(indicators.map(\.json)), "patterns": .array(patterns.map(\.json)),
      "minimum": .object([
        "school": .number(minimum.school), "group": .number(minimum.group), "support": minimum.support.json,
      ]),
      "studentGroups": .strings(studentGroups.map(\.code)),
      "lookBack": .object([
        "earlier": .array(lookBack.earlier.map { .number($0.number) }), "words": .string(lookBack.words),
        "support": lookBack.support.json,
      ]),
      "graduation": graduation?.json ?? .null,
      "pool": .object([
        "year": pool.year.map { .number($0.number) } ?? .null, "words": .string(pool.words),
        "support": pool.support.json,
      ]),
      "duties": .array(duties.map(\.json)), "notes": .strings(notes),
    ])
  }
}

extension ESSAIndicator {
  var json: JSONValue {
    let reading: JSONValue =
      switch self.reading {
      case .color: .string("color")
      case .status(let others): .object(["status": .object(["others": .string(others.rawValue)])])
      }
    return .object([
      "indicator": .string(indicator.code), "reading": reading, "groups": groups.json, "support": support.json,
    ])
  }
}

extension ESSAPattern {
  var json: JSONValue {
    let shape: JSONValue =
      switch self.shape {
      case .allRed: .string("allRed")
      case .allButOneRed: .string("allButOneRed")
      case .redAndOrange: .string("redAndOrange")
      case .majorityRed(let least): .object(["majorityRed": .object(["of": .number(least)])])
      }
    return .object(["id": .string(id), "words": .string(words), "shape": shape, "support": support.json])
  }
}

extension GraduationRule {
  var json: JSONValue {
    let cohorts: JSONValue =
      switch self.cohorts {
      case .currentAndPrior: .string("currentAndPrior")
      case .years(let count): .object(["years": .number(count)])
      }
    return .object([
      "below": .string(below.description), "cohorts": cohorts, "minimumCohort": .number(minimumCohort),
      "words": .string(words), "support": support.json,
    ])
  }
}

extension ESSADuty {
  var json: JSONValue {
    .object([
      "subject": .string(subject.rawValue), "statuses": .strings(statuses.map(\.code)), "words": .string(words),
      "law": .string(law), "support": support.json,
    ])
  }
}
