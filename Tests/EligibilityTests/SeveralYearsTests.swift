import Criteria
import DashboardModel
import Dashboards
import TestSupport
import Testing

@testable import Eligibility

/// What follows from several years, and what the next Dashboard can do to it.
@Suite struct SeveralYearsTests {
  /// The groups that met the criteria, by year; a year that is left out has no list.
  private typealias Years = [Int: [StudentGroup]]

  private func data(_ lea: Entity, _ years: Years) -> DashboardData {
    var data = DashboardData()
    for (year, groups) in years.sorted(by: { $0.key < $1.key }) {
      data.lcffLists.append(
        SmallList.make(year, [(lea, Dictionary(uniqueKeysWithValues: groups.map { ($0, "C") }))]))
    }
    return data
  }

  private func several(
    _ id: Rule.ID, _ data: DashboardData, _ lea: Entity, _ year: Int
  ) throws -> SeveralYears {
    try #require(data.determination(lea, DashboardYear(year)).severalYears(id))
  }

  private func answer(_ id: Rule.ID, _ lea: Entity, _ years: Years, _ year: Int) throws -> Answer {
    try several(id, data(lea, years), lea, year).answer
  }

  private func verdict(_ id: Rule.ID, _ lea: Entity, _ years: Years, _ year: Int) throws -> SeveralYearsOutlook.Verdict
  {
    try #require(SeveralYearsOutlook(several(id, data(lea, years), lea, year))).verdict
  }

  // MARK: EC 52072

  @Test(arguments: [
    (2022, [2017, 2018, 2019, 2022]), (2023, [2018, 2019, 2022, 2023]), (2024, [2019, 2022, 2023, 2024]),
    (2025, [2022, 2023, 2024, 2025]),
  ])
  func `the window of EC 52072 is the four latest Dashboards, 2020 and 2021 passed over`(
    _ year: Int, _ window: [Int]
  ) throws {
    let result = try several(.ec52072, DashboardData(), SmallBoard.district, year)
    #expect(result.window.map(\.number) == window)
    #expect(result.answer == .undetermined)
    #expect(Set(result.missing) == Set(window.map { .year(DashboardYear($0), .filesOrList) }))
  }

  @Test func `three groups need three years each, not the same years and not the latest`() throws {
    let lea = SmallBoard.district
    let spread: Years = [
      2017: [.sed, .swd], 2018: [.sed, .el, .swd], 2019: [.sed, .el, .swd], 2022: [.el, .hi],
    ]
    #expect(try answer(.ec52072, lea, spread, 2022) == .met)
    var late = spread
    late[2022] = [.hi]
    #expect(try answer(.ec52072, lea, late, 2022) == .notMet, "English learners have two years")
    let without: Years = [2017: [.sed, .el, .swd], 2018: [.sed, .el, .swd], 2019: [.sed, .el, .swd], 2022: []]
    #expect(try answer(.ec52072, lea, without, 2022) == .met, "the latest year need not be among them")
  }

  @Test func `many groups in many years are not enough where none has three`() throws {
    let years: Years = [
      2017: [.sed, .el, .swd], 2018: [.hi, .aa, .wh], 2019: [.fos, .hom, .sed], 2022: [.el, .swd, .hi],
    ]
    #expect(try answer(.ec52072, SmallBoard.district, years, 2022) == .notMet)
  }

  @Test func `a county office has no 2017 and needs all three other years`() throws {
    let lea = SmallBoard.countyOffice
    let groups: [StudentGroup] = [.sed, .el, .swd]
    #expect(try answer(.ec52072, lea, [2018: groups, 2019: groups, 2022: groups], 2022) == .met)
    #expect(try answer(.ec52072, lea, [2018: groups, 2019: groups, 2022: [.sed, .el]], 2022) == .notMet)
    #expect(
      try answer(.ec52072, lea, [2017: groups, 2018: groups, 2019: groups, 2022: []], 2022) == .notMet,
      "a list of 2017 would not count for it")
  }

  @Test func `a year that is not given is open only where it can matter`() throws {
    let lea = SmallBoard.district
    let groups: [StudentGroup] = [.sed, .el, .swd]
    #expect(try answer(.ec52072, lea, [2018: groups, 2019: groups, 2022: groups], 2022) == .met)
    #expect(try answer(.ec52072, lea, [2018: groups, 2019: groups, 2022: [.sed, .el]], 2022) == .undetermined)
    #expect(
      try answer(.ec52072, lea, [2018: [.hi, .wh, .aa, .sed], 2019: [.sed, .el, .swd, .fos], 2022: []], 2022) == .notMet
    )
    #expect(try answer(.ec52072, lea, [2018: groups, 2019: [.sed, .el], 2022: [.sed, .el]], 2022) == .notMet)
  }

  // MARK: Fewer than three groups

  @Test func `an LEA of two groups needs both of them`() throws {
    let lea = SmallBoard.district
    var own = SmallBoard()
    own.give(Dashboards.dashboard2025.lcff.stateIndicators, 2025, lea)
    own.put(2025, lea, .hi, .suspension, .blue)
    own.put(2025, lea, .sed, .chronic, .blue)
    own.put(2025, lea, .wh, .chronic, Cell(statusLevel: .worst, students: 20))
    for (groups, expected) in [([StudentGroup.hi, .sed], Answer.met), ([.hi], .notMet), ([.hi, .wh], .notMet)] {
      own.data.lcffLists = data(lea, [2022: groups, 2023: groups, 2024: groups]).lcffLists
      let result = try several(.ec52072, own.data, lea, 2025)
      #expect(result.answer == expected, "\(groups)")
      #expect(result.ownGroups == 2)
      #expect(result.countsFewerGroups == (expected == .met))
    }
    own.data.lcffLists = data(lea, [2022: [.hi, .sed], 2023: [.hi, .sed], 2024: [.hi, .sed]]).lcffLists
    own.put(2025, lea, .swd, .graduation, .green)
    #expect(
      try several(.ec52072, own.data, lea, 2025).answer == .notMet, "three groups, of which two have three years")
  }

  @Test func `it is open where a file that may show a third group is not given`() throws {
    let lea = SmallBoard.district
    var own = SmallBoard()
    own.give(Dashboards.dashboard2025.lcff.stateIndicators.filter { $0 != .cci }, 2025, lea)
    own.put(2025, lea, .hi, .suspension, .blue)
    own.put(2025, lea, .sed, .chronic, .blue)
    own.data.lcffLists = data(lea, [2022: [.hi, .sed], 2023: [.hi, .sed], 2024: [.hi, .sed]]).lcffLists
    let open = try several(.ec52072, own.data, lea, 2025)
    #expect(open.answer == .undetermined)
    #expect(open.missing == [.stateIndicator(.cci, 2025, .notGiven)])
    own.put(2025, lea, .wh, .suspension, .blue)
    #expect(try several(.ec52072, own.data, lea, 2025).answer == .notMet, "it has three groups already")
  }

  @Test func `lists alone show few groups only where one is of race or ethnicity`() throws {
    let lea = SmallBoard.district
    func result(_ groups: [StudentGroup]) throws -> SeveralYears {
      try several(.ec52072, data(lea, [2018: groups, 2019: groups, 2022: groups, 2023: []]), lea, 2023)
    }
    #expect(try result([.sed, .wh]).answer == .met)
    #expect(try result([.sed, .wh]).countsFewerGroups)
    #expect(try result([.sed, .swd]).answer == .notMet)
    #expect(try result([.wh]).answer == .notMet)
  }

  /// Lists name no group that never met the criteria, so that an open year may make those that they name all there are.
  @Test(arguments: [[StudentGroup.hi], [.hom], [.swd], [.hi, .sed], [.hom, .swd]])
  func `in a window with an open year few groups in the lists are open, and the year is named`(
    _ groups: [StudentGroup]
  ) throws {
    let lea = SmallBoard.district
    let open = try several(.ec52072, data(lea, [2018: groups, 2019: groups, 2022: groups]), lea, 2023)
    #expect(open.answer == .undetermined)
    #expect(open.missing == [.year(2023, .filesOrList)])
    #expect(!open.countsFewerGroups)
    // With the files of the open year it is known how many groups there are.
    var own = SmallBoard()
    own.data = data(lea, [2018: groups, 2019: groups, 2022: groups])
    own.giveAll(2023, lea)
    for group in groups { own.put(2023, lea, group, .suspension, .green) }
    let known = try several(.ec52072, own.data, lea, 2023)
    #expect(known.answer == .met)
    #expect(known.countsFewerGroups)
    own.put(2023, lea, .wh, .suspension, .green)
    own.put(2023, lea, .tom, .suspension, .green)
    #expect(try several(.ec52072, own.data, lea, 2023).answer == .notMet)
  }

  @Test func `what rests on few groups is marked as inferred`() throws {
    let lea = SmallBoard.district
    let few: Years = [2018: [.sed, .wh], 2019: [.sed, .wh], 2022: [.sed, .wh], 2023: []]
    let many: Years = [2018: [.sed, .wh, .hi], 2019: [.sed, .wh, .hi], 2022: [.sed, .wh, .hi], 2023: []]
    #expect(try data(lea, few).determination(lea, 2023).marks == .inferred)
    #expect(try data(lea, many).determination(lea, 2023).marks == [])
  }

  // MARK: Other rules

  @Test func `EC 52071(f) is the same group on three Dashboards running, for districts`() throws {
    let same: Years = [2019: [], 2022: [.el, .sed], 2023: [.el, .swd], 2024: [.el, .swd]]
    #expect(try answer(.ec52071f, SmallBoard.district, same, 2024) == .met)
    #expect(try answer(.ec52071f, SmallBoard.countyOffice, same, 2024) == .notMet)
    let other: Years = [2022: [.el], 2023: [.swd], 2024: [.sed]]
    #expect(try answer(.ec52071f, SmallBoard.district, other, 2024) == .notMet)
    #expect(try answer(.ec52071f, SmallBoard.district, [2023: [.el], 2024: [.el]], 2024) == .undetermined)
    #expect(try answer(.ec52071f, SmallBoard.district, [2023: [.el], 2024: [.swd]], 2024) == .notMet)
    let gap: Years = [2018: [.el], 2019: [.el], 2022: [.el], 2023: [.el]]
    #expect(try answer(.ec52071f, SmallBoard.district, gap, 2023) == .met, "2020 and 2021 are passed over")
  }

  @Test func `EC 52064(e)(5) counts county offices too`() throws {
    let same: Years = [2018: [.fos], 2019: [.fos], 2022: [.fos]]
    #expect(try answer(.ec52064e5, SmallBoard.countyOffice, same, 2022) == .met)
    let result = try several(.ec52064e5, data(SmallBoard.district, same), SmallBoard.district, 2022)
    #expect(result.groups.filter { $0.met.count >= result.neededYears }.map(\.group) == [.fos])
    #expect(try answer(.ec52064e5, SmallBoard.district, [2018: [], 2019: [.fos], 2022: [.fos]], 2022) == .notMet)
  }

  @Test func `rules of charter schools are not asked of agencies, nor the reverse`() throws {
    #expect(try DashboardData().determination(SmallBoard.district, 2025).severalYears(.ec47607) == nil)
    #expect(try DashboardData().determination(SmallBoard.charter, 2025).severalYears(.ec52072) == nil)
    #expect(try DashboardData().determination(SmallBoard.charter, 2025).severalYears(.ec47607) != nil)
  }

  // MARK: The next Dashboard

  /// Three of four years of three groups: what 2025 keeps of the window of 2024 are 2022, 2023 and 2024.
  @Test func `what is certain of the next Dashboard is certain whatever it says`() throws {
    let lea = SmallBoard.district
    let three: [StudentGroup] = [.sed, .el, .swd]
    let holds: Years = [2019: [], 2022: three, 2023: three, 2024: three]
    #expect(try verdict(.ec52072, lea, holds, 2024) == .holds)
    let two: Years = [2019: three, 2022: three, 2023: three, 2024: []]
    #expect(try verdict(.ec52072, lea, two, 2024) == .holdsIf(3, [.el, .sed, .swd]))
    let ends: Years = [2019: three, 2022: three, 2023: [], 2024: []]
    #expect(try verdict(.ec52072, lea, ends, 2024) == .cannotHold)
    let same: Years = [2022: [.el], 2023: [.el, .hi], 2024: [.el, .hi]]
    #expect(try verdict(.ec52071f, lea, same, 2024) == .holdsIf(1, [.el, .hi]))
    #expect(try verdict(.ec52071f, lea, [2022: [.el], 2023: [.el], 2024: []], 2024) == .cannotHold)
  }

  /// The lists that are left out, and the years without which the next Dashboard cannot be told.
  @Test(arguments: [
    ([2022], [DashboardYear(2022)]), ([2023], [2023]), ([2022, 2023], [2022, 2023]), ([2019], []),
  ])
  func `over open years that the next window keeps nothing is certain, and they are named`(
    _ left: [Int], _ named: [DashboardYear]
  ) throws {
    let lea = SmallBoard.district
    var years: Years = [2019: [.sed, .el, .swd], 2022: [], 2023: [], 2024: [.sed, .el, .swd]]
    for year in left { years[year] = nil }
    #expect(
      try verdict(.ec52072, lea, years, 2024) == (named.isEmpty ? .cannotHold : .notKnown(named)), "without \(left)")
    // Given as lists without letters they are known, and it cannot hold.
    for year in left { years[year] = [] }
    #expect(try verdict(.ec52072, lea, years, 2024) == .cannotHold)
  }

  /// Every way in which three years of three groups can be known: the verdict is held against all next Dashboards.
  @Test func `no verdict on the next Dashboard is contradicted by any way in which things can turn out`() throws {
    let lea = SmallBoard.district
    // EC 52071(f): what 2025 does with 2023 and 2024; a year is open where no list is given.
    let sets: [[StudentGroup]?] = [nil, [], [.el], [.el, .hi]]
    for first in sets {
      for second in sets {
        var years: Years = [2022: []]
        years[2023] = first
        years[2024] = second
        let verdict = try verdict(.ec52071f, lea, years, 2024)
        var outcomes: Set<Bool> = []
        for one in sets.compactMap({ $0 }) where first == nil || first == one {
          for two in sets.compactMap({ $0 }) where second == nil || second == two {
            for next in sets.compactMap({ $0 }) {
              outcomes.insert(!Set(one).intersection(two).intersection(next).isEmpty)
            }
          }
        }
        let name = "\(String(describing: first)) \(String(describing: second)): \(verdict)"
        switch verdict {
        case .holds: #expect(outcomes == [true], "\(name)")
        case .cannotHold: #expect(outcomes == [false], "\(name)")
        case .holdsIf: #expect(outcomes.count == 2, "\(name)")
        case .notKnown(let open):
          #expect(outcomes.count == 2, "\(name)")
          #expect(open == (first == nil ? [2023] : []) + (second == nil ? [2024] : []), "\(name)")
        }
      }
    }
  }

  @Test func `the outlook supposes enough groups only where few of them would be enough`() throws {
    let lea = SmallBoard.district
    let result = data(lea, [2019: [.sed], 2022: [.sed], 2023: [.sed], 2024: [.sed]])
    let level3 = try #require(SeveralYearsOutlook(several(.ec52072, result, lea, 2024)))
    #expect(level3.supposesGroups)
    #expect(level3.neededGroups == 3)
    #expect(level3.year == 2025)
    let lead = try #require(SeveralYearsOutlook(several(.ec52071f, result, lea, 2024)))
    #expect(!lead.supposesGroups)
  }
}
