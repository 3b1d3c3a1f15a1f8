import Criteria
import DashboardModel

/// Compares one LEA's row of a list with its determination.
struct RowComparer {
  let list: LCFFList
  let row: LCFFListRow
  let basis: ListComparison.Basis
  let program: Program
  let record: Record
  let determination: Determination

  func compare(_ comparison: inout ListComparison) {
    let before = comparison.differences.count
    letters(&comparison)
    let lettersDiffer = comparison.differences.count > before
    let first = comparison.differences.count
    total(&comparison)
    methods(&comparison)
    status(&comparison)
    flags(&comparison)
    for place in first..<comparison.differences.count { comparison.differences[place].follows = lettersDiffer }
  }

  private func letters(_ comparison: inout ListComparison) {
    // The list's own letters cannot differ from themselves.
    if basis == .ownLetters { return }
    for group in list.studentGroups {
      guard let own = determination.group(group) else { continue }
      let item = ListDifference.Item.letter(group)
      let listed = row.groups[group] ?? []
      if own.meets == .undetermined {
        comparison.leaveOpen(item, record.missing(.rule(.group), StudentGroupSet([group]), list.year).things)
        continue
      }
      let computed = own.meets == .met ? own.met : []
      guard comparison.count(item, isListed: !listed.isEmpty, computed == listed) else { continue }
      differ(item, computed.words, listed.words, criteria(computed.symmetricDifference(listed), group), &comparison)
    }
    if list.subject == .charterSchools { priorLetters(&comparison) }
  }

  /// The criteria of some priorities, with their facts.
  private func criteria(_ priorities: LCFFPrioritySet, _ group: StudentGroup) -> ListDifference.Cause {
    guard basis == .dashboard else { return .unknown }
    var proofs: [Proof] = []
    for rule in program.criteria where rule.isStateCriterion && rule.groups.contains(group) {
      guard let priority = rule.priority, priorities.contains(priority) else { continue }
      proofs.append(record.proof(.rule(rule.id), group, list.year))
    }
    return .criteria(proofs)
  }

  private func priorLetters(_ comparison: inout ListComparison) {
    let year = list.year.previous
    let judgment = record.judgment(year)
    guard let groups = judgment.rules?.groups else { return }
    let answers = record.answers(.group, year)
    for group in list.studentGroups where groups.contains(group) {
      let item = ListDifference.Item.priorLetter(group)
      let listed = row.priorGroups[group] ?? []
      if answers[group] == .undetermined {
        comparison.leaveOpen(item, record.missing(.rule(.group), StudentGroupSet([group]), year).things)
        continue
      }
      let isRead = judgment.readOffList(.group).contains(group)
      let letters = isRead ? judgment.list?.letters(group) ?? [] : judgment.state(group).met
      let computed = answers[group] == .met ? letters : []
      guard comparison.count(item, isListed: !listed.isEmpty, computed == listed) else { continue }
      differ(item, computed.words, listed.words, .unknown, &comparison)
    }
  }

  private func total(_ comparison: inout ListComparison) {
    guard let listed = row.totalStudentGroups else { return }
    if determination.groups.contains(where: { $0.meets == .undetermined }) { return comparison.leaveOpen(.total, []) }
    let computed = determination.groupsMet.count
    guard comparison.count(.total, isListed: listed > 0, computed == listed) else { return }
    differ(.total, String(computed), String(listed), .unknown, &comparison)
  }

  private func methods(_ comparison: inout ListComparison) {
    // Whether the methods of charter lists speak of one year or of both no source says.
    if list.subject == .charterSchools { return }
    for (number, listed) in row.methods.sorted(by: { $0.key < $1.key }) {
      guard let answer = method(number) else { continue }
      let item = ListDifference.Item.method(number)
      if answer == .undetermined {
        // Of the condition, because the list may answer the rule of that name.
        let condition = program.methods.first { $0.method == number }?.condition
        comparison.leaveOpen(item, condition.map { record.missing($0, .everything, list.year).things } ?? [])
        continue
      }
      guard comparison.count(item, isListed: listed, (answer == .met) == listed) else { continue }
      differ(item, answer.letter, listed ? "Y" : "N", .unknown, &comparison)
    }
  }

  /// A list alone shows only what method 1 follows from; with files of local indicators method 2 too.
  private func method(_ number: Int) -> Answer? {
    guard basis == .ownLetters else { return determination.methods[number] }
    if number == 1 { return Answer(!determination.groupsMet.isEmpty) }
    let hasRatings = LCFFPriority.local.contains { record.setting.data.dashboards[list.year]?.isGiven($0) == true }
    guard number == 2, hasRatings, let rule = program.methods.first(where: { $0.method == 2 }) else { return nil }
    return record.judgment(list.year).answersOfFiles(rule.id).whole
  }

  private func status(_ comparison: inout ListComparison) {
    guard let listed = row.statuses[list.year] else { return }
    comparison.statuses[ListComparison.Pair(listed: .lcff(listed), computed: determination.status), default: 0] += 1
    guard let computed = determination.status?.lcff else {
      return comparison.leaveOpen(.status, determination.statusMissing)
    }
    guard comparison.count(.status, isListed: listed.isDifferentiated, listed.agrees(with: computed)) else { return }
    differ(.status, computed.words, listed.words, .unknown, &comparison)
  }

  private func flags(_ comparison: inout ListComparison) {
    for (column, listed) in row.flags.sorted(by: { $0.key < $1.key }) {
      guard let id = Self.rule(column), let several = determination.severalYears(id) else { continue }
      let item = ListDifference.Item.flag(column)
      if several.answer == .undetermined {
        comparison.leaveOpen(item, record.missing(several.rule.condition, .everything, list.year).things)
        continue
      }
      guard comparison.count(item, isListed: listed, (several.answer == .met) == listed) else { continue }
      differ(item, several.answer.letter, listed ? "Y" : "N", .severalYears(several), &comparison)
    }
  }

  /// The rule behind a column; that of charter lists, `EC47607_…`, is not compared, because no source says whether it
  /// means the second level or the third.
  private static func rule(_ column: String) -> Rule.ID? {
    let folded = column.lowercased().filter { $0.isLetter || $0.isNumber }
    if folded.hasPrefix("ec52072") { return .ec52072 }
    if folded.hasPrefix("ec52071f") { return .ec52071f }
    return nil
  }

  private func differ(
    _ item: ListDifference.Item, _ computed: String, _ listed: String, _ cause: ListDifference.Cause,
    _ comparison: inout ListComparison
  ) {
    comparison.differences.append(
      ListDifference(
        entity: determination.entity, item: item, computed: computed, listed: listed, line: Int(row.place.line),
        cause: cause, follows: false))
  }
}

extension LCFFPrioritySet {
  /// A letter with its priorities, as the lists have it.
  fileprivate var words: String { isEmpty ? "no letter" : "\(letter.map(String.init) ?? "") (\(digits))" }
}
