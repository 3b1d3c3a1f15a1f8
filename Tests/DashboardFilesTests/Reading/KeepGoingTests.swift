import DashboardModel
import Testing

@testable import DashboardFiles

@Suite struct KeepGoingTests {
  private let scratch: Scratch
  private let district: CDSCode

  init() throws {
    scratch = try Scratch()
    district = try #require(CDSCode("59701100000000"))
  }

  private func write(_ name: String, _ rows: [[String: String]]) throws {
    try scratch.write(name, rows: SampleFile(rows: rows).fields)
  }

  private func read() async -> Outcome {
    await Outcome([scratch.root], ReadingRequest(levels: .all, keepsGoing: true))
  }

  @Test func `what a faulty file would have said is open, and whom it names is known`() async throws {
    try write("graddownload2024.txt", [SampleFile.row(), SampleFile.row(["studentgroup": "EL", "color": "9"])])
    let outcome = await read()
    #expect(outcome.reading.files.map(\.isLeftOut) == [true])
    #expect(outcome.faults.count == 1)
    let board = outcome.dashboard(2024)
    #expect(board.entity(district) != nil)
    #expect(board.lookup(district, .all, .graduation) == .notGiven)
    #expect(board.isLeftOpen(district, .graduation))
  }

  @Test func `where another file has rows, only what it lacks is open`() async throws {
    try write("a/graddownload2024.txt", [SampleFile.row(["color": "9"])])
    try write("b/graddownload2024.txt", [SampleFile.row(["studentgroup": "SWD"])])
    let board = await read().dashboard(2024)
    #expect(board.lookup(district, .swd, .graduation).cell?.color == .orange)
    #expect(board.lookup(district, .el, .graduation) == .notGiven)
  }

  @Test func `of two files that contradict each other neither counts`() async throws {
    try write("a/graddownload2024.txt", [SampleFile.row(), SampleFile.row(["studentgroup": "EL"])])
    try write("b/graddownload2024.txt", [SampleFile.row(["color": "5"])])
    try write("c/graddownload2024.txt", [SampleFile.row(["color": "1"])])
    let board = await read().dashboard(2024)
    #expect(board.lookup(district, .all, .graduation) == .notGiven)
    #expect(board.lookup(district, .el, .graduation).cell?.color == .orange)
    let local = "cdsCode|priorityNumber|countyPerformance\n59701100000000|1|"
    try scratch.write("a/Pr12024.txt", local + "Met\n")
    try scratch.write("b/Pr12024.txt", local + "Not Met\n")
    #expect(await read().dashboard(2024).localLookup(district, .basics) == .notGiven)
  }

  @Test func `a file that cannot even be opened leaves open what its name says`() async throws {
    try write("a/graddownload2024.txt", [SampleFile.row()])
    try scratch.write("b/graddownload2024.txt", "")
    try scratch.write("b/Pr12024.txt", "")
    let outcome = await read()
    #expect(outcome.faults.map(\.kind) == [.empty, .empty])
    #expect(outcome.dashboard(2024).lookup(district, .el, .graduation) == .notGiven)
    #expect(outcome.dashboard(2024).isLeftOpen(district, .basics))
    #expect(outcome.catalog.unopened == [DashboardYear(2024): [.graduation]])
  }

  @Test func `lists with faults are as if they had not been given`() async throws {
    try scratch.write("assistancestatus24.csv", ListSample.header2024 + "x\n")
    try scratch.write("Pr22024.txt", "cdsCode|priorityNumber|countyPerformance\n59701100000000|2|perhaps\n")
    let outcome = await read()
    #expect(outcome.reading.data.lcffLists.isEmpty)
    #expect(outcome.dashboard(2024).isLeftOpen(district, .standards))
    #expect(!outcome.dashboard(2024).isLeftOpen(district, .basics))
  }
}
