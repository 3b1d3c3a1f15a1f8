import DashboardModel
import Testing

@testable import DashboardFiles

@Suite struct FileNameTests {
  @Test(arguments: [
    ("chronicdownload2018.txt", Indicator.chronic, 2018), ("suspdownload2024.txt", .suspension, 2024),
    ("suspdownload2017f.txt", .suspension, 2017), ("graddownload2021.txt", .graduation, 2021),
    ("ELAdownload2025.txt", .ela, 2025), ("ela38download2017f.txt", .ela, 2017),
    ("math38download2017f.txt", .math, 2017), ("mathdownload2022.xlsx", .math, 2022),
    ("elpidownload2023.txt", .elpi, 2023), ("ccidownload2019.txt", .cci, 2019),
    ("sciencedownload2025.txt", .science, 2025), ("CHRONIC_2024.txt", .chronic, 2024),
    ("SUSPENSION_2024.txt", .suspension, 2024), ("GRAD_2024.txt", .graduation, 2024), ("ELA_2024.txt", .ela, 2024),
    ("MATH_2024.txt", .math, 2024), ("ELPI_2024.txt", .elpi, 2024), ("CCI_2024.txt", .cci, 2024),
    ("SCIENCE_2024.txt", .science, 2024), ("/data/math/2023/eladownload2022 (1).txt", .ela, 2022),
    ("monterey_graddownload2018.txt", .graduation, 2018),
  ])
  func `public and pre-release names tell indicator and year`(path: String, indicator: Indicator, year: Int) {
    #expect(FileName(path: path).indicator == indicator)
    #expect(FileName(path: path).year == DashboardYear(year))
  }

  @Test(arguments: [
    ("Pr102024.xlsx", 10, 2024), ("Pr12024.txt", 1, 2024), ("pr92023.txt", 9, 2023), ("Pr62021.xlsx", 6, 2021),
  ])
  func `names of local indicators tell priority and year`(path: String, priority: UInt8, year: Int) {
    #expect(FileName(path: path).priority == LCFFPriority(rawValue: priority))
    #expect(FileName(path: path).year == DashboardYear(year))
    #expect(FileName(path: path).indicator == nil)
  }

  @Test(arguments: [
    ("LocalIndPerf2018.txt", 2018), ("assistancestatus19-rev.xlsx", 2019), ("assistancestatus18.xlsx", 2018),
    ("assistancestatus2017.xlsx", 2017), ("charterassistance25.xlsx", 2025), ("essaassistance22.csv", 2022),
    ("censusenrollratesdownload2024.txt", 2024),
  ])
  func `other names tell the year alone`(path: String, year: Int) {
    #expect(FileName(path: path).year == DashboardYear(year))
    #expect(FileName(path: path).indicator == nil)
    #expect(FileName(path: path).priority == nil)
  }

  @Test(arguments: ["data.txt", "gradrate1617_5yr.txt", "roster.csv", "export-1999.txt", "8.txt"])
  func `names without a Dashboard year tell none`(path: String) {
    #expect(FileName(path: path).year == nil)
  }

  @Test(arguments: [
    "ela-or-math.txt", "ela math 2022.txt", "grades.txt", "results2024.txt",
  ])
  func `a name that speaks of two indicators, or of none, tells none`(path: String) {
    #expect(FileName(path: path).indicator == nil)
  }

  @Test func `marks of files that are set aside`() {
    #expect(
      FileName(path: "ela11download2017f.txt").isGradeEleven && FileName(path: "math11download2017f.txt").isGradeEleven)
    #expect(!FileName(path: "ela38download2017f.txt").isGradeEleven)
    #expect(FileName(path: "gradrate1617_5yr.txt").isFiveYear)
    #expect(FileName(path: "elapratedownload2018.txt").isParticipation)
    #expect(FileName(path: "graddownload2021dassonly.txt").isAlternativeSchoolsOnly)
  }
}
