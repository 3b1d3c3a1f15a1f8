import Criteria
import Testing

@Suite struct AnswerTests {
  /// What an answer may turn out to be once everything is known.
  private func outcomes(_ answer: Answer) -> [Bool] {
    switch answer {
    case .met: [true]
    case .notMet: [false]
    case .undetermined: [true, false]
    }
  }

  /// The answer that fits all outcomes: a sure one only where they agree.
  private func agreed(_ outcomes: [Bool]) -> Answer {
    outcomes.allSatisfy { $0 } ? .met : outcomes.contains(true) ? .undetermined : .notMet
  }

  private static let pairs = Answer.allCases.flatMap { left in Answer.allCases.map { (left, $0) } }

  @Test(arguments: pairs) func `and is sure only where every outcome agrees`(_ left: Answer, _ right: Answer) {
    let known = outcomes(left).flatMap { a in outcomes(right).map { a && $0 } }
    #expect(left.and(right) == agreed(known))
  }

  @Test(arguments: pairs) func `or is sure only where every outcome agrees`(_ left: Answer, _ right: Answer) {
    let known = outcomes(left).flatMap { a in outcomes(right).map { a || $0 } }
    #expect(left.or(right) == agreed(known))
  }

  @Test func `a count is sure only where every outcome agrees`() {
    for needed in 0...4 {
      for met in 0...4 {
        for undetermined in 0...4 {
          let known = (0...undetermined).map { met + $0 >= needed }
          #expect(
            Answer.count(atLeast: needed, met: met, undetermined: undetermined) == agreed(known),
            "\(needed) needed, \(met) met, \(undetermined) open")
        }
      }
    }
  }

  @Test func `what is known is met or not met`() {
    #expect(Answer(true) == .met)
    #expect(Answer(false) == .notMet)
  }

  @Test func `the letters are those of the tables`() {
    #expect([Answer.met, .notMet, .undetermined].map(\.letter) == ["Y", "N", "?"])
    #expect([Answer.met, .notMet, .undetermined].map(\.words) == ["met", "not met", "cannot be determined"])
  }
}
