public import Criteria
public import DashboardModel
public import Eligibility

/// An explanation in the wire format.
public struct ExplanationWire {
  private let explanation: Explanation
  private let data: DashboardData

  /// The explanation as a JSON value.
  ///
  /// - Parameters:
  ///   - explanation: What is explained.
  ///   - data: What was read; it names the files of the cells.
  /// - Returns: One object; its keys are part of the wire format.
  public static func value(_ explanation: Explanation, data: DashboardData) -> JSONValue {
    let wire = ExplanationWire(explanation: explanation, data: data)
    var members = wire.common
    members.merge(explanation.program.name == .lcff ? wire.agency : wire.school) { first, _ in first }
    return .object(members)
  }

  private var determination: Determination { explanation.determination }

  private var common: [String: JSONValue] {
    let entity = determination.entity
    return [
      "cds": .string(entity.cds.description), "name": .string(entity.name), "type": .string(entity.kind.code),
      "county": .string(entity.county), "status": .string(determination.statusCode),
      "possible": .strings(determination.possible.map(\.code)),
      "sentence": .string(StatusSentence(determination: determination, program: explanation.program).text),
      "source": .string(determination.source.rawValue), "marks": .strings(determination.marks.names),
      "missing": .strings(Missing.words(determination.missing)),
      "readings": .array(
        determination.parted.map { parted in
          .object([
            "name": .string(parted.reading.rawValue), "other": .string(parted.otherValue),
            "answers": .object(
              Dictionary(parted.others.map { ($0.what, .string($0.answer)) }, uniquingKeysWith: { first, _ in first })),
          ])
        }),
      "disagreements": .array(determination.disagreements.map(Self.disagreement)),
      "consequences": .array(explanation.consequences.map(Self.consequence)),
      "steps": .array(
        explanation.steps.map {
          .object([
            "status": .string($0.step.status.code), "answer": .string($0.answer.letter),
            "words": .string($0.step.condition.words(in: explanation.program)),
          ])
        }),
      "cautions": .strings(
        explanation.cautions.map { "\($0.rule): \($0.support.confidence.words). \($0.support.note)" }),
    ]
  }

  static func disagreement(_ difference: Disagreement) -> JSONValue {
    .object([
      "year": .number(difference.year.number), "group": difference.group.map { .string($0.code) } ?? .null,
      "computed": .string(difference.computed), "listed": .string(difference.listed),
    ])
  }

  private static func consequence(_ consequence: Consequence) -> JSONValue {
    .object([
      "subject": .string(consequence.subject), "words": .string(consequence.words), "law": .string(consequence.law),
      "confidence": .string(consequence.support.confidence.rawValue),
      "citation": .string(consequence.support.citation.words),
      "address": .string(consequence.support.citation.source.address),
    ])
  }

  // MARK: LEAs

  private var agency: [String: JSONValue] {
    var methods: [String: JSONValue] = [:]
    for number in 1...4 { methods["method\(number)"] = .string(determination.methods[number]?.letter ?? "-") }
    return [
      "basis": .string(determination.isListed ? Basis.list.rawValue : Basis.dashboard.rawValue),
      "methods": .object(methods), "met": .strings(determination.reasons.map(\.code)),
      "groups": .array(
        explanation.groups.map { group in
          .object([
            "group": .string(group.result.group.code), "priorities": .string(group.result.met.digits),
            "meets": .string(group.result.meets.letter), "proofs": .array(group.proofs.map(rule)),
          ])
        }),
      "local": .array(explanation.local.map(rule)),
      "clocks": .array(determination.severalYears.map { Self.several($0, explanation.program) }),
      "charter": determination.charter.map { Self.charter($0, determination.isIdentified) } ?? .null,
    ]
  }

  private func rule(_ proof: Proof) -> JSONValue {
    guard case .rule(let named) = proof else { return self.proof(proof) }
    let rule = named.rule
    return .object([
      "criterion": .string(rule.id.rawValue), "priority": rule.priority.map { .number(Int($0.rawValue)) } ?? .null,
      "words": .string(rule.sentence(in: explanation.program)), "answer": .string(proof.answer.letter),
      "confidence": .string(rule.support.confidence.rawValue), "citation": .string(rule.support.citation.words),
      "address": .string(rule.support.citation.source.address), "evidence": self.proof(named.proof),
      "missing": .strings(Missing.words(proof.missing)),
    ])
  }

  private func proof(_ proof: Proof) -> JSONValue {
    switch proof {
    case .fact(let condition, let fact, let answer):
      var members: [String: JSONValue] = [
        "asks": .string(condition.words(in: explanation.program)), "answer": .string(answer.letter),
      ]
      members.merge(self.fact(fact)) { first, _ in first }
      return .object(members)
    case .joint(let condition, let parts, let answer):
      let name: String =
        switch condition {
        case .all: "all"
        case .any: "any"
        default: "parts"
        }
      return .object([name: .array(parts.map(self.proof)), "answer": .string(answer.letter)])
    case .rule: return rule(proof)
    case .group(let group, let inner):
      return .object([
        "group": .string(group.code), "answer": .string(inner.answer.letter), "evidence": self.proof(inner),
      ])
    }
  }

  private func fact(_ fact: Fact) -> [String: JSONValue] {
    switch fact {
    case .cell(let indicator, let year, _, let lookup, _):
      return ["indicator": .string(indicator.code), "year": .number(year.number)]
        .merging(self.lookup(lookup, indicator)) { first, _ in first }
    case .rating(let priority, let year, let lookup, _):
      var members: [String: JSONValue] = ["priority": .number(Int(priority.rawValue)), "year": .number(year.number)]
      switch lookup {
      case .notGiven: members["found"] = .string("not given")
      case .notReported: members["found"] = .string("not reported")
      case .row(let row):
        members["found"] = .string("row")
        members["rating"] = row.rating.map { .string($0.name) } ?? .null
        members["file"] = .string(data.path(row.place))
        members["line"] = .number(Int(row.place.line))
      }
      return members
    case .read(_, let year): return ["found": .string("CDE's list"), "year": .number(year.number)]
    case .nothing(let year, _): return ["found": .string("nothing given"), "year": .number(year.number)]
    case .notJudged(let year): return ["found": .string("not judged"), "year": .number(year.number)]
    case .listed(let list, _): return ["found": .string(list.rawValue)]
    case .unsettled: return ["found": .string("not settled")]
    case .held, .titleI, .graduation, .pattern: return [:]
    }
  }

  private func lookup(_ lookup: Lookup, _ indicator: Indicator) -> [String: JSONValue] {
    switch lookup {
    case .notGiven: ["found": .string("not given")]
    case .notReported: ["found": .string("not reported")]
    case .cell(let cell): ["found": .string("row")].merging(self.cell(cell, indicator)) { first, _ in first }
    }
  }

  private func cell(_ cell: Cell, _ indicator: Indicator) -> [String: JSONValue] {
    var members: [String: JSONValue] = [
      "color": cell.color.map { .string($0.name) } ?? .null,
      "statusLevel": cell.statusLevel.map { .string($0.label(on: indicator)) } ?? .null,
      "file": .string(data.path(cell.place)), "line": .number(Int(cell.place.line)),
      "students": cell.students.map { .number(Int($0)) } ?? .null,
    ]
    if let status = cell.status { members["status"] = .tenths(status) }
    if let change = cell.change { members["change"] = .tenths(change) }
    return members
  }

  static func several(_ several: SeveralYears, _ program: Program) -> JSONValue {
    .object([
      "id": .string(several.rule.id.rawValue), "law": .string(several.rule.title),
      "answer": .string(several.answer.letter), "words": .string(several.rule.sentence(in: program)),
      "source": .string(several.source.rawValue),
      "next": .string(SeveralYearsWords(result: several, program: program).outlook ?? ""),
      "window": .array(several.window.map { .number($0.number) }), "neededYears": .number(several.neededYears),
      "neededGroups": .number(several.neededGroups), "missing": .strings(Missing.words(several.missing)),
      "groups": .array(
        several.groups.map { group in
          .object(["group": .string(group.group.code), "years": years(group.years)])
        }),
    ])
  }

  static func charter(_ charter: CharterYears, _ answer: Answer) -> JSONValue {
    .object([
      "rule": .string(charter.words), "sameGroup": .string(charter.readings.first?.letter ?? "-"),
      "anyGroup": .string(charter.readings.last?.letter ?? "-"), "groups": .strings(charter.qualifying.map(\.code)),
      "years": years(charter.years), "next": .string(SeveralYearsWords.outlook(charter, answer) ?? ""),
    ])
  }

  private static func years(_ years: [YearAnswer]) -> JSONValue {
    .object(
      Dictionary(
        years.map { ($0.year.description, .string($0.answer.letter)) }, uniquingKeysWith: { first, _ in first }))
  }

  // MARK: Schools

  private var school: [String: JSONValue] {
    let needs = explanation.needs
    return [
      "district": .string(determination.entity.districtName), "exit": .string(determination.exitCode),
      "graduation": explanation.graduation.map(graduation) ?? .null,
      "schoolwide": .object([
        "result": determination.schoolwide.map(result) ?? .null,
        "indicators": .array(explanation.schoolwide.map(indicator)),
      ]),
      "groups": .array(explanation.groups.map(schoolGroup)),
      "prior": determination.prior.map { prior in
        .object([
          "year": .number(prior.year.number), "possible": .strings(prior.possible.map(\.code)),
          "basis": .string(SchoolWords.basis(prior.basis)),
        ])
      } ?? .null,
      "needs": .array((needs?.needs ?? []).map(need)),
      "needsTooFewStudents": .array((needs?.tooFewStudents ?? []).map(need)),
      "needsUnknown": .strings((needs?.unknown ?? []).map(\.code)),
      "history": explanation.history.map(HistoryWire.schoolYears) ?? .null,
    ]
  }

  private func graduation(_ result: GraduationResult) -> JSONValue {
    .object([
      "answer": .string(result.answer.letter), "rate": result.rate.map { .tenths($0) } ?? .null,
      "below": .tenths(result.below), "words": .string(SchoolWords.graduation(result)),
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

  private func result(_ result: PatternResult) -> JSONValue {
    .object([
      "year": .number(result.year.number), "answer": .string(result.answer.letter),
      "pattern": result.pattern.map { .string($0) } ?? .null, "indicators": .number(result.tally.count),
      "red": .number(result.tally.red), "orange": .number(result.tally.orange), "unknown": .number(result.tally.open),
    ])
  }

  private func indicator(_ indicator: TalliedIndicator) -> JSONValue {
    let members: [String: JSONValue] = [
      "year": .number(indicator.year.number), "indicator": .string(indicator.rule.indicator.code),
      "group": .string(indicator.group.code), "countsAs": .string(indicator.part.rawValue),
      "confidence": .string(indicator.rule.support.confidence.rawValue),
    ]
    return .object(members.merging(lookup(indicator.lookup, indicator.rule.indicator)) { first, _ in first })
  }

  private func schoolGroup(_ group: Explanation.Group) -> JSONValue {
    .object([
      "group": .string(group.result.group.code), "meets": .string(group.result.meets.letter),
      "current": group.result.pattern.map(result) ?? .null,
      "earlier": .array(
        group.result.earlier.map {
          .object([
            "year": .number($0.year.year.number), "answer": .string($0.year.answer.letter),
            "pattern": $0.pattern.map { .string($0) } ?? .null,
            "basis": .string($0.year.basis?.rawValue ?? "nothing"),
          ])
        }),
      "indicators": .array((group.indicators + group.earlier).map(indicator)),
    ])
  }

  private func need(_ need: SchoolNeeds.Need) -> JSONValue {
    let members: [String: JSONValue] = [
      "group": .string(need.group.code), "indicator": .string(need.indicator.code),
      "plans": .strings(need.plans.map(\.rawValue)),
    ]
    return .object(members.merging(cell(need.cell, need.indicator)) { first, _ in first })
  }
}
