import Criteria
import Testing

@testable import Eligibility

@Suite struct ColorTallyTests {
  private static let support: Support = Support(
    .quoted, Citation(Source(id: "test", title: "", publisher: "", address: ""), ""))
  private static let patterns: [ESSAPattern] = [
    ESSAPattern("all-red", "", .allRed, support: support),
    ESSAPattern("all-red-but-one", "", .allButOneRed, support: support),
    ESSAPattern("red-and-orange", "", .redAndOrange, support: support),
    ESSAPattern("majority-red", "", .majorityRed(of: 5), support: support),
  ]

  @Test(arguments: [(0, 0, false), (1, 1, true), (1, 2, false), (2, 2, true)])
  func `a group needs as many indicators as the minimum`(count: Int, minimum: Int, meets: Bool) {
    let tally = ColorTally(count: count, red: count)
    #expect(tally.meets(Self.patterns, minimum: minimum) == Answer(meets))
  }

  @Test func `the first pattern that is met names the reason`() {
    #expect(ColorTally(count: 2, red: 2).pattern(Self.patterns, minimum: 1)?.id == "all-red")
    #expect(ColorTally(count: 3, red: 2, orange: 1).pattern(Self.patterns, minimum: 1)?.id == "all-red-but-one")
    #expect(ColorTally(count: 3, red: 1, orange: 2).pattern(Self.patterns, minimum: 1)?.id == "red-and-orange")
    #expect(ColorTally(count: 6, red: 4, orange: 0).pattern(Self.patterns, minimum: 1)?.id == "majority-red")
  }

  @Test(arguments: [
    // What is known, and the answer with one indicator not known.
    (ColorTally(count: 3, red: 3, open: 1), Answer.met), (ColorTally(count: 3, red: 2, open: 1), .undetermined),
    (ColorTally(count: 3, red: 0, open: 1), .notMet), (ColorTally(count: 6, red: 5, open: 1), .met),
    (ColorTally(count: 4, red: 3, open: 1), .met), (ColorTally(count: 0, red: 0, open: 1), .undetermined),
    (ColorTally(count: 4, red: 0, orange: 4, open: 1), .undetermined),
    (ColorTally(count: 5, red: 1, open: 1), .notMet),
  ])
  func `what is not known matters only where it can change the answer`(tally: ColorTally, answer: Answer) {
    #expect(tally.meets(Self.patterns, minimum: 1) == answer)
  }

  @Test func `an answer with unknown indicators is the one that all completions share`() {
    for open in 0...2 {
      for count in 0...5 {
        for red in 0...count {
          for orange in 0...(count - red) {
            let tally = ColorTally(count: count, red: red, orange: orange, open: open)
            var answers: Set<Bool> = []
            complete(tally, &answers)
            let expected: Answer = answers.count == 2 ? .undetermined : Answer(answers.contains(true))
            #expect(tally.meets(Self.patterns, minimum: 1) == expected, "\(tally)")
          }
        }
      }
    }
  }

  private func complete(_ tally: ColorTally, _ answers: inout Set<Bool>) {
    guard tally.open > 0 else {
      answers.insert(tally.pattern(Self.patterns, minimum: 1) != nil)
      return
    }
    for part in [TalliedIndicator.Part.red, .orange, .other, .notCounted] {
      var next = tally
      next.open -= 1
      next.add(part)
      complete(next, &answers)
    }
  }
}
