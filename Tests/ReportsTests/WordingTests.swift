import Criteria
import DashboardModel
import Testing

@testable import Reports

@Suite("Words of a cell")
struct LookupWordsTests {
  @Test("not given, not reported and no color are three different words")
  func threeKindsOfNothing() {
    let words = [Lookup.notGiven, .notReported, .cell(Cell())].map {
      LookupWords.short($0, .suspension, .colors)
    }
    #expect(words == ["?", "-", "none"])
    #expect(
      Set([Lookup.notGiven, .notReported, .cell(Cell())].map { LookupWords.long($0, .suspension, .colors) }).count == 3)
  }

  @Test("a level is shown by its label on the indicator's scale, never as a number")
  func reversed() {
    let cell = Lookup.cell(Cell(statusLevel: .worst, students: 40, status: Tenths(351)))
    #expect(LookupWords.short(cell, .suspension, .statusOnly) == "Very High")
    #expect(LookupWords.short(cell, .graduation, .statusOnly) == "Very Low")
    #expect(LookupWords.long(cell, .graduation, .statusOnly) == "Very Low (35.1%, 40 students)")
  }

  @Test("distances are points, changes carry their sign, and a change without a level is left out")
  func figures() {
    let cell = Cell(
      color: .red, statusLevel: .worst, changeLevel: .worst, students: 64, status: Tenths(-923), change: Tenths(-41))
    #expect(
      LookupWords.long(.cell(cell), .ela, .colors)
        == "Red (-92.3 points from standard, -4.1 from the year before, 64 students)")
    var first = cell
    first.changeLevel = nil
    #expect(LookupWords.long(.cell(first), .ela, .colors) == "Red (-92.3 points from standard, 64 students)")
  }
}
