import Criteria
import DashboardModel
import Dashboards
import TestSupport

@testable import Eligibility

extension BruteForceCase {
  /// What is wrong with what is said of the next Dashboard: it is made, for fillings of what is open and for the groups that
  /// meet the criteria on it.
  ///
  /// - Parameters:
  ///   - count: How many fillings are tried.
  ///   - tries: How many choices of groups are tried, where there are more.
  /// - Returns: The verdicts that are contradicted.
  mutating func faultsOfOutlook(fillings count: Int, choices tries: Int) -> [String] {
    guard program == .lcff, let own = truth.record(of: given).determination(year) else { return [] }
    if truth.readings.contains(.local), !hasAllLocal { return [] }
    let outlooks = own.severalYears.compactMap { several in SeveralYearsOutlook(several).map { (several, $0) } }
    if outlooks.isEmpty { return [] }
    var found: [String] = []
    for (place, world) in fillings(count).enumerated() {
      for (several, outlook) in outlooks {
        let rulebook = truth.rulebook.continuing(several.rule.id, after: year)
        // The groups that are spoken of, those that are there, and one that never was.
        var groups = StudentGroupSet(outlook.certain).union(StudentGroupSet(world.world.groups))
        if case .holdsIf(_, let ifMet) = outlook.verdict { groups.formUnion(StudentGroupSet(ifMet)) }
        groups.insert(.fi)
        groups.formIntersection(StudentGroupSet(rulebook[year.next]?.lcff.studentGroups ?? []))
        let choices = 1 << groups.count
        for number in choices <= tries ? Array(0..<choices) : (0..<tries).map({ _ in generator.below(choices) }) {
          let meeting = groups.groups.enumerated().filter { number >> $0.offset & 1 == 1 }.map(\.element)
          let isFull = generator.chance(75)
          let present = isFull ? groups.groups : meeting
          let answer = next(world, several.rule.id, rulebook, present: present, meeting: meeting)
          if let wrong = contradiction(outlook, answer, present: present.count, meeting: meeting) {
            found.append("\(several.rule.id) \(wrong) where \(meeting.map(\.code)) meet, in filling \(place)")
          }
        }
      }
    }
    return found
  }

  /// What the next Dashboard makes of a rule, where some groups are there and some of them meet the criteria.
  private func next(
    _ world: JudgedWorld, _ id: Rule.ID, _ rulebook: Rulebook, present: [StudentGroup], meeting: [StudentGroup]
  ) -> Answer {
    let next = year.next
    var board = SmallBoard()
    board.data = world.data
    board.data.dashboards[next] = nil
    board.give(Indicator.allCases, next.number, world.world.entity)
    for group in present {
      let isMet = meeting.contains(group)
      // Three priorities, so that they are enough for every rule.
      for indicator in [Indicator.suspension, .chronic, .ela, .math] {
        let cell =
          rulebook[next]?.publication(of: indicator) == .colors
          ? Cell(color: isMet ? .red : .blue, students: 100)
          : Cell(statusLevel: isMet ? .worst : .best, students: 100)
        board.put(next.number, world.world.entity, group, indicator, cell)
      }
    }
    let setting = rulebook.setting(.lcff, board.data, flipped: truth.readings)
    return Record(world.world.entity, setting).answers(id, next).whole
  }

  private func contradiction(
    _ outlook: SeveralYearsOutlook, _ answer: Answer, present: Int, meeting: [StudentGroup]
  ) -> String? {
    let isSupposed = !outlook.supposesGroups || present >= outlook.neededGroups
    switch outlook.verdict {
    case .holds: return answer == .met ? nil : "said to hold, is \(answer.words)"
    case .cannotHold: return !isSupposed || answer == .notMet ? nil : "said not to hold, is \(answer.words)"
    case .holdsIf(let count, let groups):
      let holds = groups.count(where: meeting.contains) >= count
      if !isSupposed || answer == Answer(holds) { return nil }
      return "said to hold if \(count) of \(groups.map(\.code)) meet, is \(answer.words)"
    case .notKnown: return nil
    }
  }
}
