import Criteria
public import DashboardModel

/// One of CDE's ESSA lists against the computation: every difference, with the step where they part and the cause.
public struct ESSAComparison: Hashable, Sendable {
  /// The list's year.
  public var year: DashboardYear
  /// The list's index among the inputs.
  public var file: Int
  /// Schools in the list.
  public var schools: Int = 0
  /// Schools by the list's status and the computed one; the computed one is `nil` where it is undetermined.
  public var statuses: [Pair: Int] = [:]
  /// Schools with the same status.
  public var equal: Int = 0
  /// Schools whose status cannot be computed, and where the list's is among those possible.
  public var undetermined: Int = 0
  /// Student-group flags that were compared: schools in CSI by neither side, 13 groups each.
  public var flagsCompared: Int = 0
  /// Flags that the list sets, among those compared.
  public var flagsListed: Int = 0
  /// Flags that differ.
  public var flagsDiffering: Int = 0
  /// Exit codes that were compared, and those that differ.
  public var exitsCompared: Int = 0
  /// Exit codes that differ.
  public var exitsDiffering: Int = 0
  /// Every difference of status or flags, in order of the codes; a status that cannot be computed is one only where the
  /// list's is not possible.
  public var differences: [SchoolDifference] = []
  /// Schools that the computation has and the list does not.
  public var notListed: [Entity] = []

  /// A list's status and a computed one.
  public struct Pair: Hashable, Comparable, Sendable {
    /// The list's.
    public var listed: SchoolStatus
    /// The computed one, `nil` where it is undetermined.
    public var computed: SchoolStatus?

    /// Orders by the list's status, then the computed one.
    public static func < (left: Pair, right: Pair) -> Bool {
      (left.listed.rawValue, left.computed?.rawValue ?? .max) < (
        right.listed.rawValue, right.computed?.rawValue ?? .max
      )
    }
  }

  /// Compares a list with the computation for its year; `nil` where the year of the list determines no schools.
  ///
  /// - Parameters:
  ///   - list: CDE's list.
  ///   - engine: The engine; its data may hold the list, which gives Title I and the statuses before.
  public init?(_ list: ESSAList, engine: SchoolEngine) {
    guard let rules = engine.rules(list.year) else { return nil }
    year = list.year
    file = list.file
    let computed = Dictionary(
      engine.schools(list.year).map { ($0.cds, $0) }, uniquingKeysWith: { first, _ in first })
    let judge = DifferenceJudge(list: list, rules: rules)
    for entry in list.roster.entries.sorted(by: { $0.cds < $1.cds }) {
      guard let row = list.row(entry.cds), let status = row.statuses[list.year],
        let determination = engine.determine(computed[entry.cds] ?? entry.entity, list.year)
      else { continue }
      schools += 1
      statuses[Pair(listed: status, computed: determination.status), default: 0] += 1
      if determination.status.map(status.meansTheSame) == true { equal += 1 }
      if determination.status == nil, determination.possible.contains(where: status.meansTheSame) { undetermined += 1 }
      countFlags(row, status, determination, judge)
      if let exit = row.exit, let own = determination.exit {
        exitsCompared += 1
        if exit != own { exitsDiffering += 1 }
      }
      if let difference = judge.difference(row, status, determination) { differences.append(difference) }
    }
    let known = Set(list.rows.map(\.cds))
    notListed = engine.schools(list.year).filter { !known.contains($0.cds) }
  }

  private mutating func countFlags(
    _ row: ESSAListRow, _ status: SchoolStatus, _ determination: SchoolDetermination, _ judge: DifferenceJudge
  ) {
    guard judge.comparesFlags(status, determination) else { return }
    flagsCompared += determination.groups.filter { $0.meets != .undetermined }.count
    flagsListed += row.groups.count
    flagsDiffering += judge.differing(row, determination).count
  }

  /// How many differences part at a step.
  public func count(_ step: SchoolDifference.Step) -> Int { differences.filter { $0.step == step }.count }
}
