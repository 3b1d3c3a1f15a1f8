import Criteria
import DashboardModel
import Testing

@Suite struct ColorPatternsTests {
  /// The four shapes written anew, straight from CDE's words.
  private static func expected(_ shape: ColorPattern.Shape, _ colors: [PerformanceColor]) -> Bool {
    let others = colors.filter { $0 != .red }
    switch shape {
    case .allRed: return !colors.isEmpty && others.isEmpty
    case .allButOneRed: return others.count == 1 && colors.contains(.red)
    case .redAndOrange: return colors.contains(.red) && others.allSatisfy { $0 == .orange }
    case .majorityRed(let least):
      let red = colors.count - others.count
      return colors.count >= least && red > others.count
    }
  }

  @Test func `the shapes fit every mix of up to seven colors as their words say`() {
    let shapes: [ColorPattern.Shape] = [.allRed, .allButOneRed, .redAndOrange, .majorityRed(of: 5)]
    for red in 0...7 {
      for orange in 0...(7 - red) {
        for green in 0...(7 - red - orange) {
          let colors: [PerformanceColor] =
            Array(repeating: .red, count: red) + Array(repeating: .orange, count: orange)
            + Array(repeating: .green, count: green)
          for shape in shapes {
            #expect(
              shape.fits(count: colors.count, red: red, orange: orange) == Self.expected(shape, colors),
              "\(shape) \(red) \(orange) \(green)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    (5, 2, false), (5, 3, true), (6, 3, false), (6, 4, true), (4, 3, false), (7, 4, true), (7, 3, false),
  ])
  func `a majority is more than half of five or more`(count: Int, red: Int, fits: Bool) {
    #expect(ColorPattern.Shape.majorityRed(of: 5).fits(count: count, red: red, orange: 0) == fits)
  }

  @Test func `all but one needs a Red`() {
    #expect(!ColorPattern.Shape.allButOneRed.fits(count: 1, red: 0, orange: 0))
    #expect(ColorPattern.Shape.allButOneRed.fits(count: 2, red: 1, orange: 0))
    #expect(!ColorPattern.Shape.allButOneRed.fits(count: 3, red: 1, orange: 0))
  }

  @Test func `Orange alone is no pattern`() {
    #expect(!ColorPattern.Shape.redAndOrange.fits(count: 3, red: 0, orange: 3))
    #expect(ColorPattern.Shape.redAndOrange.fits(count: 3, red: 1, orange: 2))
    #expect(!ColorPattern.Shape.redAndOrange.fits(count: 4, red: 1, orange: 2))
  }

  private static let support: Support = EditionSample.support

  @Test(arguments: [
    (ColorPattern.Shape.allRed, false, "All indicators are Red"),
    (.allRed, true, "All indicators are at the lowest Status level"),
    (.allButOneRed, false, "All indicators but one are Red"),
    (.redAndOrange, false, "All indicators are Red or Orange, at least one of them Red"),
    (.majorityRed(of: 5), false, "There are five or more indicators, and more than half of them are Red"),
    (.majorityRed(of: 6), false, "There are six or more indicators, and more than half of them are Red"),
  ])
  func `a pattern's words say its own shape and number`(_ shape: ColorPattern.Shape, isByStatus: Bool, words: String) {
    #expect(ColorPattern("p", shape, isByStatus: isByStatus, support: Self.support).words == words)
  }

  @Test func `the minimum of indicators is one number for the school and one for a group`() {
    let minimum = ColorPatterns.Minimum(school: 1, group: 2, support: Self.support)
    #expect(minimum.of(.all) == 1)
    #expect(minimum.of(.el) == 2)
    #expect(minimum.words == "At least one indicator for the school as a whole, two indicators for a student group")
  }

  @Test func `an indicator of one group counts for it and, by its row, for the school`() {
    let learners = IndicatorReading(.elpi, groups: .only([.el]), support: Self.support)
    #expect(learners.row(of: .all) == .el)
    #expect(learners.row(of: .el) == .el)
    #expect(StudentGroup.allCases.filter(learners.counts) == [.all, .el])
    let every = IndicatorReading(.ela, support: Self.support)
    #expect(every.row(of: .all) == .all)
    #expect(StudentGroup.allCases.allSatisfy(every.counts))
  }

  @Test(arguments: [
    (IndicatorReading(.ela, support: support), "by color"),
    (IndicatorReading(.elpi, groups: .only([.el]), support: support), "by color, by the row of English Learners"),
    (
      IndicatorReading(.cci, .status(others: .counted), support: support),
      "by Status: Very Low in place of Red, other levels as another color"
    ),
    (
      IndicatorReading(.suspension, .status(others: .ignored), support: support),
      "by Status: Very High in place of Red, other levels not counted"
    ),
  ])
  func `how an indicator counts is said on its own scale`(_ reading: IndicatorReading, _ words: String) {
    #expect(reading.words == words)
  }

  @Test func `a pattern is found by its name`() {
    let patterns = ColorPatterns(
      [ColorPattern("one", .allRed, support: Self.support)], of: [],
      minimum: ColorPatterns.Minimum(school: 1, group: 1, support: Self.support))
    #expect(patterns.pattern("one")?.shape == .allRed)
    #expect(patterns.pattern("two") == nil)
  }
}
