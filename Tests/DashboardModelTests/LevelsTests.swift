import Testing

@testable import DashboardModel

@Suite struct LevelsTests {
  @Test func `level 1 is Very Low, and Very High on a reversed scale`() {
    #expect(
      StatusLevel.allCases.map { $0.label(on: .graduation) } == ["Very Low", "Low", "Medium", "High", "Very High"])
    #expect(
      StatusLevel.allCases.map { $0.label(on: .suspension) } == ["Very High", "High", "Medium", "Low", "Very Low"])
    #expect(StatusLevel.worst.label(on: .chronic) == "Very High")
    #expect(StatusLevel.worst.label(on: .elpi) == "Very Low")
  }

  @Test func `change 1 is a significant decline, and a significant increase on a reversed scale`() {
    #expect(
      ChangeLevel.allCases.map { $0.label(on: .math) } == [
        "Declined Significantly", "Declined", "Maintained", "Increased", "Increased Significantly",
      ])
    #expect(
      ChangeLevel.allCases.map { $0.label(on: .chronic) } == [
        "Increased Significantly", "Increased", "Maintained", "Declined", "Declined Significantly",
      ])
  }

  @Test func `the numbers of the files are kept, and 0 is no level and no color`() {
    #expect(StatusLevel(rawValue: 0) == nil && StatusLevel(rawValue: 6) == nil)
    #expect(ChangeLevel(rawValue: 0) == nil && ChangeLevel(rawValue: 6) == nil)
    #expect(PerformanceColor(rawValue: 0) == nil && PerformanceColor(rawValue: 6) == nil)
    #expect(
      (1...5).compactMap { PerformanceColor(rawValue: $0)?.name } == ["Red", "Orange", "Yellow", "Green", "Blue"])
  }

  @Test func `worse comes before better`() {
    #expect(StatusLevel.worst < .best && ChangeLevel.secondWorst < .middle && PerformanceColor.red < .orange)
  }
}
