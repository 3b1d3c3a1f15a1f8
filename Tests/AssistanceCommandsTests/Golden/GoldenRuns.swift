import Foundation
import TestSupport
import Workbooks

@testable import AssistanceCommands

/// Runs each case once, however many tests look at it.
actor GoldenRuns {
  /// What came of a case.
  struct Run: Sendable {
    /// The whole page: the command line, the exit code, the results and the talk.
    let page: String
    /// The results alone.
    let output: String
  }

  /// The one that all tests share.
  static let shared: GoldenRuns = GoldenRuns()

  /// Whether the process works in the package's folder, as whoever types the cases' paths does.
  ///
  /// Absolute paths would not do, even if they were cut out afterwards: text is wrapped, and a longer path breaks the
  /// line elsewhere.
  private static let isInPackageFolder: Bool = FileManager.default.changeCurrentDirectoryPath(Repository.root.path)

  private struct NotInPackageFolder: Error {}

  private var runs: [String: Task<Run, any Error>] = [:]

  /// What comes of a case.
  func run(_ golden: GoldenCase) async throws -> Run {
    let run = runs[golden.name] ?? Task { try await Self.made(golden) }
    runs[golden.name] = run
    return try await run.value
  }

  private static func made(_ golden: GoldenCase) async throws -> Run {
    guard isInPackageFolder else { throw NotInPackageFolder() }
    let console = RecordingConsole(width: 80, refusesColor: true)
    let code = await Assistance.run(golden.words, console: console)
    let isWorkbook = golden.isWorkbook && !console.bytes.isEmpty
    let output = relative(isWorkbook ? try cells(console.bytes) : console.output)
    let talk = relative(console.told.map { "\($0)\n" }.joined())
    let ending = output.isEmpty || output.utf8.last == UInt8(ascii: "\n") ? "" : "\n(no line end)\n"
    let line = (["assistance"] + (golden.line.isEmpty ? [] : [golden.line])).joined(separator: " ")
    let page = "$ \(line)\nexit \(code.rawValue)\n\(output)\(ending)--- stderr\n\(talk)"
    return Run(page: page, output: output)
  }

  /// The cells of every sheet: the bytes of a workbook depend on how it is packed, which nobody sees.
  private static func cells(_ bytes: [UInt8]) throws -> String {
    let workbook = try Workbook(bytes: Data(bytes))
    var text = ""
    for sheet in workbook.sheets {
      text += "sheet \(sheet.name)\(sheet.isHidden ? ", hidden" : "")\n"
      text += String(decoding: try workbook.table(of: sheet).bytes, as: UTF8.self)
    }
    return text
  }

  private static func relative(_ text: String) -> String { text.replacing("\(Repository.root.path)/", with: "") }
}
