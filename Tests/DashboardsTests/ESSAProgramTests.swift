import Criteria
import DashboardModel
import Testing

@testable import Dashboards

@Suite struct ESSAProgramTests {
  private static let all: [(year: Int, rules: Program)] =
    Dashboards.all.compactMap { edition in edition.essa.map { (edition.year.number, $0) } }

  private func rules(_ year: Int) throws -> Program { try #require(Self.all.first { $0.year == year }?.rules) }

  /// What a year does: the rules that its steps name, and whether schools enter, or only stay, leave and become TSI.
  private enum Cycle { case lookBackOnly, entry, exitsAndTSI }

  private func cycle(_ rules: Program) -> Cycle {
    if rules.steps.isEmpty { return .lookBackOnly }
    return rules.steps.contains { $0.status == .essa(.tsi) } ? .exitsAndTSI : .entry
  }

  private func graduation(_ rules: Program) -> (below: Tenths, cohorts: Cohorts, minimum: Int)? {
    guard case .graduation(let below, let cohorts, let minimum)? = rules.rule(.graduation)?.condition else {
      return nil
    }
    return (below, cohorts, minimum)
  }

  /// The earlier Dashboards on which the same group has to fit a pattern.
  private func lookBack(_ year: Int) throws -> [Int] {
    guard case .groups(1, false, let part)? = try rules(year).rule(.studentGroups)?.condition else {
      Issue.record("\(year): one student group is asked for")
      return []
    }
    switch part {
    case .rule(.pattern): return []
    case .dashboards(let least, let of, .rule(.pattern)):
      #expect(least == of, "\(year)")
      return DashboardYear(year).latest(of).dropLast().map(\.number)
    default:
      Issue.record("\(year): \(part)")
      return []
    }
  }

  @Test func `every year has rules of schools, 2017 only to look back at`() {
    #expect(Set(Self.all.map(\.year)) == [2017, 2018, 2019, 2022, 2023, 2024, 2025, 2026])
    for (year, rules) in Self.all {
      let expected: Cycle =
        switch year {
        case 2017: .lookBackOnly
        case 2024, 2025: .exitsAndTSI
        default: .entry
        }
      #expect(cycle(rules) == expected, "\(year)")
      #expect(rules.otherwise == .essa(year < 2020 ? .generalAssistance : .noStatus), "\(year)")
    }
  }

  @Test func `the years' rules are CDE's`() throws {
    #expect(try graduation(rules(2018))?.below == Tenths(670))
    #expect(
      try [2019, 2022, 2023, 2024, 2025, 2026].map { try graduation(rules($0))?.below }
        == Array(repeating: Tenths(680), count: 6))
    #expect(try [2018, 2019].map { try graduation(rules($0))?.cohorts } == [.currentAndPrior, .currentAndPrior])
    #expect(
      try [2022, 2023, 2024, 2025, 2026].map { try graduation(rules($0))?.cohorts }
        == Array(repeating: .years(3), count: 5))
    #expect(
      try [2018, 2019, 2022, 2023, 2024, 2025, 2026].map { try lookBack($0) }
        == [[2017], [2018], [], [2022], [2023], [2024], [2025]])
    #expect(
      try [2018, 2019, 2022, 2023, 2024, 2025, 2026].map { try rules($0).prior?.number }
        == [nil, 2018, 2021, 2022, 2023, 2024, 2025])
    func indicators(_ year: Int) throws -> [IndicatorReading] { try rules(year).patterns?.indicators ?? [] }
    #expect(try indicators(2018).map(\.indicator).contains(.elpi) == false)
    #expect(try rules(2022).patterns?.patterns.map(\.id) == ["all-lowest", "all-lowest-but-one"])
    #expect(try indicators(2023).first { $0.indicator == .cci }?.value == .status(others: .ignored))
    #expect(try indicators(2019).first { $0.indicator == .elpi }?.value == .status(others: .counted))
  }

  @Test func `thirteen student groups count, long-term English learners and science never`() throws {
    for (year, rules) in Self.all {
      #expect(rules.studentGroups.count == 13, "\(year)")
      #expect(!rules.studentGroups.contains(.ltel) && !rules.studentGroups.contains(.all), "\(year)")
      let patterns = try #require(rules.patterns, "\(year)")
      #expect(!patterns.indicators.contains { $0.indicator == .science }, "\(year)")
      #expect(patterns.minimum.school == 1 && patterns.minimum.group == 2, "\(year)")
    }
  }

  @Test func `what follows from a status is the same in every year`() {
    for (year, rules) in Self.all {
      #expect(rules.consequences == (year == 2017 ? [] : Dashboards.schoolConsequences), "\(year)")
    }
  }

  @Test func `the graduation rule of 2026 is inferred from that of the years before`() throws {
    #expect(try rules(2026).rule(.graduation)?.support.confidence == .inferred)
  }

  @Test func `indicators that count are those that were published`() {
    for edition in Dashboards.all {
      for indicator in edition.essa?.patterns?.indicators ?? [] {
        let publication = edition.publication(of: indicator.indicator)
        #expect(publication == (indicator.value == .color ? .colors : .statusOnly), "\(edition.year)")
      }
    }
  }
}
