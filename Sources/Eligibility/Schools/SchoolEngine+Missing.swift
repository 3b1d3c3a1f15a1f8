import Criteria
import DashboardModel

extension SchoolEngine {
  /// What would settle whether a group of a school qualifies it; empty where that is determined.
  public func missing(_ group: SchoolGroupResult, _ determination: SchoolDetermination) -> [SchoolMissing] {
    guard group.meets == .undetermined else { return [] }
    var open = OpenQuestions()
    add(group, determination, &open)
    return open.missing(determination.year).sorted()
  }

  /// What would settle an undetermined status.
  func missing(_ determination: SchoolDetermination, _ rules: ESSARules) -> [SchoolMissing] {
    var open = OpenQuestions()
    let cds = determination.entity.cds
    if let graduation = determination.graduation?.missing { open.others.insert(graduation) }
    if determination.schoolwide.answer == .undetermined, determination.isInPool != .notMet {
      add(.all, cds, determination.year, &open)
    }
    if determination.schoolwide.answer != .notMet, determination.isInPool == .undetermined,
      let year = rules.pool.year
    {
      open.others.insert(.titleI(year))
    }
    for group in determination.groups where group.meets == .undetermined { add(group, determination, &open) }
    if rules.cycle.kind == .exitsAndTSI, let prior = determination.prior, prior.status == nil {
      open.others.insert(.status(prior.year))
      if prior.basis == .computed, let before = determine(determination.entity, prior.year) {
        open.others.formUnion(before.missing)
      }
    }
    return open.missing(determination.year).sorted()
  }

  private func add(_ group: SchoolGroupResult, _ determination: SchoolDetermination, _ open: inout OpenQuestions) {
    if group.current.answer == .undetermined {
      add(group.group, determination.entity.cds, determination.year, &open)
    }
    for earlier in group.earlier where earlier.answer == .undetermined { open.earlier.insert(earlier.year) }
  }

  private func add(_ group: StudentGroup, _ cds: CDSCode, _ year: DashboardYear, _ open: inout OpenQuestions) {
    guard let evaluator = evaluators[year] else { return }
    let (files, counts) = evaluator.openIndicators(cds, evaluator.position(of: cds), group)
    open.files |= files
    open.counts |= counts
  }
}
