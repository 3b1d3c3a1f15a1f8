import Criteria
import DashboardModel
import Eligibility
import TestSupport
import Testing

/// CDE's Red indicators of 2023 bound the answer of 2023, without the other colors.
@Suite(.enabled(if: Repository.hasCDEFiles, "CDE's files are not at hand"))
struct RedFlags2023Tests {
  private static let year: DashboardYear = DashboardYear(2023)

  @Test func `no school that CDE identifies comes out impossible from its Red indicators`() async throws {
    let engine = try await SchoolFiles.engine(
      [
        "2022/official/essaassistance22.xlsx", "2023/official/essaassistance23.xlsx",
        "2023/official/lowperfsch23data.xlsx", "2023/official/lowperfschnonall23data.xlsx",
      ].map(Repository.cde))
    let list = try #require(engine.data.essaList(Self.year))
    #expect(engine.data.redFlagLists.map(\.rows.count).sorted() == [4203, 21617])
    var flags = (listed: 0, impossible: 0, certain: 0, certainNotListed: [String]())
    var low = (listed: 0, impossible: [String](), certain: 0, certainNotListed: [String](), ruledOut: 0)
    for determination in engine.determinations(Self.year) {
      guard let row = list.row(determination.entity.cds), let status = row.statuses[Self.year] else { continue }
      let name = "\(determination.entity.cds) \(determination.entity.name)"
      let isMet = determination.schoolwide.answer.and(determination.isInPool)
      if status == .csiLowPerform {
        low.listed += 1
        if isMet == .notMet { low.impossible.append(determination.entity.cds.description) }
      }
      if isMet == .notMet { low.ruledOut += 1 }
      if isMet == .met, status != .csiGrad {
        low.certain += 1
        if status != .csiLowPerform { low.certainNotListed.append(name) }
      }
      guard !status.isCSI else { continue }
      for group in determination.groups {
        if row.groups.contains(group.group) {
          flags.listed += 1
          if group.meets == .notMet { flags.impossible += 1 }
        }
        if group.meets == .met {
          flags.certain += 1
          if !row.groups.contains(group.group) { flags.certainNotListed.append("\(name) \(group.group.code)") }
        }
      }
    }
    print("2023 from Red indicators, ATSI flags: \(flags)")
    print("2023 from Red indicators, CSI Low Perform: \(low)")
    #expect(flags.listed == 3278)
    #expect(flags.impossible == 0)
    #expect(low.listed == 540)
    // The two small schools that CDE identifies without a color; no rule is known.
    #expect(low.impossible == ["18750366010714", "40104056106769"])
    #expect(flags.certainNotListed.isEmpty)
    #expect(low.certainNotListed.isEmpty)
  }
}
