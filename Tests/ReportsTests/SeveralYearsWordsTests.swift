import Criteria
import DashboardModel
import Dashboards
import Eligibility
import TestSupport
import Testing

@testable import Reports

@Suite("Several years in words")
struct SeveralYearsWordsTests {
  private static let year = 2024

  /// The items of a district of which the groups met the criteria in some of the years 2019 to 2024; the other years are
  /// known and clear.
  private func items(
    _ met: [StudentGroup: [Int]], kind: EntityKind = .district, years: [Int] = [2019, 2022, 2023, 2024],
    isFull: Bool = false
  ) throws -> [Item] {
    let lea = SmallBoard.lea(kind)
    var board = SmallBoard()
    for year in years {
      board.giveAll(year, lea)
      // Every group has rows, so that there are enough groups.
      for group in StudentGroup.allCases where group != .ltel || year >= 2024 {
        board.put(year, lea, group, .chronic, Cell(color: .green, statusLevel: .best, students: 100))
      }
    }
    for (group, own) in met { for year in own { board.meet(year, lea, group) } }
    let scene = try ReportScene(board.data, .lcff, Self.year)
    let determination = try #require(scene.engine.determine(lea, scene.year))
    return SeveralYearsWords.items(determination.severalYears, program: try scene.program, isFull: isFull)
  }

  private func text(_ item: Item) -> String {
    ([item.lead, item.text] + item.parts.map { $0.text }).joined(separator: "\n")
  }

  /// Finding B3: the table showed AA to FOS, all N, and hid HOM and SWD, which decided, under "and 7 more".
  @Test("the groups that matter most come first, whatever their names")
  func order() throws {
    let once: [StudentGroup] = [.aa, .ai, .as, .el, .fi, .fos, .hi]
    var met = Dictionary(uniqueKeysWithValues: once.map { ($0, [2022]) })
    met[.hom] = [2022, 2023, 2024]
    met[.swd] = [2022, 2023, 2024]
    let ec52072 = try #require(try items(met).first { $0.lead == "EC 52072:" })
    let groups = ec52072.parts.map { $0.text.split(separator: " ")[0] }
    #expect(groups.prefix(2) == ["HOM", "SWD"])
    #expect(ec52072.parts.contains { $0.text == "and four more groups" })
    let full = try #require(try items(met, isFull: true).first { $0.lead == "EC 52072:" })
    #expect(full.parts.filter { $0.text.contains("2024") && $0.text.contains("2022") }.count == 9)
    #expect(!full.parts.contains { $0.text.hasPrefix("and ") })
  }

  /// Finding B3: three rules repeated one closing sentence even where nothing was ever met.
  @Test("rules of which no group ever came near are told in one sentence")
  func quiet() throws {
    let items = try items([:])
    #expect(items.count == 1)
    #expect(items[0].lead == "EC 52072, EC 52071(f) and EC 52064(e)(5):")
    #expect(items[0].text == "not met; no group met the criteria in any year that counts.")
    #expect(items[0].parts.isEmpty)
  }

  /// Finding B3: rules that ask the same and come to the same stand together.
  @Test("rules that ask the same are told once, and no closing sentence stands twice")
  func together() throws {
    let items = try items([.hi: [2022, 2023, 2024]])
    #expect(items.map(\.lead) == ["EC 52072:", "EC 52071(f) and EC 52064(e)(5):"])
    for item in items { #expect(Set(item.parts).count == item.parts.count, "\(item.lead)") }
    try #require(items.count == 2)
    #expect(items[1].text.hasPrefix("met. One student group meets the criteria of two or more priorities"))
    #expect(items[1].text.contains("on each of the three latest Dashboards"))
    #expect(items[1].parts.map(\.text).contains("HI    2022 Y  2023 Y  2024 Y"))
  }

  @Test("the columns of years stand below each other")
  func columns() throws {
    let item = try #require(try items([.hi: [2022], .ltel: [2024], .hom: [2023, 2024]]).first)
    let places = item.parts.filter { $0.text.contains("2024 ") && $0.text.contains("2022 ") }.map { part in
      part.text.prefix { !$0.isNumber }.count
    }
    #expect(places.count == 3)
    #expect(Set(places).count == 1)
  }

  /// What the next Dashboard does, by the years that groups met, and the sentence for EC 52072.
  ///
  /// Finding B4: `if 1 of AA, HI meets`, `English Learners meets`.
  @Test(
    "what the next Dashboard can do is said in plain words",
    arguments: [
      (
        [.hi: [2022, 2023], .el: [2022, 2023, 2024], .swd: [2022, 2023, 2024]],
        "On the 2025 Dashboard it is met if the student group Hispanic meets the criteria, and otherwise not, as long as "
          + "the LEA has at least three student groups."
      ),
      (
        [.hi: [2022, 2023], .wh: [2023, 2024], .el: [2022, 2023, 2024], .swd: [2022, 2023, 2024]],
        "On the 2025 Dashboard it is met if one of the student groups Hispanic and White meets the criteria, and "
          + "otherwise not, as long as the LEA has at least three student groups."
      ),
      (
        [.hi: [2022, 2023], .wh: [2023, 2024], .el: [2022, 2023, 2024]],
        "On the 2025 Dashboard it is met if the student groups Hispanic and White meet the criteria, and otherwise not, "
          + "as long as the LEA has at least three student groups."
      ),
      (
        [.hi: [2022, 2023, 2024], .wh: [2022, 2023, 2024], .el: [2022, 2023, 2024]],
        "On the 2025 Dashboard it holds in any case, by English Learners, Hispanic and White."
      ),
      (
        [.hi: [2024]],
        "The 2025 Dashboard cannot bring it about, as long as the LEA has at least three student groups."
      ),
    ] as [([StudentGroup: [Int]], String)])
  func outlook(met: [StudentGroup: [Int]], words: String) throws {
    let ec52072 = try #require(try items(met).first { $0.lead == "EC 52072:" })
    #expect(ec52072.parts.last?.text == words)
  }

  @Test("what ends, ends by name, and what is not known names its years")
  func ends() throws {
    let ending = try #require(
      try items([.hi: [2019, 2022, 2023], .wh: [2019, 2022, 2023], .el: [2019, 2022, 2024]]).first)
    #expect(ending.text.hasPrefix("met. "))
    #expect(
      ending.parts.last?.text
        == "On the 2025 Dashboard it stays if the student groups English Learners, Hispanic and White meet the criteria, "
        + "and otherwise not, as long as the LEA has at least three student groups.")
    let open = try items([.hi: [2023, 2024]], years: [2023, 2024]).filter {
      $0.text.hasPrefix("cannot be determined. ")
    }
    #expect(open.map(\.lead) == ["EC 52071(f) and EC 52064(e)(5):"])
    let words = open.map(text).joined(separator: "\n")
    #expect(words.contains("What would settle it: 2022 Dashboard or CDE's list of 2022"))
    #expect(!words.contains("cannot bring it about"), "nothing definite is said of what is open")
  }

  @Test("that fewer groups than the rule names are all of them is said with the rule's number")
  func fewer() throws {
    let lea = SmallBoard.district
    var board = SmallBoard()
    for year in [2019, 2022, 2023, 2024] { board.meet(year, lea, .hi, .sed) }
    let scene = try ReportScene(board.data, .lcff, Self.year)
    let determination = try #require(scene.engine.determine(lea, scene.year))
    let items = SeveralYearsWords.items(determination.severalYears, program: try scene.program, isFull: false)
    let ec52072 = try #require(items.first { $0.lead.contains("52072") })
    #expect(ec52072.text.hasPrefix("met. "))
    #expect(
      ec52072.parts.contains {
        $0.text.hasPrefix("It counts all of the LEA's groups, because they are fewer than three")
      })
  }

  @Test("a county office has no geographic lead agency, a charter school a rule of its own")
  func kinds() throws {
    #expect(try items([:], kind: .countyOffice).map(\.lead) == ["EC 52072 and EC 52064(e)(5):"])
    #expect(try items([:], kind: .charter).map(\.lead) == ["EC 47607.3:"])
  }
}
