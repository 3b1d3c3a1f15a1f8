import DashboardModel

extension Edition {
  /// The edition as JSON, in the form that `--criteria FILE` reads.
  public var json: JSONValue {
    .object([
      "year": .number(year.number), "name": .string(name), "isCDEs": .bool(isCDEs), "notes": .strings(notes),
      "publications": .object(
        Dictionary(uniqueKeysWithValues: publications.map { ($0.code, .string($1.rawValue)) })),
      "studentGroups": .strings(studentGroups.map(\.code)), "minimumSize": minimumSize.json,
      "kinds": .strings(kinds.map(\.code)), "criteria": .array(criteria.map(\.json)),
      "methods": .array(methods.map(\.json)), "duration": duration.json, "charters": charters?.json ?? .null,
      "clocks": .array(clocks.map(\.json)), "essa": essa?.json ?? .null,
    ])
  }
}

extension Support {
  /// The support as JSON.
  var json: JSONValue {
    .object([
      "confidence": .string(confidence.rawValue), "note": .string(note),
      "citations": .array(
        citations.map {
          .object([
            "source": .string($0.source.id), "title": .string($0.source.title),
            "publisher": .string($0.source.publisher), "address": .string($0.source.address),
            "locator": .string($0.locator),
          ])
        }),
    ])
  }
}

extension MinimumSize {
  var json: JSONValue {
    .object([
      "students": .number(students), "loweredStudents": .number(loweredStudents),
      "loweredGroups": .strings(loweredGroups.map(\.code)), "support": support.json,
    ])
  }
}

extension GroupScope {
  var json: JSONValue {
    switch self {
    case .every: .string("every")
    case .only(let groups): .object(["only": .strings(groups.map(\.code))])
    case .except(let groups): .object(["except": .strings(groups.map(\.code))])
    }
  }
}

extension Condition {
  var json: JSONValue {
    switch self {
    case .color(let indicator, let colors):
      .object(["color": .object(["indicator": .string(indicator.code), "is": .strings(colors.map(\.name))])])
    case .status(let indicator, let levels):
      .object([
        "status": .object([
          "indicator": .string(indicator.code), "is": .strings(levels.map { $0.label(on: indicator) }),
        ])
      ])
    case .local(let priority, let ratings, let years):
      .object([
        "local": .object([
          "priority": .number(Int(priority.rawValue)), "is": .strings(ratings.map(\.name)), "years": .number(years),
        ])
      ])
    case .onEach(let dashboards, let part):
      .object(["onEach": .object(["dashboards": .number(dashboards), "condition": part.json])])
    case .all(let parts): .object(["all": .array(parts.map(\.json))])
    case .any(let parts): .object(["any": .array(parts.map(\.json))])
    }
  }
}

extension Criterion {
  var json: JSONValue {
    .object([
      "id": .string(id), "priority": .number(Int(priority.rawValue)), "words": .string(words),
      "condition": condition.json, "groups": groups.json, "kinds": .strings(kinds.map(\.code)),
      "support": support.json,
    ])
  }
}

extension MethodRule {
  var json: JSONValue {
    .object([
      "number": .number(number), "words": .string(words), "shape": shape.json, "kinds": .strings(kinds.map(\.code)),
      "support": support.json,
    ])
  }
}

extension MethodRule.Shape {
  var json: JSONValue {
    switch self {
    case .sameGroup(let count): .object(["sameGroup": .object(["priorities": .number(count)])])
    case .localIndicators(let count): .object(["localIndicators": .object(["priorities": .number(count)])])
    case .stateAndLocal: .string("stateAndLocal")
    case .calpads: .string("calpads")
    case .sameGroupCriteria(let count): .object(["sameGroupCriteria": .object(["count": .number(count)])])
    }
  }
}

extension Duration {
  var json: JSONValue {
    .object([
      "years": .number(years), "since": .number(since), "words": .string(words), "support": support.json,
    ])
  }
}

extension CharterRule {
  var json: JSONValue {
    .object(["shape": shape.json, "words": .string(words), "support": support.json])
  }
}

extension CharterRule.Shape {
  var json: JSONValue {
    switch self {
    case .consecutiveDashboards(let count): .object(["consecutiveDashboards": .object(["dashboards": .number(count)])])
    case .groups(let groups, let dashboards, let of):
      .object(["groups": .object(["groups": .number(groups), "dashboards": .number(dashboards), "of": .number(of)])])
    }
  }
}

extension ClockRule {
  var json: JSONValue {
    .object([
      "name": .string(name.rawValue), "shape": shape.json, "kinds": .strings(kinds.map(\.code)),
      "words": .string(words), "support": support.json,
    ])
  }
}

extension ClockRule.Shape {
  var json: JSONValue {
    switch self {
    case .groups(let groups, let dashboards, let of):
      .object(["groups": .object(["groups": .number(groups), "dashboards": .number(dashboards), "of": .number(of)])])
    case .sameGroup(let dashboards): .object(["sameGroup": .object(["dashboards": .number(dashboards)])])
    }
  }
}
