import DashboardModel
import Testing

@testable import Criteria

@Suite("An edition on the Dashboard of another year")
struct EditionAppliedTests {
  private static let support: Support = Support(
    .quoted, Citation(Source(id: "law", title: "Law", publisher: "State", address: "a.b"), "(a)"))

  private static let edition: Edition = Edition(
    year: DashboardYear(2023), name: "Own", publications: [:],
    minimumSize: MinimumSize(students: 30, lowered: 15, for: [], support: support),
    lcff: Program(
      .lcff, cycle: "A year", support: support, notes: ["Nobody was on the list."], kinds: [.district],
      studentGroups: [.el], rules: [], steps: [], otherwise: .lcff(.general)),
    essa: Program(
      .essa, cycle: "A year", support: support, kinds: [.school], studentGroups: [.el],
      rules: [Rule("pool", .part, .any([.titleI(DashboardYear(2023)), .held([.csiGrad])]), support: support)],
      steps: [
        Step(.essa(.csiGrad), [.school], .all([.titleI(DashboardYear(2022)), .rule("pool")]), support: support)
      ], otherwise: .essa(.noStatus), prior: DashboardYear(2022)))

  @Test("it stays what it is on its own year's")
  func own() { #expect(Self.edition.applied(to: DashboardYear(2023)) == Self.edition) }

  /// The rules of 2025 on the Dashboard of 2024 asked 2024 for its own status before, without an end.
  @Test("the years that it names move along, the status before first")
  func moved() {
    let other = Self.edition.applied(to: DashboardYear(2025))
    #expect(other.year == DashboardYear(2025) && !other.isCDEs)
    #expect(other.essa?.prior == DashboardYear(2024))
    #expect(other.essa?.rules[0].condition == .any([.titleI(DashboardYear(2025)), .held([.csiGrad])]))
    #expect(other.essa?.steps[0].condition == .all([.titleI(DashboardYear(2024)), .rule("pool")]))
    #expect(other.lcff.rules == Self.edition.lcff.rules && other.lcff.prior == nil)
  }

  /// `--criteria 2024` on 2025 said "No LEA was on CDE's list" as if of 2025.
  @Test("its notes are of its own year, and say so")
  func notes() {
    #expect(Self.edition.applied(to: DashboardYear(2025)).lcff.notes == ["Of 2023: Nobody was on the list."])
  }
}
