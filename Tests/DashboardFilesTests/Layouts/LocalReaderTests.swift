import DashboardModel
import Testing

@testable import DashboardFiles

@Suite struct LocalReaderTests {
  private let scratch: Scratch
  private let district: CDSCode

  init() throws {
    scratch = try Scratch()
    district = try #require(CDSCode("59701100000000"))
  }

  private func rating(_ outcome: Outcome, _ year: Int, _ priority: LCFFPriority) -> LocalIndicatorRating? {
    outcome.dashboard(year).localLookup(district, priority).row?.rating
  }

  @Test(arguments: [("Pr12023.txt", "|"), ("Pr12023.txt", "\t"), ("Pr12023.csv", ",")])
  func `a file of one priority is read with every delimiter`(name: String, delimiter: String) async throws {
    let header = ["cdsCode", "lea", "priorityNumber", "numMaterials", "countyPerformance", "additionalInfo", "year"]
    let path = try scratch.write(
      name,
      rows: [
        header, ["59701100000000", "Arroyo Seco", "1", "0", "Not Met For Two or More Years", "", "2023"],
        ["59701100150011", "Alba Charter", "1", "0", "Met", "", "2023"],
        ["59105950000000", "County Office", "1", "0", "Not Met", "", "2023"],
      ], delimiter: delimiter)
    let outcome = await Outcome([path])
    #expect(outcome.faults.isEmpty)
    #expect(rating(outcome, 2023, .basics) == .notMetForTwoOrMoreYears)
    #expect(outcome.dashboard(2023).entities.map(\.kind) == [.district, .charter, .countyOffice])
    #expect(outcome.dashboard(2023).localLookup(district, .basics).row?.place.line == 2)
    #expect(outcome.dashboard(2023).localLookup(district, .standards) == .notGiven)
    #expect(outcome.reading.files.first?.rows == 3)
  }

  @Test func `a workbook is read as a text file is`() async throws {
    let path = try scratch.workbook(
      "Pr102024.xlsx",
      sheets: [
        (
          "Sheet1",
          [
            [
              "cdsCode", "lea", "priorityNumber", "outcomeData", "countyPerformance", "additionalInfo", "meetingDate",
              "year",
            ],
            ["59105950000000", "County Office", "10", "a, \"b\"\tc", "Met", "", "", "2024"],
            ["59701100000000", "Arroyo Seco", "10", "", "Not Met"],
          ]
        )
      ])
    let outcome = await Outcome([path])
    #expect(outcome.faults.isEmpty)
    #expect(rating(outcome, 2024, .fosterYouth) == .notMet)
    #expect(outcome.reading.files.map(\.rows) == [2])
  }

  @Test func `the combined file holds all priorities, and is all that the year was asked for`() async throws {
    let path = try scratch.write(
      "LocalIndPerf2018.txt",
      rows: [
        ["CDS", "LEAname", "Countyname", "LocalIndicator", "Performance"],
        ["59701100000000", "\"Arroyo, Seco\"", "Sierra Azul", "Basic-Priority Area 1", "Met"],
        ["59701100000000", "\"Arroyo, Seco\"", "Sierra Azul", "Academic-Priority Area 2", "Not Met"],
        ["59701100000000", "\"Arroyo, Seco\"", "Sierra Azul", "FosterYouth-Priority Area 10", "NA"],
      ])
    let outcome = await Outcome([path])
    #expect(outcome.faults.isEmpty)
    let dashboard = outcome.dashboard(2018)
    #expect(rating(outcome, 2018, .basics) == .met)
    #expect(rating(outcome, 2018, .standards) == .notMet)
    #expect(dashboard.localLookup(district, .fosterYouth).row?.rating == .none)
    #expect(dashboard.localLookup(district, .fosterYouth).row != nil)
    #expect(dashboard.localLookup(district, .broadCourse) == .notReported)
    #expect(dashboard.entity(district)?.name == "Arroyo, Seco")
    #expect(dashboard.entity(district)?.county == "Sierra Azul")
  }

  @Test func `the rating's column had another name in 2019 and was blank in 2021`() async throws {
    try scratch.write("Pr32019.txt", "cdsCode|lea|priorityNumber|meetingdate|performance\n59701100000000|A|3||met\n")
    try scratch.write("Pr32021.txt", "cdsCode|lea|priorityId|performance|year\n59701100000000|A|3||2021\n")
    let outcome = await Outcome([scratch.root])
    #expect(outcome.faults.isEmpty)
    #expect(rating(outcome, 2019, .familyEngagement) == .met)
    #expect(outcome.dashboard(2021).localLookup(district, .familyEngagement).row != nil)
    #expect(rating(outcome, 2021, .familyEngagement) == nil)
  }

  @Test func `the name tells the priority where no column does`() async throws {
    let path = try scratch.write("Pr92019.txt", "cds|lea|performance\n59701100000000|A|Not Met\n")
    #expect(rating(await Outcome([path]), 2019, .expelledPupils) == .notMet)
  }

  @Test(arguments: [
    ("Met", LocalIndicatorRating.met), ("NOT MET", .notMet),
    ("Not Met for Two or More Years", .notMetForTwoOrMoreYears),
    ("NotMet", .notMet), ("NA", nil), ("N/A", nil), ("*", nil), ("", nil),
  ])
  func `ratings are read in any case and spacing`(text: String, rating: LocalIndicatorRating?) {
    #expect(RatingText.read(text) == (rating.map { .rating($0) } ?? .none))
  }

  @Test(arguments: ["Partly Met", "Met?no", "Yes", "1"]) func `other texts are no ratings`(text: String) {
    #expect(RatingText.read(text) == .unknown)
  }

  @Test func `faults of rows are told with their places, all of them`() async throws {
    let path = try scratch.write(
      "Pr12023.txt",
      """
      cdsCode|lea|priorityNumber|countyPerformance|year
      59701|A|1|Met|2023
      59701100000000|A|4|Met|2023
      59701100000000|A|1|Met|2022
      59701100000000|A|1
      59701100000000|A|1|Met|2023|x|y

      59701100000000|A|1|Met|2023

      """)
    let outcome = await Outcome([path])
    #expect(outcome.faults.map(\.line) == [2, 3, 4, 5, 6])
    #expect(
      outcome.kinds == [
        .damagedCDS(found: "59701"), .value(found: "4", expected: "a priority: 1, 2, 3, 6, 7, 9 or 10"),
        .mixedYears(found: "2022", expected: "2023"), .shortRow(found: 3, expected: 5), .longRow(found: 7, expected: 5),
      ])
    #expect(rating(outcome, 2023, .basics) == .met)
  }

  @Test func `a file without a column of ratings says so`() async throws {
    let path = try scratch.write("Pr12023.txt", "cdsCode|lea|priorityNumber|year\n59701100000000|A|1|2023\n")
    let fault = try #require(await Outcome([path]).faults.first)
    #expect(fault.line == 1)
    #expect(fault.problem.contains("no column countyPerformance"))
  }

  @Test func `different ratings of an LEA and priority are a conflict, equal ones are not`() async throws {
    let header = "cdsCode|lea|priorityNumber|countyPerformance|year\n"
    let path = try scratch.write(
      "Pr12023.txt",
      header + "59701100000000|A|1|Met|2023\n59701100000000|A|1|Met|2023\n59701100000000|A|1|Not Met|2023\n")
    let outcome = await Outcome([path])
    #expect(outcome.faults.count == 1)
    #expect(outcome.faults.first?.line == 4)
    #expect(outcome.faults.first?.problem.contains("line 2, with different values") == true)
  }
}
