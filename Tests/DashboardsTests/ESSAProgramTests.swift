import Criteria
import DashboardModel
import Testing

@testable import Dashboards

@Suite struct ESSAEditionTests {
  private static let all: [(year: Int, rules: ESSARules)] =
    Dashboards.all.compactMap { edition in edition.essa.map { (edition.year.number, $0) } }

  @Test func `every year has rules of schools, 2017 only to look back at`() {
    #expect(Set(Self.all.map(\.year)) == [2017, 2018, 2019, 2022, 2023, 2024, 2025, 2026])
    for (year, rules) in Self.all {
      let kind: ESSACycle.Kind =
        switch year {
        case 2017: .lookBackOnly
        case 2024, 2025: .exitsAndTSI
        default: .entry
        }
      #expect(rules.cycle.kind == kind, "\(year)")
      #expect(rules.cycle.unidentified == (year < 2020 ? .generalAssistance : .noStatus), "\(year)")
    }
  }

  @Test func `the years' rules are CDE's`() throws {
    func rules(_ year: Int) throws -> ESSARules { try #require(Self.all.first { $0.year == year }?.rules) }
    #expect(try rules(2018).graduation?.below == Tenths(670))
    #expect(
      try [2019, 2022, 2023, 2024, 2025, 2026].map { try rules($0).graduation?.below }
        == Array(repeating: Tenths(680), count: 6))
    #expect(try [2018, 2019].map { try rules($0).graduation?.cohorts } == [.currentAndPrior, .currentAndPrior])
    #expect(try rules(2023).graduation?.cohorts == .years(3))
    #expect(
      try [2018, 2019, 2022, 2023, 2024].map { try rules($0).lookBack.earlier.map(\.number) }
        == [[2017], [2018], [], [2022], [2023]])
    #expect(try [2019, 2022, 2023].map { try rules($0).cycle.prior?.number } == [2018, 2021, 2022])
    #expect(try rules(2018).indicators.map(\.indicator).contains(.elpi) == false)
    #expect(try rules(2022).patterns.map(\.id) == ["all-lowest", "all-lowest-but-one"])
    #expect(try rules(2023).indicators.first { $0.indicator == .cci }?.reading == .status(others: .ignored))
    #expect(try rules(2019).indicators.first { $0.indicator == .elpi }?.reading == .status(others: .counted))
  }

  @Test func `thirteen student groups count, long-term English learners and science never`() {
    for (year, rules) in Self.all {
      #expect(rules.studentGroups.count == 13, "\(year)")
      #expect(!rules.studentGroups.contains(.ltel) && !rules.studentGroups.contains(.all), "\(year)")
      #expect(!rules.indicators.contains { $0.indicator == .science }, "\(year)")
      #expect(rules.minimum.school == 1 && rules.minimum.group == 2, "\(year)")
    }
  }

  @Test func `every citation is in the bibliography, whose names are unique`() {
    let ids = Bibliography.sources.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids == ids.sorted())
    for (year, rules) in Self.all {
      let supports = rules.supports.map(\.support) + rules.duties.map(\.support)
      for citation in supports.flatMap(\.citations) {
        #expect(Bibliography.sources.contains(citation.source), "\(year) \(citation.words)")
        #expect(!citation.locator.isEmpty)
      }
    }
  }

  @Test func `what rests on no source says so`() {
    for (year, rules) in Self.all where year != 2017 {
      #expect(rules.duties == Dashboards.essaDuties, "\(year)")
      for (rule, support) in rules.supports where support.confidence.needsCaution {
        #expect(!support.note.isEmpty, "\(year) \(rule)")
      }
    }
    #expect(Dashboards.essa2026.graduation?.support.confidence == .inferred)
  }

  @Test func `indicators that count are those that were published`() {
    for edition in Dashboards.all {
      for indicator in edition.essa?.indicators ?? [] {
        let publication = edition.publication(of: indicator.indicator)
        #expect(publication == (indicator.reading == .color ? .colors : .statusOnly), "\(edition.year)")
      }
    }
  }
}
