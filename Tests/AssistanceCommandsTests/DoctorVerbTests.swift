import Foundation
import TestSupport
import Testing

@testable import AssistanceCommands

@Suite("doctor")
struct DoctorVerbTests {
  @Test("the fictional county has no faults")
  func healthy() async {
    let (code, console) = await RecordingConsole.run("doctor", Repository.fixture("sierra-azul"))
    #expect(code == .done, "\(console.output)")
    #expect(console.output.contains("Suspension Rate, 2024 Dashboard"))
    #expect(console.output.hasSuffix("No faults.\n"))
  }

  @Test("the overview tells a file without rows from one that is not there")
  func overview() async throws {
    let scratch = try ScratchFolder()
    let header = "cds\trtype\tdistrictname\tcharter_flag\tstudentgroup\tcurrdenom\tcolor\treportingyear\n"
    try scratch.write(header, "graddownload2025.txt")
    try scratch.write(
      header
        + "59701100000000\tD\tArroyo Seco\t\tALL\t50\t1\t2025\n59701100000000\tD\tArroyo Seco\t\tEL\t50\t1\t2025\n",
      "suspdownload2025.txt")
    let (_, console) = await RecordingConsole.run("doctor", scratch.path())
    let lines = console.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(lines.contains(["Graduation", "Rate", "none"]), "\(console.output)")
    #expect(lines.contains(["Suspension", "Rate", "1", "co."]))
    #expect(lines.contains(["Mathematics", "-"]))
    withExtendedLifetime(scratch) {}
  }

  @Test("a column that only one of the paths has is taken; one that none has is refused, by every verb that reads")
  func columns() async throws {
    let scratch = try ScratchFolder()
    let text = try String(contentsOfFile: Repository.fixture("sierra-azul/2025/graddownload2025.txt"), encoding: .utf8)
    let folder = scratch.path("renamed")
    try scratch.write(text.replacing("\tcolor\t", with: "\tperformance\t"), "renamed/graddownload2025.txt")
    let other = Repository.fixture("sierra-azul/2025")
    let (code, console) = await RecordingConsole.run(
      "compare", other, folder, "--year", "2025", "--column", "color=performance", "--format", "csv")
    #expect(code == .done, "\(console.told)")
    for verb in [["doctor", other], ["screen", other], ["verify", other, "--official", other]] {
      let console = RecordingConsole()
      #expect(await Assistance.run(verb + ["--column", "color=performance"], console: console) == .failed)
      #expect(console.told.contains { $0.contains("None of the files has a column performance") }, "\(console.told)")
    }
    withExtendedLifetime(scratch) {}
  }

  private static let faulty: [String] = {
    let folder = Repository.fixture("faulty")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0 != "README.md" }.sorted().map { "\(folder)/\($0)" }
  }()

  @Test("there are faulty files to try")
  func faultyFilesExist() { #expect(Self.faulty.count >= 25) }

  @Test("each faulty file is told with its place: exit code 1 of doctor, 2 of screen", arguments: faulty)
  func faults(path: String) async {
    let (code, console) = await RecordingConsole.run("doctor", path)
    #expect(code == .findings)
    #expect(console.output.contains(path))
    #expect(console.output.contains("fault"))
    let (screen, talk) = await RecordingConsole.run("screen", path)
    #expect(screen == .failed)
    #expect(talk.output.isEmpty)
    #expect(talk.told.contains { $0.contains(path) })
  }

  @Test("what doctor says fits 80 columns where there is no terminal, but for paths")
  func width() async {
    let (_, console) = await RecordingConsole.run(
      "doctor", Repository.fixture("faulty"), console: RecordingConsole(width: 120))
    for line in console.output.split(separator: "\n") where line.count > 80 {
      #expect(line.hasPrefix("/") || !line.drop { $0 == " " }.contains(" "), "\(line)")
    }
    let wide = RecordingConsole(isTerminal: true, width: 120)
    _ = await RecordingConsole.run("doctor", Repository.fixture("faulty"), console: wide)
    #expect(wide.output.split(separator: "\n").contains { $0.count > 90 && $0.count <= 120 })
  }

  @Test("a folder that does not exist cannot be examined")
  func missing() async {
    let (code, console) = await RecordingConsole.run("doctor", "/nowhere/at/all")
    #expect(code == .failed)
    #expect(console.told == ["assistance: /nowhere/at/all: there is no such file or folder. Check the path."])
  }

  @Test("JSON lists the inputs and the faults with their places")
  func json() async {
    let (code, console) = await RecordingConsole.run(
      "doctor", Repository.fixture("faulty/color-out-of-range.txt"), "--format", "json")
    #expect(code == .findings)
    #expect(console.output.contains("\"column\": \"color\""))
    #expect(console.output.contains("\"line\": "))
  }
}
