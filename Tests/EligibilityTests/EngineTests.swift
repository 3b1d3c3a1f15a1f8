import Criteria
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

/// Who is determined, and which years are asked for.
@Suite struct EngineTests {
  private let district = SmallBoard.district
  private let countyOffice = SmallBoard.countyOffice
  private let charter = SmallBoard.charter
  /// A district of another county.
  private let elsewhere = Entity(
    cds: CDSCode(27_66092_0000000) ?? .state, kind: .district, name: "Loma Verde", districtName: "", county: "Monterey")
  /// An agency that files of local indicators name and CDE's list does not.
  private let stateBoard = SmallBoard.entity(59_77172_0000000, .district)

  // MARK: Years

  /// Every look-back is followed by the editions of the years that are looked back at.
  @Test(arguments: [
    (Program.Name.lcff, 2017, [2017]), (.lcff, 2018, [2017, 2018]), (.lcff, 2019, [2017, 2018, 2019]),
    (.lcff, 2022, [2017, 2018, 2019, 2022]), (.lcff, 2023, [2017, 2018, 2019, 2022, 2023]),
    (.lcff, 2025, [2022, 2023, 2024, 2025]), (.lcff, 2026, [2024, 2025, 2026]),
    (.essa, 2017, [2017]), (.essa, 2018, [2017, 2018]), (.essa, 2019, [2017, 2018, 2019]),
    // 2022 pools three cohorts; the status of 2021 is that of 2019, which looks back at 2018 and its 2017.
    (.essa, 2022, [2017, 2018, 2019, 2020, 2021, 2022]),
    (.essa, 2024, [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024]),
  ])
  func `every year that a chain looks back at is asked for`(
    _ program: Program.Name, _ year: Int, _ expected: [Int]
  ) {
    let found = Engine.years(program, DashboardYear(year), editions: Dashboards.all)
    #expect(found.map(\.number).sorted() == expected)
  }

  // MARK: Entities

  /// A list of 2024 with the county office and a district of another county, whose county the files do not cover.
  private func data(hasFiles: Bool) -> DashboardData {
    var own = SmallBoard()
    if hasFiles { own.giveAll(2024, district) }
    own.data.lcffLists = [
      SmallList.make(2024, [(district, [:]), (countyOffice, [.sed: "C"]), (elsewhere, [.sed: "C"])])
    ]
    return own.data
  }

  @Test func `LEAs that only a list names are added for the counties that the files cover`() {
    #expect(data(hasFiles: true).engine().entities(2024).map(\.cds) == [countyOffice.cds, district.cds])
    #expect(
      data(hasFiles: false).engine().entities(2024).map(\.cds) == [elsewhere.cds, countyOffice.cds, district.cds],
      "all of them where there are no files")
    let found = data(hasFiles: true).engine().determinations(2024)
    #expect(found.first?.entity.kind == .countyOffice)
    #expect(found.first?.status == .lcff(.differentiatedInYear(1)))
    #expect(found.map(\.source) == [.list, .dashboard])
  }

  @Test func `files of local indicators cover their county too`() {
    var board = SmallBoard()
    board.giveLocal(LCFFPriority.local, 2024, SmallBoard.district)
    board.put(2024, SmallBoard.district, .basics, .met)
    board.data.lcffLists = [
      SmallList.make(2024, [(SmallBoard.district, [:]), (SmallBoard.countyOffice, [.hi: "A"])])
    ]
    #expect(board.data.engine().entities(2024).map(\.cds) == [SmallBoard.countyOffice.cds, SmallBoard.district.cds])
  }

  @Test func `LEAs that only a list names are added where they are asked for`() {
    let engine = data(hasFiles: true).engine()
    for wanted in [Wanted(counties: ["MONTEREY"]), Wanted(isNamed: { $0.cds == CDSCode(27_66092_0000000) })] {
      #expect(engine.entities(2024, wanted: wanted).map(\.cds) == [elsewhere.cds, countyOffice.cds, district.cds])
      #expect(engine.determinations(2024, wanted: wanted).count == 3)
    }
    #expect(engine.entities(2024, wanted: Wanted(counties: ["Kern"])).count == 2)
  }

  @Test func `an agency that a list of its county does not have is not said to be in General Assistance`() throws {
    var own = SmallBoard()
    for agency in [district, stateBoard] { own.put(2024, agency, .basics, .met) }
    own.giveLocal(LCFFPriority.local, 2024, stateBoard)
    own.data.lcffLists = [
      SmallList.make(2024, [(district, [:])], statuses: [2024: .general]),
      SmallList.make(2023, [(district, [:])], statuses: [2023: .general]),
    ]
    let engine = own.data.engine()
    #expect(engine.entities(2024).map(\.cds) == [district.cds, stateBoard.cds])
    let found = try own.determination(stateBoard, 2024)
    #expect(found.status == nil)
    #expect(found.statusCode == "Undetermined")
    #expect(found.statusMissing == [.line(2024)])
    #expect(!found.isListed)
    #expect(try own.determination(district, 2024).status == .lcff(.general))
    // One that the files of state indicators name is determined by them.
    own.giveAll(2024, countyOffice)
    #expect(try own.determination(countyOffice, 2024).status == .lcff(.general))
  }

  @Test func `charter schools of years that determine none are no rows, and are told`() {
    for year in [2017, 2018, 2022] {
      var own = SmallBoard()
      own.giveAll(year, district)
      own.giveAll(year, charter)
      let engine = own.data.engine()
      #expect(engine.entities(DashboardYear(year)).map(\.cds) == [district.cds], "\(year)")
      #expect(engine.notDetermined(DashboardYear(year)).map(\.cds) == [charter.cds], "\(year)")
    }
    var own = SmallBoard()
    own.giveAll(2024, charter)
    #expect(own.data.engine().notDetermined(2024) == [])
    #expect(own.data.engine().entities(2024).map(\.cds) == [charter.cds])
  }

  @Test func `everyone that any year names is known once, with the names of the latest`() {
    var own = SmallBoard()
    var renamed = district
    own.giveAll(2023, district)
    renamed.name = "Arroyo Seco Unified"
    own.giveAll(2024, renamed)
    own.giveAll(2022, charter)
    #expect(own.data.engine().allEntities.map(\.cds) == [district.cds, charter.cds])
    #expect(own.data.engine().allEntities.first?.name == "Arroyo Seco Unified")
    #expect(own.data.engine().years == [2022, 2023, 2024])
  }

  @Test func `schools are those of the Dashboard, of CDE's list and of the roster`() {
    var scene = SmallSchool()
    #expect(scene.data.engine(.essa).entities(2024) == [])
    scene.titleI(2024, true)
    #expect(scene.data.engine(.essa).entities(2024).map(\.cds) == [SmallSchool.cds])
    scene.files(2024)
    #expect(scene.data.engine(.essa).entities(2024).map(\.name) == ["Álamo Elementary"])
    #expect(scene.data.engine(.lcff).entities(2024) == [])
  }

  /// Determinations come in pieces on all cores; there are more LEAs here than fit one piece.
  @Test func `many entities are determined on all cores as each is by itself`() {
    var board = SmallBoard()
    let leas = (0..<400 as Range<UInt64>).map { SmallBoard.entity(59_00000_0000000 + ($0 + 1) * 10_000000, .district) }
    for (number, lea) in leas.enumerated() {
      board.giveAll(2024, lea)
      if number % 3 == 0 { board.meet(2024, lea, .sed) }
      if number % 5 == 0 { board.meet(2023, lea, .sed, .hi) }
    }
    let engine = board.data.engine()
    let found = engine.determinations(2024)
    #expect(found.count == leas.count)
    #expect(found == leas.compactMap { engine.determine($0, 2024) })
    #expect(Set(found.map(\.status)).count > 1)
  }

  @Test func `determinations come in order of their codes, whatever the order of the files`() {
    let leas = (0..<200).map { SmallBoard.entity(59_70000_0000000 + UInt64($0) * 100_000_000, .district) }
    var found: [[String]] = []
    for order in [leas, leas.reversed()] {
      var own = SmallBoard()
      for (place, lea) in order.enumerated() where place % 40 == 0 { own.give([.suspension], 2024, lea) }
      for lea in order { own.data.dashboards[2024]?.add(lea, isStateIndicator: true) }
      found.append(own.data.engine().determinations(2024).map(\.entity.cds.description))
    }
    #expect(found[0] == found[1])
    #expect(found[0] == leas.map(\.cds.description))
  }
}
