import Testing

@testable import DashboardModel

@Suite struct PublicNameTests {
  @Test func `a state indicator has a file a year`() {
    #expect(PublicName.stateIndicator(.suspension, 2024) == "suspdownload2024.txt")
    #expect(PublicName.stateIndicator(.ela, 2018) == "eladownload2018.txt")
    #expect(
      Indicator.allCases.map { PublicName.stateIndicator($0, 2025) } == [
        "chronicdownload2025.txt", "suspdownload2025.txt", "graddownload2025.txt", "eladownload2025.txt",
        "mathdownload2025.txt", "elpidownload2025.txt", "ccidownload2025.txt", "sciencedownload2025.txt",
      ])
  }

  @Test func `fall 2017 has names of its own, and grade 11 apart`() {
    #expect(PublicName.stateIndicator(.ela, 2017) == "ela38download2017f.txt")
    #expect(PublicName.stateIndicator(.graduation, 2017) == "graddownload2017f.txt")
    #expect(PublicName.grade11OfFall2017(.math) == "math11download2017f.txt")
  }

  @Test func `local indicators have a file a priority, in both formats`() {
    #expect(PublicName.localIndicator(.fosterYouth, 2024) == "Pr102024.txt")
    #expect(PublicName.localIndicator(.basics, 2019, as: .workbook) == "Pr12019.xlsx")
    #expect(
      PublicName.localIndicators(2025, as: .workbook) == [
        "Pr12025.xlsx", "Pr22025.xlsx", "Pr32025.xlsx", "Pr62025.xlsx", "Pr72025.xlsx", "Pr92025.xlsx",
        "Pr102025.xlsx",
      ])
  }

  @Test(arguments: PublicName.Format.allCases)
  func `through 2018 one text file holds all local indicators`(format: PublicName.Format) {
    #expect(PublicName.localIndicator(.basics, 2018, as: format) == "LocalIndPerf2018.txt")
    #expect(PublicName.localIndicators(2017, as: format) == ["LocalIndPerf2017.txt"])
  }
}
