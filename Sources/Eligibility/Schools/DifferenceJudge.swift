import Criteria
import DashboardModel

/// Finds where a list's row and a determination part first, in CDE's order, and why.
struct DifferenceJudge {
  let list: ESSAList
  let rules: ESSARules

  /// Whether the group flags of a school say anything: a list flags no group of a CSI school.
  func comparesFlags(_ status: SchoolStatus, _ determination: SchoolDetermination) -> Bool {
    !list.studentGroups.isEmpty && !status.isCSI && determination.possible.allSatisfy { !$0.isCSI }
  }

  /// The groups whose flag is not what the computation gives.
  func differing(_ row: ESSAListRow, _ determination: SchoolDetermination) -> [SchoolGroupResult] {
    determination.groups.filter { group in
      group.meets != .undetermined && (group.meets == .met) != row.groups.contains(group.group)
    }
  }

  /// The first difference, or `nil` where the two agree or the computation leaves the list's status open.
  func difference(
    _ row: ESSAListRow, _ status: SchoolStatus, _ determination: SchoolDetermination
  ) -> SchoolDifference? {
    let isPossible = determination.possible.contains(where: status.meansTheSame)
    let flags = comparesFlags(status, determination) ? differing(row, determination) : []
    if isPossible, flags.isEmpty {
      guard let exit = row.exit, !determination.possibleExits.isEmpty, !determination.possibleExits.contains(exit)
      else { return nil }
      return make(row, status, determination, .exit, .exitCode)
    }
    if isPossible { return make(row, status, determination, .groups, cause(flags, row)) }
    let (step, cause) = part(row, status, determination, flags)
    return make(row, status, determination, step, cause)
  }

  private func part(
    _ row: ESSAListRow, _ status: SchoolStatus, _ determination: SchoolDetermination, _ flags: [SchoolGroupResult]
  ) -> (SchoolDifference.Step, SchoolDifference.Cause) {
    let colors = determination.schoolwide.tally
    let hasNoColor = colors.isEmpty && determination.groups.allSatisfy(\.current.tally.isEmpty)
    let isDASS =
      determination.entity.isDASS ?? list.roster.entry(determination.entity.cds)?.isDASS ?? false
    let computesGrad = determination.possible.contains(.csiGrad)
    if status == .csiGrad || (computesGrad && determination.possible.count == 1) {
      let result = determination.graduation ?? GraduationResult(answer: .notMet)
      if hasNoColor, status == .csiGrad { return (.csiGrad, .notExplainedByColors) }
      guard let rate = result.rate else { return (.csiGrad, .noRate(result)) }
      return (.csiGrad, status == .csiGrad ? .rateNotBelow(rate, isDASS: isDASS) : .rateBelow(rate, isDASS: isDASS))
    }
    if status == .csiLowPerform || determination.possible == [.csiLowPerform] {
      if hasNoColor { return (.csiLowPerform, .notExplainedByColors) }
      if status == .csiLowPerform, determination.schoolwide.answer != .notMet, determination.isInPool == .notMet {
        return (.csiLowPerform, .pool(determination.isInPool))
      }
      return (
        .csiLowPerform,
        status == .csiLowPerform
          ? .patternNotMet(determination.schoolwide) : .patternMet(determination.schoolwide)
      )
    }
    if hasNoColor { return (.groups, .notExplainedByColors) }
    return (.groups, cause(flags, row))
  }

  private func cause(_ flags: [SchoolGroupResult], _ row: ESSAListRow) -> SchoolDifference.Cause {
    .flags(
      listed: StudentGroup.allCases.filter(row.groups.contains),
      computed: flags.filter { $0.meets == .met }.map(\.group),
      results: flags)
  }

  private func make(
    _ row: ESSAListRow, _ status: SchoolStatus, _ determination: SchoolDetermination,
    _ step: SchoolDifference.Step, _ cause: SchoolDifference.Cause
  ) -> SchoolDifference {
    SchoolDifference(
      entity: determination.entity, step: step, listed: status, listedExit: row.exit, computed: determination,
      cause: cause, place: row.place)
  }
}
