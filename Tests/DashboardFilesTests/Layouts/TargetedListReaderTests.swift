import DashboardModel
import Testing

@testable import DashboardFiles

@Suite struct TargetedListReaderTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private let header = "LEAs per Education Code 52064(e)(5),,\n\"January, 2023\",,\nCDS,LEA,Targeted Student Group(s)\n"

  @Test func `groups are named in words, and the list of January is of the Dashboard before`() async throws {
    let path = try scratch.write(
      "leas2023perec52064.csv",
      header + "59701100000000,Arroyo Seco,\"Homeless Youth, Students with Disabilities, Two or More Race\"\n"
        + "59701280000000,Bosque Verde,Black/African American\n")
    let outcome = await Outcome([path])
    #expect(outcome.faults.isEmpty, "\(outcome.faults.map(\.sentence))")
    let list = try #require(outcome.reading.data.lcffLists.first)
    #expect(list.subject == .ec52064e5)
    #expect(list.year == DashboardYear(2022))
    #expect(list.rows.map { Set($0.groups.keys) } == [[.hom, .swd, .tom], [.aa]])
  }

  @Test func `an unknown group and a code that stands twice are told with their places`() async throws {
    let path = try scratch.write(
      "leas2023perec52064.csv",
      header + "59701100000000,Arroyo Seco,Homeles Yuth\n59701100000000,Arroyo Seco,White\n5970,X,White\n")
    let outcome = await Outcome([path])
    #expect(outcome.faults.map(\.line) == [4, 5, 6])
    #expect(outcome.faults.first?.column == "Targeted Student Group(s)")
  }
}
