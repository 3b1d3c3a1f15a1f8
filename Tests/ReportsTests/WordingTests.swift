import Criteria
import DashboardModel
import Dashboards
import Eligibility
import Testing

@testable import Reports

@Suite("Words of a cell")
struct WordingTests {
  @Test("not given, not reported and no color are three different words")
  func threeKindsOfNothing() {
    let words = [Lookup.notGiven, .notReported, .cell(Cell())].map { Wording.short($0, .suspension, .colors) }
    #expect(words == ["?", "-", "none"])
    #expect(
      Set([Lookup.notGiven, .notReported, .cell(Cell())].map { Wording.long($0, .suspension, .colors) }).count == 3)
  }

  @Test("a level is shown by its label on the indicator's scale, never as a number")
  func reversed() {
    let cell = Lookup.cell(Cell(statusLevel: .worst, students: 40, status: Tenths(351)))
    #expect(Wording.short(cell, .suspension, .statusOnly) == "Very High")
    #expect(Wording.short(cell, .graduation, .statusOnly) == "Very Low")
    #expect(Wording.long(cell, .graduation, .statusOnly) == "Very Low (35.1%, 40 students)")
  }

  @Test("distances are points, changes carry their sign, and a change without a level is left out")
  func figures() {
    let cell = Cell(
      color: .red, statusLevel: .worst, changeLevel: .worst, students: 64, status: Tenths(-923), change: Tenths(-41))
    #expect(
      Wording.long(.cell(cell), .ela, .colors)
        == "Red (-92.3 points from standard, -4.1 from the year before, 64 students)")
    var first = cell
    first.changeLevel = nil
    #expect(Wording.long(.cell(first), .ela, .colors) == "Red (-92.3 points from standard, 64 students)")
  }

  /// Finding B8: that a group is too small is said with the number that the edition asks for.
  @Test(
    "too few students are told with the number that is needed",
    arguments: [
      (Int32(14), 15, nil, "no color, fewer than 15 students (14 students)"),
      (15, 15, nil, "no color (15 students)"), (29, 30, nil, "no color, fewer than 30 students (29 students)"),
      (30, 30, nil, "no color (30 students)"), (19, 20, nil, "no color, fewer than 20 students (19 students)"),
      // CDE's own flag of the minimum size goes before the number.
      (90, 30, false, "no color, too few students (90 students)"), (12, 30, true, "no color (12 students)"),
    ] as [(Int32, Int, Bool?, String)])
  func sizes(students: Int32, needed: Int, isMet: Bool?, words: String) {
    let cell = Cell(meetsMinimumSize: isMet, students: students, change: Tenths(0))
    #expect(Wording.long(.cell(cell), .suspension, .colors, needed: needed) == words)
  }

  @Test("a Status level of too few students says that they are too few")
  func level() {
    let cell = Cell(statusLevel: .worst, students: 29)
    #expect(
      Wording.long(.cell(cell), .cci, .statusOnly, needed: 30) == "Very Low, fewer than 30 students (29 students)")
    #expect(Wording.long(.cell(cell), .cci, .statusOnly) == "Very Low (29 students)")
  }

  @Test("a file that was given and is silent is not called missing")
  func silent() {
    #expect(Wording.long(.notGiven, .ela, .colors) == "file not given")
    #expect(
      Wording.long(.notGiven, .ela, .colors, gap: .silent(county: "Sierra Azul"))
        == "the file that was given has no row of Sierra Azul County")
    #expect(Wording.long(.notReported, .ela, .colors) == "no row in CDE's file")
  }
}

@Suite("Words that pages share")
struct SharedWordsTests {
  /// Finding B4: the names of student groups are adjectives and plurals; they need their noun.
  @Test("student groups have a noun and a verb that fits")
  func groups() {
    #expect(Wording.groups([.hi]) { $0 ? "meet" : "meets" } == "the student group Hispanic meets")
    #expect(
      Wording.groups([.el, .hom, .wh]) { $0 ? "meet" : "meets" }
        == "the student groups English Learners, Homeless and White meet")
    #expect(Wording.priorities(LCFFPrioritySet([.pupilEngagement])) == "Priority 5")
    let three = LCFFPrioritySet([.pupilEngagement, .schoolClimate, .pupilOutcomes])
    #expect(Wording.priorities(three) == "Priorities 5, 6 and 8")
  }

  @Test("what a rule asks is a sentence with a subject, in every year")
  func subjects() {
    let verbs = ["Meets ", "Fits ", "Has ", "Had ", "Was ", "Did ", "As a whole "]
    for edition in Dashboards.all {
      for program in [edition.lcff, edition.essa].compactMap(\.self) {
        let sentences =
          (program.criteria + program.rules).map { Wording.sentence($0, program) }
          + program.steps.map { Wording.sentence($0.condition, program) }
        for sentence in sentences {
          #expect(!verbs.contains(where: sentence.hasPrefix), "\(edition.year): \(sentence)")
          #expect(sentence.first?.isLowercase == false, "\(edition.year): \(sentence)")
        }
      }
    }
  }

  @Test("statuses whose names have commas are kept apart")
  func statuses() {
    let agencies: [Status] = [.lcff(.differentiatedInYear(1)), .lcff(.differentiatedInYear(2)), .lcff(.general)]
    #expect(
      Wording.statuses(agencies)
        == "Differentiated Assistance, Year 1; Differentiated Assistance, Year 2; or General Assistance")
    #expect(Wording.statuses([.essa(.csiGrad), .essa(.atsi), .essa(.noStatus)]) == "CSI Grad, ATSI or No Status")
    #expect(Wording.statuses([.lcff(.differentiatedInYear(1))]) == "Differentiated Assistance, Year 1")
  }

  @Test("what would settle an answer is a list of files; what no file settles is a sentence of its own")
  func settling() {
    let missing: [Missing] = [
      .unsettled("what becomes of it is not known"), .stateIndicator(.suspension, 2026, .notGiven),
      .stateIndicator(.ela, 2026, .silent(county: "Sierra Azul")),
    ]
    #expect(
      Wording.settling(missing)
        == "What would settle it: suspdownload2026.txt; eladownload2026.txt has no row of Sierra Azul County. "
        + "What becomes of it is not known.")
    #expect(Wording.settling([.unsettled("nobody knows")]) == "Nobody knows.")
    #expect(Wording.settling([]).isEmpty)
  }

  @Test("more than a dozen missing files are counted")
  func many() {
    let missing = (2017...2019).flatMap { year in
      Indicator.allCases.map { Missing.stateIndicator($0, DashboardYear(year), .notGiven) }
    }
    #expect(Wording.missing(missing).hasSuffix(" and 12 more"))
    #expect(Wording.missing(missing, most: 3).split(separator: ";").count == 3)
  }
}

@Suite("Words of schools")
struct SchoolWordsTests {
  /// Finding B4: `0 of 0 Red, 7 not known`.
  @Test("the numbers of colors are told only where there are some")
  func tally() throws {
    let schools = try #require(Dashboards.dashboard2023.essa)
    func words(_ red: Int, _ orange: Int, _ count: Int, open: Int = 0) -> String {
      SchoolWords.tally(ColorTally(count: count, red: red, orange: orange, open: open), in: schools)
    }
    #expect(words(0, 0, 0) == "no indicator with a color")
    #expect(words(0, 0, 0, open: 7) == "7 not known")
    #expect(words(1, 0, 1) == "1 of 1 indicator Red")
    #expect(words(4, 1, 6, open: 1) == "4 of 6 indicators Red, 1 Orange, 1 not known")
  }
  @Test("in a year without colors it is the lowest Status level that counts")
  func levels() throws {
    let schools = try #require(Dashboards.dashboard2022.essa)
    #expect(
      SchoolWords.tally(ColorTally(count: 4, red: 3), in: schools) == "3 of 4 indicators at the lowest Status level")
    #expect(SchoolWords.tally(ColorTally(), in: schools) == "no indicator with a Status level")
  }
}
