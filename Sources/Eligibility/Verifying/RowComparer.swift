import Criteria
import DashboardModel

/// Compares one LEA's row of a list with its determination.
struct RowComparer {
  let list: LCFFList
  let row: LCFFListRow
  let determination: LCFFDetermination
  let edition: Edition
  let engine: LCFFEngine
  let basis: ListComparison.Basis

  private var lettersDiffer: Bool = false

  init(
    list: LCFFList, row: LCFFListRow, determination: LCFFDetermination, edition: Edition, engine: LCFFEngine,
    basis: ListComparison.Basis
  ) {
    self.list = list
    self.row = row
    self.determination = determination
    self.edition = edition
    self.engine = engine
    self.basis = basis
  }

  /// Adds what is compared to a comparison.
  mutating func compare(_ comparison: inout ListComparison) {
    let before = comparison.differences.count
    letters(&comparison)
    lettersDiffer = comparison.differences.count > before
    total(&comparison)
    methods(&comparison)
    status(&comparison)
    flags(&comparison)
  }

  private func letters(_ comparison: inout ListComparison) {
    // The list's own letters cannot differ from themselves.
    if basis == .ownLetters { return }
    for group in list.studentGroups {
      guard let own = determination.assessment.group(group) else { continue }
      let listed = row.groups[group] ?? []
      if own.meets == .undetermined {
        open("letters", &comparison, missing: missing(own))
        continue
      }
      count("letters", &comparison)
      let computed = own.meets == .met ? own.met : []
      if computed == listed { continue }
      let parting = computed.symmetricDifference(listed)
      let proofs =
        basis == .dashboard
        ? Prover(edition: edition, data: engine.history.data)
          .proofs(determination.entity.cds, determination.entity.kind, group)
          .filter { parting.contains($0.criterion.priority) } : []
      differ(.letter(group), Self.words(computed), Self.words(listed), &comparison, proofs: proofs)
    }
    if list.subject == .charterSchools { priorLetters(&comparison) }
  }

  private func priorLetters(_ comparison: inout ListComparison) {
    for group in list.studentGroups {
      let listed = row.priorGroups[group] ?? []
      let prior = engine.history.assessment(determination.entity.cds, .charter, list.year.previous)
      guard engine.history.editions[list.year.previous]?.studentGroups.contains(group) == true else { continue }
      guard let own = prior?.group(group), own.meets != .undetermined else {
        open("letters of the year before", &comparison, missing: [.charterYear(list.year.previous)])
        continue
      }
      count("letters of the year before", &comparison)
      let computed = own.meets == .met ? own.met : []
      if computed != listed {
        differ(.priorLetter(group), Self.words(computed), Self.words(listed), &comparison, proofs: [])
      }
    }
  }

  private func total(_ comparison: inout ListComparison) {
    guard let listed = row.totalStudentGroups else { return }
    if determination.assessment.groups.contains(where: { $0.meets == .undetermined }) {
      return open("numbers of groups", &comparison, missing: [])
    }
    count("numbers of groups", &comparison)
    let computed = determination.assessment.groupsMet.count
    if computed != listed { differ(.total, String(computed), String(listed), &comparison, proofs: []) }
  }

  private func methods(_ comparison: inout ListComparison) {
    // Whether the methods of charter lists speak of one year or of both no source says.
    if list.subject == .charterSchools { return }
    for (number, listed) in row.methods.sorted(by: { $0.key < $1.key }) {
      guard let answer = method(number) else { continue }
      if answer == .undetermined {
        open("method \(number)", &comparison, missing: determination.missing)
        continue
      }
      count("method \(number)", &comparison)
      if (answer == .met) != listed {
        differ(.method(number), answer.letter, listed ? "Y" : "N", &comparison, proofs: [])
      }
    }
  }

  /// A list alone shows only what method 1 follows from; the others it can but repeat.
  private func method(_ number: Int) -> Answer? {
    guard basis == .ownLetters else { return determination.assessment.methods[number] }
    return number == 1 ? Answer(!determination.assessment.groupsMet.isEmpty) : nil
  }

  private func status(_ comparison: inout ListComparison) {
    guard let listed = row.statuses[list.year] else { return }
    guard let computed = determination.status else {
      return open("statuses", &comparison, missing: determination.missing)
    }
    count("statuses", &comparison)
    // The list of 2025 and those of charter schools do not tell the year of assistance.
    let agrees = computed == listed || (listed == .differentiated && computed.isDifferentiated)
    if !agrees { differ(.status, computed.words, listed.words, &comparison, proofs: []) }
  }

  private func flags(_ comparison: inout ListComparison) {
    for (column, listed) in row.flags.sorted(by: { $0.key < $1.key }) {
      guard let name = Self.clock(column), let clock = determination.clock(name) else { continue }
      if clock.answer == .undetermined {
        let years = Set(clock.groups.flatMap(\.undetermined)).map { Missing.year($0) }
        open(column, &comparison, missing: years)
        continue
      }
      count(column, &comparison)
      if (clock.answer == .met) != listed {
        differ(.flag(column), clock.answer.letter, listed ? "Y" : "N", &comparison, proofs: [], clock: clock)
      }
    }
  }

  /// The consequence behind a column; that of charter lists, `EC47607_…`, is not compared, because no source says whether
  /// it means the second level or the third.
  private static func clock(_ column: String) -> ClockRule.Name? {
    let folded = column.lowercased().filter { $0.isLetter || $0.isNumber }
    if folded.hasPrefix("ec52072") { return .ec52072 }
    if folded.hasPrefix("ec52071f") { return .ec52071f }
    return nil
  }

  private func missing(_ group: GroupAssessment) -> [Missing] {
    guard basis == .dashboard else { return [] }
    return Prover(edition: edition, data: engine.history.data)
      .proofs(determination.entity.cds, determination.entity.kind, group.group)
      .filter { group.undetermined.contains($0.criterion.priority) }.flatMap(\.missing)
  }

  private func count(_ kind: String, _ comparison: inout ListComparison) {
    comparison.compared[kind, default: 0] += 1
  }

  private func open(_ kind: String, _ comparison: inout ListComparison, missing: [Missing]) {
    comparison.undetermined[kind, default: 0] += 1
    comparison.missing.formUnion(missing)
  }

  private func differ(
    _ item: ListDifference.Item, _ computed: String, _ listed: String, _ comparison: inout ListComparison,
    proofs: [Proof], clock: ClockResult? = nil
  ) {
    let isLetter: Bool =
      switch item {
      case .letter, .priorLetter, .targeted: true
      case .total, .method, .status, .flag: false
      }
    comparison.differences.append(
      ListDifference(
        entity: determination.entity, item: item, computed: computed, listed: listed, line: Int(row.place.line),
        proofs: proofs, clock: clock, follows: !isLetter && lettersDiffer))
  }

  private static func words(_ priorities: LCFFPrioritySet) -> String {
    priorities.isEmpty ? "no letter" : "\(priorities.letter.map(String.init) ?? "") (\(priorities.digits))"
  }
}
