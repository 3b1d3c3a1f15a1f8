public import Criteria
public import DashboardModel

/// Why an LEA is determined as it is: everything that a page of reasons shows, as a value.
public struct Explanation: Hashable, Sendable {
  /// The determination.
  public var determination: LCFFDetermination
  /// The edition that it was made by.
  public var edition: Edition
  /// The indicators that the edition's criteria ask for.
  public var indicators: [Indicator]
  /// Every student group that counts and has any row, priority or open question, with its proofs.
  public var groups: [GroupExplanation]
  /// What the files say of each group and indicator, All Students first, for the table of colors.
  public var cells: [StudentGroup: [Indicator: Lookup]]
  /// The local indicators.
  public var local: [Proof]
  /// Who helps, at the levels that apply.
  public var helpers: [Helper]
  /// What it rests on and a reader should be careful about, in sentences.
  public var cautions: [String]

  /// The groups that meet the criteria by themselves.
  public var met: [GroupExplanation] { groups.filter { $0.assessment.meets == .met } }
  /// The groups that meet one priority and lack another.
  public var nearly: [GroupExplanation] {
    groups.filter { $0.assessment.meets == .notMet && !$0.assessment.met.isEmpty }
  }
  /// The groups whose answer is not known.
  public var undetermined: [GroupExplanation] { groups.filter { $0.assessment.meets == .undetermined } }
}
