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

  @Test func `public names are those of CDE's pages`() {
    #expect(PublicName.stateIndicator(.suspension, DashboardYear(2024)) == "suspdownload2024.txt")
    #expect(PublicName.stateIndicator(.ela, DashboardYear(2017)) == "ela38download2017f.txt")
    #expect(PublicName.stateIndicator(.graduation, DashboardYear(2017)) == "graddownload2017f.txt")
    #expect(PublicName.localIndicator(.fosterYouth, DashboardYear(2024)) == "Pr102024.txt")
    #expect(PublicName.localIndicator(.basics, DashboardYear(2018)) == "LocalIndPerf2018.txt")
  }
}
