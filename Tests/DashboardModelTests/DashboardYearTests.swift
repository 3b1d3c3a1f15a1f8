import Testing

@testable import DashboardModel

@Suite struct DashboardYearTests {
  @Test func `the years without a Dashboard are passed over`() {
    #expect(DashboardYear(2022).previous == DashboardYear(2019))
    #expect(DashboardYear(2019).next == DashboardYear(2022))
    #expect(DashboardYear(2023).previous == DashboardYear(2022))
    #expect(DashboardYear(2018).next == DashboardYear(2019))
    #expect(
      [2016, 2017, 2019, 2020, 2021, 2022].map { DashboardYear($0).hadDashboard } == [
        false, true, true, false, false, true,
      ])
  }

  @Test func `the latest years come oldest first, without gaps, and not before 2017`() {
    #expect(DashboardYear(2024).latest(4).map(\.number) == [2019, 2022, 2023, 2024])
    #expect(DashboardYear(2018).latest(4).map(\.number) == [2017, 2018])
    #expect(DashboardYear(2025).latest(1).map(\.number) == [2025])
    #expect(DashboardYear(2016).latest(3).isEmpty)
    #expect(DashboardYear(2025).latest(0).isEmpty)
  }

  @Test func `a Dashboard reports the school year before its release`() {
    #expect(DashboardYear(2025).schoolYear == "2024-25")
    #expect(DashboardYear(2009).schoolYear == "2008-09")
    #expect(DashboardYear(2100).schoolYear == "2099-00")
  }

  @Test func `years sort and print as numbers`() {
    #expect([2024, 2017, 2022].map(DashboardYear.init).sorted().map(\.description) == ["2017", "2022", "2024"])
  }

  @Test func `a number in the source is a year`() {
    let year: DashboardYear = 2025
    #expect(year == DashboardYear(2025))
    #expect(year.number == 2025)
    #expect(year.previous == 2024)
    #expect([2019, 2022, 2023].contains(DashboardYear(2022)))
    #expect([2023: "a"] as [DashboardYear: String] == [DashboardYear(2023): "a"])
  }

  @Test func `numbers that are computed make years, too`() {
    let numbers = [2018, 2019]
    #expect(numbers.map(DashboardYear.init) == [2018, 2019])
    #expect(DashboardYear(numbers[0] + 1) == 2019)
  }
}
