import Criteria
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

/// 2026, whose criteria are announced and not published: what one secondary source says, and what nobody knows.
@Suite struct AnnouncedYearTests {
  private let lea = SmallBoard.district
  private let years = [2024, 2025, 2026]

  /// Files of three Dashboards with these indicators Red in these years, for a group.
  private func board(
    _ red: [Indicator: [Int]], _ group: StudentGroup = .hi, _ lea: Entity = SmallBoard.district
  ) -> SmallBoard {
    var board = SmallBoard()
    for year in years {
      board.giveAll(year, lea)
      for (indicator, own) in red where own.contains(year) { board.put(year, lea, group, indicator, .red) }
    }
    return board
  }

  @Test(arguments: [
    // The years of suspension and chronic absenteeism, and whether Year 1 follows.
    ([2024, 2025, 2026], [2024, 2025, 2026], true), ([2024, 2025, 2026], [2025, 2026], false),
    ([2024, 2026], [2024, 2025, 2026], false), ([], [2024, 2025, 2026], false),
  ])
  func `the same two indicators on three Dashboards running bring assistance`(
    _ suspension: [Int], _ chronic: [Int], _ isMet: Bool
  ) throws {
    let found = try board([.suspension: suspension, .chronic: chronic]).determination(lea, 2026)
    #expect(found.meets == Answer(isMet))
    #expect((found.status == .lcff(.differentiatedInYear(1))) == isMet)
    #expect(found.marks.contains(.provisional), "one secondary source")
    #expect(found.reasons.map(\.code) == (isMet ? ["HI CHRO+SUSP"] : []))
  }

  /// Two indicators of one priority are two indicators, and All Students count, by the same source.
  @Test func `indicators count, not priorities, and All Students among the groups`() throws {
    let all: [Indicator: [Int]] = [.chronic: years, .graduation: years]
    #expect(try board(all, .all).determination(lea, 2026).reasons.map(\.code) == ["ALL CHRO+GRAD"])
    #expect(try board(all, .all).determination(lea, 2025).groupsMeeting == [])
  }

  @Test func `every determination of the year says that it is provisional`() async throws {
    let data = await DataFolder.sierraAzul.value.data
    let found = data.engine().determinations(2026)
    #expect(found.count == 23)
    #expect(found.allSatisfy { $0.marks.contains(.provisional) })
    #expect(found.count { $0.entity.kind == .charter } == 6, "charter schools do not vanish")
    #expect(data.engine().determinations(2025).allSatisfy { !$0.marks.contains(.provisional) })
  }

  @Test func `charter schools are open, because nothing is known of them`() throws {
    let charter = SmallBoard.charter
    let found = try board([.suspension: years, .chronic: years], .hi, charter).determination(charter, 2026)
    #expect(found.status == nil)
    #expect(found.statusMissing == [.unsettled("what becomes of charter schools under the rule of 2026 is not known")])
  }

  /// The law gives two years; what the announced rule makes of an identification of 2025 no source says.
  @Test(arguments: [(true, false), (false, true), (true, true), (false, false)])
  func `what becomes of an identification of 2025 is open, where 2026 brings none`(
    _ before: Bool, _ now: Bool
  ) throws {
    var own = board(now ? [.suspension: years, .ela: years] : [:])
    if before { own.meet(2025, lea, .swd) }
    let found = try own.determination(lea, 2026)
    if now {
      #expect(found.status == .lcff(.differentiatedInYear(1)))
    } else if before {
      #expect(found.possible == [.lcff(.differentiatedInYear(2)), .lcff(.general)])
      #expect(
        found.statusMissing
          == [.unsettled("whether the two years of an identification of the year before go on is not known")])
    } else {
      #expect(found.status == .lcff(.general))
    }
  }

  @Test func `before the files of 2026 exist those of two years name who may come in`() throws {
    var own = board([.suspension: [2024, 2025], .chronic: [2024, 2025]])
    own.data.dashboards[2026] = nil
    let engine = own.data.engine()
    #expect(engine.entities(2026).map(\.cds) == [lea.cds])
    let found = try own.determination(lea, 2026)
    #expect(found.group(.hi)?.meets == .undetermined)
    #expect(found.group(.wh)?.meets == .notMet, "it would need three Dashboards")
    #expect(found.statusMissing.contains(.stateIndicator(.suspension, 2026, .notGiven)))
    #expect(!found.statusMissing.contains { $0.words.contains("2025") && $0.words.contains("download") })
    // The rules of the year before determine nobody whom no file of the year names.
    own.data.dashboards[2025] = nil
    #expect(own.data.engine().entities(2025) == [])
  }

  @Test func `what the criteria of 2025 give stands beside it`() throws {
    let own = board([.suspension: [2026], .cci: [2026]])
    let edition = try Edition.of(2025) {
      $0.year = 2026
      $0.isCDEs = false
    }
    let editions = Dashboards.all.filter { $0.year != 2026 } + [edition]
    let other = try own.data.determination(lea, 2026, editions: editions)
    #expect(other.status == .lcff(.differentiatedInYear(1)))
    #expect(other.marks.contains(.whatif))
    #expect(try own.determination(lea, 2026).status == .lcff(.general))
  }
}
