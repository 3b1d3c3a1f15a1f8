public import Criteria
public import DashboardModel

/// What a list of schools says of itself: the transitions and sums that need no colors.
public struct ESSAListCheck: Hashable, Sendable {
  /// Something that holds in every row of CDE's lists.
  public enum Rule: String, CaseIterable, Hashable, Sendable {
    /// The exit code follows from the status before and the new one.
    case exitFollowsFromStatuses = "the exit code follows from the status before and the new one"
    /// The number of groups is that of the flags.
    case totalIsSumOfFlags = "the number of groups is that of the flags"
    /// A school has flags exactly where it is ATSI or TSI.
    case flagsExactlyForTargeted = "a school has group flags exactly where it is ATSI or TSI"
    /// A CSI Low Perform school has Title I of the year, or was CSI Low Perform before.
    case lowPerformNeedsTitleI = "a CSI Low Perform school has Title I of the year or was CSI Low Perform before"
    /// The status of 2020 is that of 2019.
    case year2020CarriesOn = "the status of 2020 is that of 2019"
    /// The status of 2021 is that of 2020, or CSI Grad was left for nothing.
    case year2021OnlyLeavesGrad = "the status of 2021 is that of 2020, or CSI Grad was left"
    /// A school without colors is not identified.
    case noColorsNoStatus = "a school without colors is not identified"
    /// The flag of small DASS schools stands exactly for DASS schools in CSI Grad with fewer than 100 students.
    case smallDASSFlag = "the small-school flag stands for DASS schools in CSI Grad with fewer than 100 students"
    /// A year has only the statuses that its rules give, after those that they ask for.
    case cycle = "the statuses are those that the kind of year allows"
  }

  /// The list's year.
  public var year: DashboardYear
  /// The list's index among the inputs.
  public var file: Int
  /// In how many rows each rule could be asked; rules that the list has no columns for are absent.
  public var asked: [Rule: Int] = [:]
  /// The schools whose row breaks a rule.
  public var broken: [Rule: [CDSCode]] = [:]

  /// Checks a list.
  ///
  /// - Parameters:
  ///   - list: CDE's list.
  ///   - program: How the list's year determines schools, or `nil` where it is not known.
  public init(_ list: ESSAList, program: Program?) {
    year = list.year
    file = list.file
    let titleIYear = program?.titleIYear
    for row in list.rows {
      guard let status = row.statuses[list.year] else { continue }
      let entry = list.roster.entry(row.cds)
      let prior = program?.prior.flatMap { row.statuses[$0] }
      if let exit = row.exit, let prior {
        note(.exitFollowsFromStatuses, row.cds, exit == ESSAExit(from: prior, to: status))
      }
      if !list.studentGroups.isEmpty {
        if let total = row.totalStudentGroups { note(.totalIsSumOfFlags, row.cds, total == row.groups.count) }
        note(.flagsExactlyForTargeted, row.cds, row.groups.isEmpty == !(status == .atsi || status == .tsi))
      }
      if status == .csiLowPerform, let titleIYear, let funded = entry?.titleI[titleIYear] {
        note(.lowPerformNeedsTitleI, row.cds, funded || prior == .csiLowPerform)
      }
      carried(row)
      if row.hasColors == false { note(.noColorsNoStatus, row.cds, !status.isIdentified) }
      if let isSmall = row.isSmallDASS, let isDASS = entry?.isDASS, let students = entry?.enrollment {
        note(.smallDASSFlag, row.cds, isSmall == (isDASS && status == .csiGrad && students < 100))
      }
      if let program { note(.cycle, row.cds, program.allows(status, after: prior)) }
    }
  }

  /// The years without a Dashboard.
  private mutating func carried(_ row: ESSAListRow) {
    if let new = row.statuses[2020], let old = row.statuses[2019] { note(.year2020CarriesOn, row.cds, new == old) }
    if let new = row.statuses[2021], let old = row.statuses[2020] {
      note(.year2021OnlyLeavesGrad, row.cds, new == old || (old == .csiGrad && !new.isIdentified))
    }
  }

  private mutating func note(_ rule: Rule, _ cds: CDSCode, _ holds: Bool) {
    asked[rule, default: 0] += 1
    if !holds { broken[rule, default: []].append(cds) }
  }
}

extension Program {
  /// The Dashboard in whose school year a school needs Title I money to enter, or `nil` in a year in which none enters.
  fileprivate var titleIYear: DashboardYear? {
    steps.flatMap(\.condition.nodes).lazy.compactMap { if case .titleI(let year) = $0 { year } else { nil } }.first
  }

  /// Whether the steps can give a status, after the status before where that is known.
  fileprivate func allows(_ status: SchoolStatus, after prior: SchoolStatus?) -> Bool {
    if !status.isIdentified { return true }
    return steps.contains { step in
      guard step.status == .essa(status) else { return false }
      guard let prior, case .all(let parts) = step.condition else { return true }
      return parts.allSatisfy {
        if case .held(let held) = $0 { held.contains(where: prior.meansTheSame) } else { true }
      }
    }
  }
}
