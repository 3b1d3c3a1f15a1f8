import DashboardModel
import Testing

@testable import Fetching

@Suite struct `What CDE publishes for a year` {
  private func names(_ year: DashboardYear, _ kind: PublicFile.Kind) throws -> [String] {
    try PublicFiles(of: year).files.filter { $0.kind == kind }.map(\.name)
  }

  @Test func `Fall 2017 has names of its own and no chronic absenteeism`() throws {
    #expect(
      try names(2017, .stateIndicator) == [
        "suspdownload2017f.txt", "graddownload2017f.txt", "ela38download2017f.txt", "math38download2017f.txt",
        "ela11download2017f.txt", "math11download2017f.txt", "elpidownload2017f.txt", "ccidownload2017f.txt",
      ])
    #expect(try names(2017, .officialList) == ["assistancestatus2017.xlsx"])
    #expect(try names(2017, .localIndicators) == ["LocalIndPerf2017.txt"])
  }

  @Test(arguments: [2018, 2019, 2022, 2023, 2024, 2025] as [DashboardYear])
  func `Seven indicators, and science from 2024 on`(_ year: DashboardYear) throws {
    let stems = ["chronic", "susp", "grad", "ela", "math", "elpi", "cci"] + (year >= 2024 ? ["science"] : [])
    #expect(try names(year, .stateIndicator) == stems.map { "\($0)download\(year).txt" })
  }

  @Test func `Lists of each year`() throws {
    #expect(try names(2018, .officialList) == ["assistancestatus18.xlsx", "scheligibilitystate.xlsx"])
    #expect(
      try names(2019, .officialList) == [
        "assistancestatus19-rev.xlsx", "essaassistance19.xlsx", "essaassistancestudentgroup19.xlsx",
      ])
    #expect(try names(2022, .officialList) == ["assistancestatus22.xlsx", "essaassistance22.xlsx"])
    #expect(
      try names(2025, .officialList) == [
        "assistancestatus25.xlsx", "charterassistance25.xlsx", "essaassistance25.xlsx",
      ])
  }

  @Test func `Addresses lie in CDE's folders; none is made up for local indicators`() throws {
    let files = try PublicFiles(of: 2024).files
    let places = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.place) })
    #expect(
      places["suspdownload2024.txt"]
        == .at("https://www3.cde.ca.gov/researchfiles/cadashboard/suspdownload2024.txt"))
    #expect(
      places["charterassistance24.xlsx"]
        == .at("https://www.cde.ca.gov/fg/aa/lc/documents/charterassistance24.xlsx"))
    #expect(
      places["essaassistance24.xlsx"] == .at("https://www.cde.ca.gov/sp/sw/t1/documents/essaassistance24.xlsx"))
    #expect(files.filter { $0.place == .unknown }.map(\.kind) == Array(repeating: .localIndicators, count: 7))
  }

  @Test(arguments: [2020, 2021] as [DashboardYear]) func `No Dashboard`(_ year: DashboardYear) {
    #expect(throws: FetchRefusal.noDashboard(year)) { try PublicFiles(of: year) }
    #expect("\(FetchRefusal.noDashboard(year))".contains("2019 and 2022"))
  }

  @Test(arguments: [-1, 0, 24, 2016, 2100, 20_255]) func `Not a Dashboard year`(_ number: Int) {
    let year = DashboardYear(number)
    #expect(throws: FetchRefusal.notADashboardYear(year)) { try PublicFiles(of: year) }
  }

  @Test func `A later year is tried by the usual pattern, and said so`() throws {
    let later = try PublicFiles(of: 2026)
    #expect(later.files.allSatisfy { $0.basis == .usualPattern && $0.kind != .officialList })
    #expect(later.files.first?.name == "chronicdownload2026.txt")
    #expect(later.notice?.contains("For 2026 the usual names") == true)
    #expect(try PublicFiles(of: 2025).notice == nil)
  }
}
