import Criteria
import DashboardFiles
import DashboardModel
import Eligibility
import Reports
import Workbooks

/// How a verb's result is written: the format and the style of text.
struct OutputChoice {
  private enum ColorChoice: String, CaseIterable {
    case auto
    case always
    case never
  }

  /// The format.
  let format: Format
  /// How text is marked.
  let style: TextStyle
  private let console: any Console

  /// Reads the options `--format` and `--color`.
  init(_ arguments: Arguments, _ console: any Console) throws(CommandFailure) {
    let color: ColorChoice
    do throws(UsageFault) {
      format = try arguments.format()
      color = try arguments.choice(.color, default: .auto)
    } catch { throw .usage(error) }
    if format == .xlsx, console.isTerminal {
      throw .said("A workbook is no text for a terminal. Write it into a file: --output FILE.xlsx.")
    }
    let usesColor = color == .always || (color == .auto && console.isTerminal && !console.refusesColor)
    style = TextStyle(usesColor: usesColor, width: console.width)
    self.console = console
  }

  /// Writes a table of a question's results.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - question: What was asked.
  ///   - marks: Those of its rows, for the header.
  /// - Throws: ``CommandFailure`` where the result does not fit the format.
  func write(
    _ table: ReportTable, _ question: Question, marks: Marks
  ) throws(CommandFailure) {
    switch format {
    case .csv:
      for assumption in question.assumptions { console.tell(assumption) }
      console.write(CSVFormat.bytes(table))
    case .json: console.write(JSONFormat.bytes(question.jsonHeader(marks), results: JSONFormat.rows(table)))
    case .xlsx:
      do throws(WorkbookExcess) {
        console.write(try WorkbookFormat.bytes([table, question.about]))
      } catch {
        throw .said("The result is too large for a workbook. Ask for one county, or use --format csv.")
      }
    case .table, .text: console.write(TerminalLayout.text(Page(table), style: style))
    }
  }
}

extension Question {
  /// What a workbook says of itself on a sheet of its own: the criteria, the assumptions and the inputs.
  var about: ReportTable {
    var rows: [[Value]] = [
      [.code("criteria"), .text(criteriaName)], [.code("generator"), .text(generator)],
    ]
    rows += assumptions.map { [.code("assumption"), .text($0)] }
    rows += data.files.map { [.code("input"), .text("\($0.path): \($0.summary), \($0.rows) rows")] }
    rows.append([.code("note"), .text("CDE decides who is eligible; this is a computation from the files given.")])
    return ReportTable(name: "About", columns: ["item", "value"], rows: rows)
  }

  private var generator: String { "assistance \(Assistance.version)" }

  private var criteriaName: String { edition.isCDEs ? edition.name : "not CDE's own: \(edition.name)" }

  /// What stands in every JSON result; it reads the files again, for their digests.
  func jsonHeader(_ marks: Marks = []) -> JSONFormat.Header {
    JSONFormat.Header(
      generator: generator, year: year, criteria: criteriaName, inputs: data.files, assumptions: assumptions,
      marks: marks.names, digests: digests?.digests ?? [:])
  }
}

extension Collection<Determination> {
  /// The marks of all of them together.
  var marks: Marks { reduce(into: Marks()) { $0.formUnion($1.marks) } }
}
