public import Criteria
public import DashboardModel
public import Eligibility

/// An explanation in the wire format.
public enum ExplanationJSON {
  /// The explanation as a JSON value.
  ///
  /// - Parameters:
  ///   - explanation: What is explained.
  ///   - data: What was read; it names the files of the cells.
  /// - Returns: One object; its keys are part of the wire format.
  public static func value(_ explanation: Explanation, data: DashboardData) -> JSONValue {
    let determination = explanation.determination
    let assessment = determination.assessment
    var methods: [String: JSONValue] = [:]
    for number in 1...4 { methods["method\(number)"] = .string(assessment.methods[number]?.letter ?? "-") }
    return .object([
      "cds": .string(determination.entity.cds.description), "name": .string(determination.entity.name),
      "type": .string(determination.entity.kind.code), "county": .string(determination.entity.county),
      "status": .string(determination.statusWords),
      "sentence": .string(StatusSentence.text(determination, explanation.edition)),
      "basis": .string(assessment.basis.rawValue), "methods": .object(methods),
      "groups": .array(explanation.groups.map { group($0, data) }),
      "local": .array(explanation.local.map { proof($0, data) }),
      "clocks": .array(determination.clocks.map(clock)),
      "charter": determination.charter.map(charter) ?? .null,
      "missing": .strings(Missing.words(determination.missing)),
      "disagreements": .array(determination.disagreements.map(disagreement)),
      "helpers": .array(
        explanation.helpers.map {
          .object(["level": .string($0.level), "agency": .string($0.agency), "law": .string($0.law)])
        }),
      "cautions": .strings(explanation.cautions),
    ])
  }

  private static func group(_ group: GroupExplanation, _ data: DashboardData) -> JSONValue {
    .object([
      "group": .string(group.assessment.group.code), "priorities": .string(group.assessment.met.digits),
      "meets": .string(group.assessment.meets.letter),
      "proofs": .array(group.proofs.map { proof($0, data) }),
    ])
  }

  private static func proof(_ proof: Proof, _ data: DashboardData) -> JSONValue {
    .object([
      "criterion": .string(proof.criterion.id), "priority": .number(Int(proof.criterion.priority.rawValue)),
      "words": .string(proof.criterion.words), "answer": .string(proof.answer.letter),
      "confidence": .string(proof.criterion.support.confidence.rawValue),
      "citation": .string(proof.criterion.support.citation.words), "evidence": evidence(proof.evidence, data),
      "missing": .strings(Missing.words(proof.missing)),
    ])
  }

  private static func evidence(_ evidence: Evidence, _ data: DashboardData) -> JSONValue {
    switch evidence {
    case .all(let parts, let answer):
      .object(["all": .array(parts.map { self.evidence($0, data) }), "answer": .string(answer.letter)])
    case .any(let parts, let answer):
      .object(["any": .array(parts.map { self.evidence($0, data) }), "answer": .string(answer.letter)])
    case .indicator(let condition, let indicator, let year, let lookup, let answer):
      .object(
        [
          "asks": .string(condition.words), "indicator": .string(indicator.code), "year": .number(year.number),
          "answer": .string(answer.letter),
        ].merging(self.lookup(lookup, indicator, data)) { first, _ in first })
    case .local(let condition, let priority, let year, let lookup, let answer):
      .object(
        [
          "asks": .string(condition.words), "priority": .number(Int(priority.rawValue)), "year": .number(year.number),
          "answer": .string(answer.letter),
        ].merging(local(lookup, data)) { first, _ in first })
    }
  }

  private static func lookup(
    _ lookup: Lookup, _ indicator: Indicator, _ data: DashboardData
  ) -> [String: JSONValue] {
    switch lookup {
    case .notGiven: return ["found": .string("not given")]
    case .notReported: return ["found": .string("not reported")]
    case .cell(let cell):
      var members: [String: JSONValue] = [
        "found": .string("row"), "color": cell.color.map { .string($0.name) } ?? .null,
        "statusLevel": cell.statusLevel.map { .string($0.label(on: indicator)) } ?? .null,
        "file": .string(data.path(cell.place)), "line": .number(Int(cell.place.line)),
      ]
      if let students = cell.students { members["students"] = .number(Int(students)) }
      if let status = cell.status { members["status"] = .string(status.description) }
      if let change = cell.change { members["change"] = .string(change.description) }
      return members
    }
  }

  private static func local(_ lookup: LocalLookup, _ data: DashboardData) -> [String: JSONValue] {
    switch lookup {
    case .notGiven: ["found": .string("not given")]
    case .notReported: ["found": .string("not reported")]
    case .row(let row):
      [
        "found": .string("row"), "rating": row.rating.map { .string($0.name) } ?? .null,
        "file": .string(data.path(row.place)), "line": .number(Int(row.place.line)),
      ]
    }
  }

  static func clock(_ clock: ClockResult) -> JSONValue {
    .object([
      "law": .string(clock.rule.name.section), "answer": .string(clock.answer.letter),
      "words": .string(clock.rule.words), "next": .string(ClockSentence.text(clock)),
      "window": .array(clock.window.map { .number($0.number) }),
      "neededYears": .number(clock.neededYears), "neededGroups": .number(clock.neededGroups),
      "groups": .array(
        clock.groups.map { group in
          .object([
            "group": .string(group.group.code),
            "years": .object(
              Dictionary(uniqueKeysWithValues: group.years.map { ($0.year.description, .string($0.answer.letter)) })),
          ])
        }),
    ])
  }

  static func charter(_ charter: CharterResult) -> JSONValue {
    .object([
      "rule": .string(charter.rule.words), "sameGroup": .string(charter.sameGroup.letter),
      "anyGroup": .string(charter.anyGroup.letter), "groups": .strings(charter.groups.map(\.code)),
      "years": .object(
        Dictionary(uniqueKeysWithValues: charter.years.map { ($0.year.description, .string($0.answer.letter)) })),
    ])
  }

  static func disagreement(_ difference: Disagreement) -> JSONValue {
    .object([
      "year": .number(difference.year.number), "group": difference.group.map { .string($0.code) } ?? .null,
      "computed": .string(difference.computed.digits), "listed": .string(difference.listed.digits),
    ])
  }
}
