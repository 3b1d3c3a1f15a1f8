import Criteria
import DashboardModel
import Eligibility

/// A determination in one or two sentences.
enum StatusSentence {
  /// The sentence.
  static func text(_ determination: LCFFDetermination, _ edition: Edition) -> String {
    let name = determination.entity.name
    guard let status = determination.status else { return undetermined(determination) }
    switch status {
    case .general:
      return "\(name) is in General Assistance: it does not meet the \(edition.year) criteria"
        + (determination.entity.kind == .charter ? " for the years that count." : ".")
    case .differentiatedYear2:
      return "\(name) is in Differentiated Assistance, Year 2: it met the criteria of \(edition.year.previous), "
        + "which gives two years of assistance, and does not meet those of \(edition.year)."
    case .differentiated, .differentiatedYear1:
      return "\(name) is eligible for \(status.words): \(reason(determination))."
    }
  }

  private static func undetermined(_ determination: LCFFDetermination) -> String {
    let missing = Missing.words(determination.missing)
    let name = determination.entity.name
    var text = "Whether \(name) is eligible cannot be determined."
    if !missing.isEmpty { text += " Missing: \(missing.joined(separator: ", "))." }
    if determination.priorYear?.answer == .undetermined, determination.assessment.meets == .notMet {
      text += " It does not meet the criteria of \(determination.year); it may be in its second year."
    }
    return text
  }

  private static func reason(_ determination: LCFFDetermination) -> String {
    if let charter = determination.charter {
      let groups = charter.groups.map(\.name).joined(separator: ", ")
      return groups.isEmpty ? charter.rule.words : "\(charter.rule.words), by \(groups)"
    }
    let assessment = determination.assessment
    var reasons: [String] = []
    let groups = assessment.groupsMet
    if !groups.isEmpty {
      let verb = groups.count == 1 ? "meets" : "meet"
      reasons.append("\(groups.map(\.name).joined(separator: ", ")) \(verb) two or more priorities")
    }
    if assessment.methods[2] == .met {
      let numbers = assessment.localMet.priorities.map { String($0.rawValue) }.joined(separator: ", ")
      reasons.append("its local indicators of priorities \(numbers) are not met for two or more years")
    }
    if assessment.methods[3] == .met {
      reasons.append("a student group meets one priority and a local indicator a different one")
    }
    if assessment.methods[4] == .met { reasons.append("it did not submit its CALPADS data as required") }
    return reasons.isEmpty ? "it meets the criteria" : reasons.joined(separator: "; ")
  }
}
