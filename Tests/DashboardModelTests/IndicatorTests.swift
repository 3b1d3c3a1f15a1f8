import Testing

@testable import DashboardModel

@Suite struct IndicatorTests {
  @Test(arguments: [
    ("CHRO", Indicator.chronic), ("SUSP", .suspension), ("GRAD", .graduation), ("ELA", .ela), ("MATH", .math),
    ("ELPI", .elpi), ("CCI", .cci), ("SCIENCE", .science), ("chronic", .chronic), ("Susp", .suspension),
    ("science", .science),
  ])
  func `an indicator is found by the code of its field and by the stem of its file`(code: String, found: Indicator) {
    #expect(Indicator(code: code) == found)
  }

  @Test(arguments: ["", "CHRONI", "SUSPENSION", "EL"])
  func `other texts are no indicators`(code: String) {
    #expect(Indicator(code: code) == nil)
  }

  @Test func `only chronic absenteeism and suspension have a reversed scale`() {
    #expect(Indicator.allCases.filter(\.isReversed) == [.chronic, .suspension])
  }

  @Test func `only the two assessments are distances from standard`() {
    #expect(Indicator.allCases.filter(\.isDistanceFromStandard) == [.ela, .math])
  }
}
