import Criteria
import DashboardModel
import Dashboards
import Eligibility
import Testing

@testable import Reports

@Suite("The pages of an edition's rules")
struct EditionPageTests {
  /// Finding B1: `criteria 2026` said "All Students counts" and "All Students never counts".
  @Test("an edition says once whether All Students counts", arguments: Dashboards.all)
  func allStudents(edition: Edition) {
    let line = EditionPage.page(edition).line
    let counts = edition.lcff.studentGroups.contains(.all)
    #expect(line.contains("All Students counts too.") == counts)
    #expect(line.contains("All Students does not count by itself.") == !counts)
    #expect(!line.contains("All Students never counts"))
  }

  /// Finding B9: `11 stated by the source; 4 inferred; no source settles it`.
  @Test("the overview counts the criteria by how well they are known, in one list that cannot be misread")
  func overview() {
    let lines = Dictionary(
      EditionPage.overview(Dashboards.all).items.map { ($0.lead, $0.text) }, uniquingKeysWith: { first, _ in first })
    #expect(lines["2017"] == "5 criteria, priorities 4, 5, 6: all stated by the source")
    #expect(lines["2018"]?.hasSuffix(": 6 stated by the source, 7 derived from CDE's published data") == true)
    #expect(lines["2025"]?.hasSuffix(": 11 stated by the source, 4 inferred") == true)
    #expect(lines["2026"]?.hasSuffix(": all provisional, from one secondary source") == true)
    for text in lines.values { #expect(!text.contains(";"), "\(text)") }
  }

  @Test("every rule stands in the page in its own words, under its name", arguments: Dashboards.all)
  func rules(edition: Edition) {
    let line = EditionPage.page(edition).line
    let program = edition.lcff
    for rule in program.criteria {
      #expect(line.contains("\(rule.id): \(Wording.sentence(rule, program))"), "\(rule.id)")
    }
    for rule in program.methods + program.severalYears {
      #expect(line.contains("\(Listing.sentence(rule.title)): \(Wording.sentence(rule, program))"), "\(rule.title)")
    }
    for program in [edition.lcff, edition.essa].compactMap(\.self) {
      for step in program.steps {
        #expect(line.contains("): \(Wording.sentence(step.condition, program))."), "\(step.status.code)")
      }
    }
    for pattern in edition.essa?.patterns?.patterns ?? [] { #expect(line.contains("\(pattern.id): \(pattern.words).")) }
  }

  /// Finding B9: sources without addresses.
  @Test("every source that an edition cites has its address in the page", arguments: Dashboards.all)
  func sources(edition: Edition) {
    let page = EditionPage.page(edition)
    let line = page.line
    let cited = page.items.filter { $0.kind == .source }
    #expect(cited.count > 20)
    for source in cited {
      #expect(!source.address.isEmpty && line.contains(source.address), "\(source.text)")
    }
  }

  @Test("both ways of an open question are told, the default first")
  func readings() {
    let line = EditionPage.page(Dashboards.dashboard2025).section("Readings").line
    for question in OpenQuestion.allCases {
      #expect(line.contains("\(question.rawValue): \(question.values[0]), the default: \(question.words[0]);"))
    }
    #expect(EditionPage.page(Dashboards.dashboard2017).section("Readings").line.hasPrefix("local-ratings") == false)
  }

  @Test("the numbers of students are the edition's, and so are the groups with the lower one")
  func sizes() {
    var edition = Dashboards.dashboard2025
    #expect(
      EditionPage.page(edition).section("Students needed").line.hasPrefix(
        "30 students in a student group; 15 for Foster Youth, Homeless and Long-Term English Learners at districts"))
    edition.minimumSize.students = 41
    edition.minimumSize.loweredStudents = 17
    edition.minimumSize.loweredGroups = [.hom]
    let changed = EditionPage.page(edition).section("Students needed").line
    #expect(changed.hasPrefix("41 students in a student group; 17 for Homeless at districts and county offices."))
  }

  @Test("the difference of two years says what was added and dropped, rule by rule")
  func difference() {
    let page = EditionPage.difference(Dashboards.dashboard2025, from: Dashboards.dashboard2024)
    let criteria = page.section("Criteria").items
    #expect(
      criteria.contains { $0.lead == "+" && $0.text.hasPrefix("p4-elpi-ltel-red-orange: Red or Orange on English") })
    #expect(
      criteria.contains {
        $0.lead == "-" && $0.text.hasSuffix("(English Learners and Long-Term English Learners only)")
      })
    #expect(page.section("Several years").blocks.isEmpty)
    let same = EditionPage.difference(Dashboards.dashboard2025, from: Dashboards.dashboard2025)
    #expect(same.blocks == [.paragraph("No difference.")])
  }

  @Test("a changed number of schools' rules is a difference")
  func schools() {
    var edition = Dashboards.dashboard2025
    edition.essa?.patterns?.minimum.group = 3
    let rules = edition.essa?.rules.map { rule -> Rule in
      var rule = rule
      if case .graduation(let below, _, let minimum) = rule.condition {
        rule.condition = .graduation(below: below, .years(2), minimum: minimum)
      }
      return rule
    }
    edition.essa?.rules = rules ?? []
    let lines = EditionPage.difference(edition, from: Dashboards.dashboard2025).section("Schools").items.map(\.text)
    #expect(lines.contains { $0.contains("the cohorts of two years pooled") })
    #expect(lines.contains { $0.contains("three indicators for a student group") })
  }
}
