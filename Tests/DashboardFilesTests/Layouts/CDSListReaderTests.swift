import DashboardModel
import TestSupport
import Testing

@testable import DashboardFiles

@Suite struct CDSListReaderTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `codes of 14 and of 7 digits are read, with comments and anything behind the code`() throws {
    let path = try scratch.write(
      "list.txt", "# Who missed a deadline\r\n59702500000000, Ocotillo\r\n\r\n5970110 # Arroyo Seco\r\n01611190000000;x"
    )
    let (list, faults) = CDSListReader.read(path: path, file: 4)
    #expect(faults.isEmpty)
    #expect(list.file == 4)
    #expect(
      Dictionary(uniqueKeysWithValues: list.lines.map { ($0.description, $1) }) == [
        "59702500000000": 2, "59701100000000": 4, "01611190000000": 5,
      ])
  }

  @Test func `other words are faults of their lines, all of them told`() throws {
    let path = try scratch.write("list.txt", "5970250000000\n59702500000000\nArroyo Seco\n")
    let (list, faults) = CDSListReader.read(path: path, file: 0)
    #expect(faults.map(\.line) == [1, 3])
    #expect(faults.map(\.kind) == [.damagedCDS(found: "5970250000000"), .damagedCDS(found: "Arroyo")])
    #expect(list.lines.count == 1)
  }

  @Test func `a list that is not there, or holds nothing, is a fault`() throws {
    #expect(CDSListReader.read(path: scratch.path("gone"), file: 0).faults.map(\.kind) == [.missing])
    let path = try scratch.write("list.txt", "# nobody\n")
    #expect(CDSListReader.read(path: path, file: 0).faults.map(\.kind) == [.noRows])
    #expect(CDSListReader.read(path: scratch.root, file: 0).faults.count == 1)
  }

  @Test func `the fixture names one district`() {
    let (list, faults) = CDSListReader.read(path: Repository.fixture("sierra-azul-calpads-2025.txt"), file: 0)
    #expect(faults.isEmpty)
    #expect(list.lines.keys.map(\.description) == ["59702500000000"])
  }
}
