import Criteria
import DashboardFiles
import DashboardModel
import Dashboards
import Reports

/// `assistance doctor`: what each file is, and what is wrong with it.
struct DoctorVerb {
  let arguments: Arguments
  let console: any Console

  func run() async throws(CommandFailure) -> Assistance.ExitCode {
    let output = try OutputChoice(arguments, console)
    if arguments.words.isEmpty { throw .usage(.noData(.doctor)) }
    let columns: ColumnNames
    do throws(UsageFault) { columns = try arguments.columnNames() } catch { throw .usage(error) }
    let catalog = await Catalog(arguments.words, columns: columns)
    let missing = catalog.faults.filter { $0.kind == .missing }
    if !missing.isEmpty { throw .faults(missing) }
    let reading = await Reading(catalog, ReadingRequest(levels: .all, publications: Dashboards.publications))
    let rest = OwnOutputs(catalog, named: arguments.words, console)
    let faults = rest.faults + reading.faults
    if output.format == .json {
      console.write(JSONWriter.bytes(json(reading.files, faults, rest.leftOut)))
    } else {
      text(reading.files, faults, rest.leftOut, output.style)
    }
    return faults.isEmpty ? .done : .findings
  }

  private func text(_ files: [ReadFile], _ faults: [Fault], _ leftOut: [String], _ style: TextStyle) {
    var lines: [String] = []
    func say(_ text: String, _ first: String = "  ") {
      lines += TextWrap.lines(text, width: console.lineWidth, first: first, rest: "    ")
    }
    for file in files {
      lines.append("\(style.bold(file.path))\(file.sheet.map { ", sheet \($0)" } ?? "")")
      say("\(file.kind.words); \(file.rows) rows, \(file.bytes) bytes")
      for remark in file.remarks { say(remark.words) }
    }
    for sentence in leftOut { say("left out: \(sentence)", "") }
    if !faults.isEmpty { lines.append(style.bold(faults.count == 1 ? "1 fault:" : "\(faults.count) faults:")) }
    for sentence in Fault.sentences(faults) { say(sentence) }
    if faults.isEmpty { lines.append("No faults.") }
    console.write(lines.joined(separator: "\n") + "\n")
  }

  private func json(_ files: [ReadFile], _ faults: [Fault], _ leftOut: [String]) -> JSONValue {
    let digests = FileDigests.of(files.map(\.path))
    return .object([
      "schema": .number(JSONFormat.schema), "generator": .string("assistance \(Assistance.version)"),
      "inputs": .array(
        files.map { file in
          .object([
            "file": .string(file.path), "sheet": file.sheet.map { .string($0) } ?? .null,
            "bytes": .number(file.bytes), "rows": .number(file.rows), "content": .string(file.kind.words),
            "remarks": .strings(file.remarks.map(\.words)),
            "sha256": digests[file.path].map { .string($0) } ?? .null,
          ])
        }),
      "leftOut": .strings(leftOut),
      "results": .array(
        faults.map { fault in
          .object([
            "file": .string(fault.path), "sheet": fault.sheet.map { .string($0) } ?? .null,
            "line": fault.line.map { .number($0) } ?? .null, "column": fault.column.map { .string($0) } ?? .null,
            "problem": .string(fault.problem),
          ])
        }),
    ])
  }
}
