public import Criteria
public import DashboardModel
public import Eligibility

/// A school's explanation in the wire format.
public enum SchoolExplanationJSON {
  /// The explanation as a JSON value.
  ///
  /// - Parameters:
  ///   - explanation: What is explained.
  ///   - data: What was read; it names the files of the cells.
  /// - Returns: One object; its keys are part of the wire format.
  public static func value(_ explanation: SchoolExplanation, data: DashboardData) -> JSONValue {
    let determination = explanation.determination
    let entity = determination.entity
    return .object([
      "cds": .string(entity.cds.description), "name": .string(entity.name), "type": .string(entity.kind.code),
      "district": .string(entity.districtName), "county": .string(entity.county),
      "status": .string(determination.statusCode), "possible": .strings(determination.possible.map(\.code)),
      "exit": .string(determination.exitCode), "sentence": .string(SchoolWords.sentence(explanation)),
      "graduation": graduation(explanation, data),
      "schoolwide": .object([
        "result": result(determination.schoolwide),
        "indicators": .array(explanation.schoolwide.map { indicator($0, data) }),
      ]),
      "titleI": determination.titleI.map { .bool($0) } ?? .null,
      "canBeLowPerforming": .string(determination.isInPool.letter),
      "groups": .array(explanation.groups.map { group($0, data) }),
      "prior": determination.prior.map(prior) ?? .null,
      "duties": .array(explanation.duties.map(duty)),
      "needs": .array(explanation.needs.needs.map { need($0, data) }),
      "needsUnknown": .strings(explanation.needs.unknown.map(\.code)),
      "history": SchoolHistoryJSON.value(explanation.history),
      "listed": explanation.listed.map { listed($0, determination.year) } ?? .null,
      "missing": .strings(determination.missing.map(\.words)), "cautions": .strings(explanation.cautions),
    ])
  }

  private static func graduation(_ explanation: SchoolExplanation, _ data: DashboardData) -> JSONValue {
    guard let result = explanation.determination.graduation, let rule = explanation.rules.graduation else {
      return .null
    }
    return .object([
      "answer": .string(result.answer.letter), "rate": result.rate.map { .string($0.description) } ?? .null,
      "below": .string(rule.below.description), "words": .string(SchoolWords.graduation(result, rule)),
      "cohorts": .array(
        result.cohorts.map { cohort in
          .object([
            "year": .number(cohort.year.number), "graduates": .number(cohort.graduates),
            "students": .number(cohort.students), "file": .string(data.path(cohort.place)),
            "line": .number(Int(cohort.place.line)),
          ])
        }),
    ])
  }

  private static func result(_ result: PatternResult) -> JSONValue {
    .object([
      "year": .number(result.year.number), "answer": .string(result.answer.letter),
      "pattern": result.pattern.map { .string($0) } ?? .null, "indicators": .number(result.tally.count),
      "red": .number(result.tally.red), "orange": .number(result.tally.orange),
      "unknown": .number(result.tally.open),
    ])
  }

  private static func indicator(_ indicator: TalliedIndicator, _ data: DashboardData) -> JSONValue {
    var members: [String: JSONValue] = [
      "year": .number(indicator.year.number), "indicator": .string(indicator.rule.indicator.code),
      "group": .string(indicator.group.code), "countsAs": .string(indicator.part.rawValue),
      "confidence": .string(indicator.rule.support.confidence.rawValue),
    ]
    switch indicator.lookup {
    case .notGiven: members["found"] = .string("not given")
    case .notReported: members["found"] = .string("not reported")
    case .cell(let cell):
      members["found"] = .string("row")
      members.merge(self.cell(cell, indicator.rule.indicator, data)) { first, _ in first }
    }
    return .object(members)
  }

  private static func cell(_ cell: Cell, _ indicator: Indicator, _ data: DashboardData) -> [String: JSONValue] {
    [
      "color": cell.color.map { .string($0.name) } ?? .null,
      "statusLevel": cell.statusLevel.map { .string($0.label(on: indicator)) } ?? .null,
      "students": cell.students.map { .number(Int($0)) } ?? .null,
      "file": .string(data.path(cell.place)), "line": .number(Int(cell.place.line)),
    ]
  }

  private static func group(_ group: SchoolExplanation.Group, _ data: DashboardData) -> JSONValue {
    .object([
      "group": .string(group.result.group.code), "meets": .string(group.result.meets.letter),
      "current": result(group.result.current),
      "earlier": .array(
        group.result.earlier.map {
          .object([
            "year": .number($0.year.number), "answer": .string($0.answer.letter),
            "pattern": $0.pattern.map { .string($0) } ?? .null, "basis": .string($0.basis.rawValue),
          ])
        }),
      "indicators": .array((group.evidence + group.earlierEvidence).map { indicator($0, data) }),
    ])
  }

  private static func prior(_ prior: PriorStatus) -> JSONValue {
    .object([
      "year": .number(prior.year.number), "possible": .strings(prior.possible.map(\.code)),
      "basis": .string(SchoolWords.basis(prior.basis)),
    ])
  }

  private static func duty(_ duty: ESSADuty) -> JSONValue {
    .object([
      "subject": .string(duty.subject.rawValue), "words": .string(duty.words), "law": .string(duty.law),
      "confidence": .string(duty.support.confidence.rawValue), "citation": .string(duty.support.citation.words),
    ])
  }

  private static func need(_ need: SchoolNeed, _ data: DashboardData) -> JSONValue {
    .object(
      [
        "group": .string(need.group.code), "indicator": .string(need.indicator.code),
        "plans": .strings(need.plans.map(\.rawValue)),
      ].merging(cell(need.cell, need.indicator, data)) { first, _ in first })
  }

  private static func listed(_ row: ESSAListRow, _ year: DashboardYear) -> JSONValue {
    .object([
      "status": row.statuses[year].map { .string($0.code) } ?? .null,
      "exit": row.exit.map { .string($0.code) } ?? .null,
      "groups": .strings(StudentGroup.allCases.filter(row.groups.contains).map(\.code)),
    ])
  }
}
