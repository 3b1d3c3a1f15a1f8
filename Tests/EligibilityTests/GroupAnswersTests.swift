import Criteria
import DashboardModel
import Testing

@testable import Eligibility

/// Three answers for all student groups at once, held against one group after the other.
@Suite struct GroupAnswersTests {
  private static let groups: [StudentGroup] = [.sed, .hi, .wh]

  /// All answers that three groups can have.
  private static let all: [GroupAnswers] = {
    var found = [GroupAnswers(met: [])]
    for group in groups {
      found = found.flatMap { sofar in
        Answer.allCases.map { answer in
          var next = sofar
          if answer == .met { next.met.insert(group) }
          if answer == .undetermined { next.open.insert(group) }
          return next
        }
      }
    }
    return found
  }()

  @Test func `joints of all groups are the joints of each`() {
    #expect(Self.all.count == 27)
    for one in Self.all {
      for two in Self.all {
        for group in Self.groups {
          #expect(one.and(two)[group] == one[group].and(two[group]))
          #expect(one.or(two)[group] == one[group].or(two[group]))
          let filled: Answer = one[group] == .undetermined ? two[group] : one[group]
          #expect(one.filled(by: two)[group] == filled)
        }
      }
    }
  }

  @Test func `so many of several conditions are counted for each group by itself`() {
    for one in Self.all {
      for two in Self.all {
        for three in [
          GroupAnswers(.met), GroupAnswers(.undetermined), GroupAnswers(met: [], open: StudentGroupSet([.sed])),
        ] {
          for needed in 0...4 {
            let found = GroupAnswers.count(atLeast: needed, of: [one, two, three])
            for group in Self.groups {
              let own = [one[group], two[group], three[group]]
              let expected = Answer.count(
                atLeast: needed, met: own.filter { $0 == .met }.count,
                undetermined: own.filter { $0 == .undetermined }.count)
              #expect(found[group] == expected, "\(needed) of \(own)")
            }
          }
        }
      }
    }
  }

  @Test func `counts hold up to the most conditions that a year has`() {
    // Of n conditions the first are met, the next open; a group that is not among them stays at none.
    for met in 0...20 {
      for open in 0...(20 - met) {
        let answers =
          Array(repeating: GroupAnswers(met: StudentGroupSet([.sed])), count: met)
          + Array(repeating: GroupAnswers(met: [], open: StudentGroupSet([.sed])), count: open)
        for needed in 0...15 {
          let found = GroupAnswers.count(atLeast: needed, of: answers)
          #expect(found[.sed] == Answer.count(atLeast: needed, met: met, undetermined: open), "\(needed) of \(met)")
          #expect(found[.hi] == (needed == 0 ? .met : .notMet))
        }
      }
    }
  }

  @Test(arguments: [
    (0, 0, Answer.notMet), (1, 0, .notMet), (0, 2, .undetermined), (1, 1, .undetermined), (2, 0, .met), (3, 1, .met),
  ])
  func `so many groups are sure only where the open ones cannot change it`(_ met: Int, _ open: Int, _ answer: Answer) {
    let groups = StudentGroup.allCases.filter { $0 != .all }
    let answers = GroupAnswers(
      met: StudentGroupSet(groups.prefix(met)), open: StudentGroupSet(groups.dropFirst(met).prefix(open)))
    #expect(answers.count(atLeast: 2, among: StudentGroupSet(groups)) == answer)
  }

  @Test func `outside of a rule's groups nothing is met or open`() {
    let everything = GroupAnswers(met: StudentGroupSet([.el, .sed]), open: StudentGroupSet([.ltel, .hi]))
    let found = everything.within(StudentGroupSet([.el, .ltel]))
    #expect(found.met.groups == [.el])
    #expect(found.open.groups == [.ltel])
    #expect(GroupAnswers(met: StudentGroupSet([.el]), open: StudentGroupSet([.el])).open == [], "met goes before open")
  }
}
