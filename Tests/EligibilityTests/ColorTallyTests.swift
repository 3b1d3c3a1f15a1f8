import Criteria
import DashboardModel
import Dashboards
import TestSupport
import Testing

@testable import Eligibility

@Suite struct ColorTallyTests {
  private static let support: Support = Support(
    .quoted, Citation(Source(id: "test", title: "", publisher: "", address: ""), ""))
  private static let patterns: [ColorPattern] = [
    ColorPattern("all-red", .allRed, support: support),
    ColorPattern("all-red-but-one", .allButOneRed, support: support),
    ColorPattern("red-and-orange", .redAndOrange, support: support),
    ColorPattern("majority-red", .majorityRed(of: 5), support: support),
  ]

  @Test(arguments: [(0, 0, false), (1, 1, true), (1, 2, false), (2, 2, true)])
  func `a group needs as many indicators as the minimum`(count: Int, minimum: Int, meets: Bool) {
    let tally = ColorTally(count: count, red: count)
    #expect(tally.fits(Self.patterns, minimum: minimum) == Answer(meets))
  }

  @Test(arguments: [
    (ColorTally(count: 2, red: 2), "all-red"), (ColorTally(count: 3, red: 2, orange: 1), "all-red-but-one"),
    (ColorTally(count: 3, red: 1, orange: 2), "red-and-orange"), (ColorTally(count: 6, red: 4), "majority-red"),
  ])
  func `the first pattern that is met names the reason`(_ tally: ColorTally, _ id: String) {
    #expect(tally.pattern(Self.patterns, minimum: 1)?.id == id)
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
    #expect(tally.fits(Self.patterns, minimum: 1) == answer)
  }

  @Test func `an answer with unknown indicators is the one that all completions share, and so is its reason`() {
    for open in 0...2 {
      for notRed in 0...1 {
        for count in 0...5 {
          for red in 0...count {
            for orange in 0...(count - red) {
              let tally = ColorTally(count: count, red: red, orange: orange, open: open, notRed: notRed)
              var names: Set<String?> = []
              complete(tally, &names)
              let expected: Answer = !names.contains(nil) ? .met : names.count > 1 ? .undetermined : .notMet
              #expect(tally.fits(Self.patterns, minimum: 1) == expected, "\(tally)")
              let name: String? = names.count == 1 ? names.first ?? nil : nil
              #expect(tally.pattern(Self.patterns, minimum: 1)?.id == name, "\(tally)")
            }
          }
        }
      }
    }
  }

  /// The names of the patterns that fit by the ways in which what is not known can turn out.
  private func complete(_ tally: ColorTally, _ names: inout Set<String?>) {
    var next = tally
    var parts: [TalliedIndicator.Part] = [.orange, .other, .notCounted]
    if tally.open > 0 {
      next.open -= 1
      parts.append(.red)
    } else if tally.notRed > 0 {
      next.notRed -= 1
    } else {
      names.insert(Self.patterns.first { $0.shape.fits(count: tally.count, red: tally.red, orange: tally.orange) }?.id)
      return
    }
    for part in parts {
      var filled = next
      filled.add(part)
      complete(filled, &names)
    }
  }

  /// One Red among five colors, the others Orange: a pattern of 2018 and 2019 that CDE's lists of 2023 no longer bear out.
  @Test func `All Red and Orange is a pattern until 2019 and none from 2022 on`() throws {
    for edition in Dashboards.all {
      let patterns = try #require(edition.essa?.patterns)
      let tally = ColorTally(count: 5, red: 1, orange: 4)
      let answer = tally.fits(patterns.patterns, minimum: patterns.minimum.school)
      #expect(answer == Answer(edition.year <= 2019), "\(edition.year)")
      #expect(patterns.patterns.count == (edition.year <= 2019 ? 4 : edition.year == 2022 ? 2 : 3))
    }
    for year in [2023, 2024] {
      #expect(try Edition.of(DashboardYear(year)).essa?.notes.contains { $0.hasPrefix("Not explained") } == true)
    }
  }

  @Test(
    arguments: [
      // Foster youth at the lowest level of 2022: schools need 30 of them, and not knowing how many is open.
      (30, .met), (29, .notMet), (15, .notMet), (nil, .undetermined),
    ] as [(Int32?, Answer)])
  func `a level counts at a school with 30 students of any group`(_ students: Int32?, _ answer: Answer) throws {
    var scene = SmallSchool()
    scene.files(2022)
    for indicator in [Indicator.chronic, .suspension] {
      scene.put(2022, .fos, indicator, Cell(statusLevel: .worst, students: students))
    }
    let found = try scene.data.determination(SmallSchool.school, 2022, .essa)
    #expect(found.group(.fos)?.pattern?.answer == answer)
    #expect(found.group(.fos)?.meets == answer)
    if answer == .undetermined { #expect(found.missing.contains(.numberOfStudents(.suspension, 2022))) }
  }
}
