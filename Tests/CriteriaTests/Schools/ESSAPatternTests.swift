import DashboardModel
import Testing

@testable import Criteria

@Suite struct ESSAPatternTests {
  /// The four shapes written anew, straight from CDE's words.
  private static func expected(_ shape: ESSAPattern.Shape, _ colors: [PerformanceColor]) -> Bool {
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
    let shapes: [ESSAPattern.Shape] = [.allRed, .allButOneRed, .redAndOrange, .majorityRed(of: 5)]
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
    #expect(ESSAPattern.Shape.majorityRed(of: 5).fits(count: count, red: red, orange: 0) == fits)
  }

  @Test func `all but one needs a Red`() {
    #expect(!ESSAPattern.Shape.allButOneRed.fits(count: 1, red: 0, orange: 0))
    #expect(ESSAPattern.Shape.allButOneRed.fits(count: 2, red: 1, orange: 0))
    #expect(!ESSAPattern.Shape.allButOneRed.fits(count: 3, red: 1, orange: 0))
  }

  @Test func `Orange alone is no pattern`() {
    #expect(!ESSAPattern.Shape.redAndOrange.fits(count: 3, red: 0, orange: 3))
    #expect(ESSAPattern.Shape.redAndOrange.fits(count: 3, red: 1, orange: 2))
    #expect(!ESSAPattern.Shape.redAndOrange.fits(count: 4, red: 1, orange: 2))
  }
}
