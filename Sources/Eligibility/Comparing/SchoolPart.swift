import Criteria
import DashboardModel

/// Where one school's row of a list and its determination part first, in CDE's order, and why.
struct SchoolPart {
  let list: ESSAList
  let row: ESSAListRow
  let listed: SchoolStatus
  let record: Record
  let determination: Determination

  private var year: DashboardYear { determination.year }

  /// Whether the list's status is among those that the computation leaves possible.
  var isPossible: Bool { determination.possible.contains { $0.essa.map(listed.meansTheSame) == true } }

  /// Whether the group flags of the school say anything: a list flags no group of a CSI school.
  var comparesFlags: Bool {
    !list.studentGroups.isEmpty && !listed.isCSI && determination.possible.allSatisfy { $0.essa?.isCSI != true }
  }

  /// The groups whose flag is not what the computation gives.
  private var differing: [GroupResult] {
    determination.groups.filter { $0.meets != .undetermined && ($0.meets == .met) != row.groups.contains($0.group) }
  }

  /// Why the two part, or `nil` where they agree or the computation leaves open what the list says.
  var cause: (SchoolCause.Step, SchoolCause.Why)? {
    guard isPossible else { return part }
    if comparesFlags, !differing.isEmpty { return (.groups, flags) }
    guard let exit = row.exit, !determination.possibleExits.isEmpty, !determination.possibleExits.contains(exit)
    else { return nil }
    return (.exit, .exitCode)
  }

  /// The first step that the list takes and the computation cannot, or the reverse.
  private var part: (SchoolCause.Step, SchoolCause.Why) {
    for step in record.setting.rules[year]?.program.steps ?? [] where step.kinds.contains(record.entity.kind) {
      let answer = record.answer(step.condition, year).whole
      let takes = step.status == .essa(listed)
      if takes, answer == .notMet { return (step.part, notTaken(step)) }
      if !takes, answer == .met { return (step.part, taken(step)) }
      if takes { break }
    }
    return (.groups, hasNoColor && listed.isIdentified ? .withoutColors : flags)
  }

  /// Why the computation takes a step that the list does not.
  private func taken(_ step: Step) -> SchoolCause.Why {
    switch step.part {
    case .csiGrad: graduation(step).map { .rateBelow($0, isDASS: isDASS) } ?? flags
    case .csiLowPerform: determination.schoolwide.map { .pattern($0, red: red) } ?? flags
    case .groups, .exit: flags
    }
  }

  /// Why the computation does not take a step that the list takes.
  private func notTaken(_ step: Step) -> SchoolCause.Why {
    if hasNoColor { return .withoutColors }
    if answer(step.part) != .notMet { return ruledOut(step) }
    switch step.part {
    case .csiGrad:
      let result = graduation(step)
      return result.map { $0.rate == nil ? .noRate($0) : .rateNotBelow($0, isDASS: isDASS) } ?? flags
    case .csiLowPerform: return determination.schoolwide.map { .noPattern($0, red: red) } ?? flags
    case .groups, .exit: return flags
    }
  }

  /// Why a step is not taken though the colors or the rate would do: Title I, or what the school was before.
  private func ruledOut(_ step: Step) -> SchoolCause.Why {
    let titleI = step.condition.nodes.lazy.compactMap { if case .titleI(let year) = $0 { year } else { nil } }.first
    guard let titleI else { return determination.prior.map { .statusBefore($0) } ?? flags }
    return .notInPool(
      titleI: record.setting.data.titleI(record.entity.cds, titleI)?.isFunded, determination.prior)
  }

  private func answer(_ part: SchoolCause.Step) -> Answer {
    switch part {
    case .csiGrad: record.answers(.graduation, year).whole
    case .csiLowPerform: record.answers(.schoolwide, year).whole
    case .groups, .exit: record.answers(.studentGroups, year).whole
    }
  }

  private var flags: SchoolCause.Why {
    .flags(
      listed: StudentGroup.allCases.filter(row.groups.contains), differing: comparesFlags ? differing : [])
  }

  private func graduation(_ step: Step) -> GraduationResult? {
    record.proof(step.condition, .all, year).facts.lazy.compactMap { fact -> GraduationResult? in
      if case .graduation(let result) = fact { result } else { nil }
    }.first
  }

  /// Whether the school has no indicator that counts, by the files or by the list's own word.
  private var hasNoColor: Bool {
    if row.hasColors == false { return true }
    return determination.schoolwide?.tally.isEmpty == true
      && determination.groups.allSatisfy { $0.pattern?.tally.isEmpty != false }
  }

  private var isDASS: Bool { determination.entity.isDASS ?? list.roster.entry(row.cds)?.isDASS ?? false }

  /// The indicators of the school as a whole that are Red, or at the lowest level where that stands for it.
  private var red: [Indicator] {
    (record.judgment(year).tallying?.indicators(.all) ?? []).filter { $0.part == .red }.map(\.rule.indicator)
  }

  /// The Red indicators of a school that can be CSI Low Perform, where no more is known of the others than that they are
  /// not Red, and their colors decide; `nil` for other schools.
  var undecidedRed: [Indicator]? {
    guard listed != .csiGrad, isPossible, let result = determination.schoolwide, result.answer == .undetermined,
      result.tally.open == 0, result.tally.notRed > 0,
      determination.possible.contains(.essa(.csiLowPerform))
    else { return nil }
    return red
  }

  func difference(_ step: SchoolCause.Step, _ why: SchoolCause.Why) -> ListDifference {
    let item: ListDifference.Item =
      switch why {
      case .exitCode: .exit
      case .flags where isPossible: .groups
      default: .status
      }
    let computed: String
    let words: String
    switch item {
    case .exit:
      computed = Listing.words(determination.possibleExits.map(\.code), "or")
      words = row.exit?.code ?? "none"
    case .groups:
      computed = Self.codes(determination.groups.filter { $0.meets == .met }.map(\.group))
      words = Self.codes(StudentGroup.allCases.filter(row.groups.contains))
    default:
      computed = Listing.words(determination.possible.map(\.code), "or")
      words = listed.code
    }
    return ListDifference(
      entity: determination.entity, item: item, computed: computed, listed: words, line: Int(row.place.line),
      cause: .school(
        SchoolCause(step: step, why: why, listed: listed, possible: determination.possible.compactMap(\.essa))),
      follows: false)
  }

  private static func codes(_ groups: [StudentGroup]) -> String {
    groups.isEmpty ? "no group" : groups.map(\.code).joined(separator: ", ")
  }
}

extension Step {
  /// Where two determinations part that do not both take the step.
  fileprivate var part: SchoolCause.Step {
    switch status.essa {
    case .csiGrad: .csiGrad
    case .csiLowPerform: .csiLowPerform
    default: .groups
    }
  }
}
