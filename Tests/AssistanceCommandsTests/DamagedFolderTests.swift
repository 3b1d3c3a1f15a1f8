import Criteria
import DashboardFiles
import DashboardModel
import Dashboards
import Eligibility
import Foundation
import TestSupport
import Testing

@testable import AssistanceCommands

/// What happens to files on the way, one file of a year at a time: no definite answer changes without a word.
@Suite("Damaged folders")
struct DamagedFolderTests {
  /// A file as its rows of fields, the header first.
  typealias Rows = [[String]]

  /// Ways in which files are damaged; each gives the text of the file, or `nil` where it does not fit the file.
  static let damages: [(name: String, damage: @Sendable (Rows) -> String?)] = [
    ("flags true", { text(changed($0, "charter_flag", "Y", "true")) }),
    ("flags 1", { text(changed($0, "charter_flag", "Y", "1")) }),
    ("flags in words", { text(changed($0, "charter_flag", "Y", "charter")) }),
    ("sizes Yes", { text(changed($0, "currnsizemet", "Y", "Yes")) }),
    ("blanks NA", { text($0.map { $0.map { $0.isEmpty ? "NA" : $0 } }) }),
    ("blanks NULL", { text($0.map { $0.map { $0.isEmpty ? "NULL" : $0 } }) }),
    ("cut at a third", { text(Array($0.prefix($0.count / 3))) }),
    ("cut at two thirds", { text(Array($0.prefix($0.count * 2 / 3))) }),
    ("cut in a row", { String(text($0).prefix(text($0).count / 2)) }),
    ("a line feed lost", { joinedRows($0) }),
    ("a quotation mark opened", { text(changedOnce($0, "districtname") { "\"" + $0 }, delimiter: ",") }),
    ("colors gone", { text(changed($0, "color", nil, "")) }),
    ("colors in words", { text(changed($0, "color", "1", "Red")) }),
    ("groups in words", { text(changed($0, "studentgroup", "SWD", "Students with Disabilities")) }),
    ("a group unknown", { text(changed($0, "studentgroup", "SWD", "QX")) }),
    ("a group misspelled", { text(changed($0, "studentgroup", "SWD", "SDW")) }),
    ("learners as all", { text(changed($0, "studentgroup", "EL", "ALL")) }),
    ("groups gone", { text(changed($0, "studentgroup", nil, "")) }),
    ("codes with hyphens", { text(hyphenated($0)) }),
    ("codes as numbers", { text(changedOnce($0, "cds") { _ in "5.970110e+13" }) }),
    ("no column charter_flag", { text(without($0, "charter_flag")) }),
    ("no column color", { text(without($0, "color")) }),
    ("no column studentgroup", { text(without($0, "studentgroup")) }),
    ("no column rtype", { text(without($0, "rtype")) }), ("no column currdenom", { text(without($0, "currdenom")) }),
    ("a column renamed", { text([$0[0].map { $0 == "color" ? "performance" : $0 }] + $0.dropFirst()) }),
    ("the header alone", { text([$0[0]]) }), ("nothing", { _ in "" }),
    ("a web page", { _ in "<!-- moved -->\n<html><body>Moved</body></html>\n" }),
    ("carriage returns", { text($0).replacing("\n", with: "\r\n") }), ("a byte order mark", { "\u{FEFF}" + text($0) }),
    ("commas", { text($0, delimiter: ",") }), ("rows twice", { text($0 + $0.dropFirst()) }),
    ("the header again", { text($0 + $0) }),
    ("all students alone", { rows in text(filtered(rows) { field($0, "studentgroup", rows) == "ALL" }) }),
    ("schools alone", { rows in text(filtered(rows) { !field($0, "cds", rows).hasSuffix("0000000") }) }),
    ("one district alone", { rows in text(filtered(rows) { field($0, "cds", rows).hasPrefix("5970110") }) }),
    ("the year before", { text(changed($0, "reportingyear", "2025", "2024")) }),
    ("another indicator", { text(changed($0, "indicator", nil, "SCIENCE")) }),
  ]

  private static let stems: [String] = ["chronic", "susp", "grad", "ela", "math", "elpi", "cci"]
  private static let folder: String = Repository.fixture("sierra-azul/2025")

  /// What is determined of every LEA, and whether anything is told of the files.
  private func answers(_ paths: [String]) async -> (answers: [CDSCode: [String]], isTold: Bool) {
    let catalog = await Catalog(paths)
    let reading = await Reading(catalog, ReadingRequest(publications: Dashboards.publications))
    let faults = catalog.faults + reading.faults
    let isTold =
      !faults.isEmpty || !catalog.leftOut.isEmpty
      || reading.files.contains { $0.remarks.contains(where: \.isWorthTelling) }
    if !faults.isEmpty { return ([:], true) }
    let engine = Engine(.lcff, editions: Dashboards.all, data: reading.data)
    var answers: [CDSCode: [String]] = [:]
    for determination in engine.determinations(DashboardYear(2025)) {
      answers[determination.entity.cds] =
        [determination.statusCode] + (1...4).map { determination.methods[$0]?.letter ?? "-" }
        + determination.groups.map { group in
          // A single priority can be open where the group's answer is not.
          "\(group.group.code) \(group.met.digits) \(group.meets.letter)\(group.undetermined.isEmpty ? "" : "?")"
        }
    }
    return (answers, isTold)
  }

  private func isOpen(_ answer: String) -> Bool { answer == "Undetermined" || answer.hasSuffix("?") }

  @Test("no definite answer changes without a word", arguments: stems)
  func changes(stem: String) async throws {
    let scratch = try ScratchFolder()
    let name = "\(stem)download2025.txt"
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    let others = names.filter { $0 != name && $0.hasSuffix(".txt") }.map { "\(Self.folder)/\($0)" }
    let base = await answers(others + ["\(Self.folder)/\(name)"]).answers
    #expect(base.count > 20)
    let whole = try String(contentsOfFile: "\(Self.folder)/\(name)", encoding: .utf8)
    let rows = whole.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).replacing("\r", with: "") }
    }
    // A third of the damages for each file; ALL_DAMAGES=1 tries all of them.
    let isAll = ProcessInfo.processInfo.environment["ALL_DAMAGES"] != nil
    let turn = Self.stems.firstIndex(of: stem) ?? 0
    let tried = Self.damages.enumerated().filter { isAll || ($0.offset + turn) % 3 == 0 }.map(\.element)
    var changed = 0
    for (damage, make) in tried {
      guard let text = make(rows) else { continue }
      let path = try scratch.write(text, "\(damage)/\(name)")
      let (now, isTold) = await answers(others + [path])
      let silent = base.filter { cds, before in
        let after = now[cds] ?? []
        return after.count != before.count
          || zip(before, after).contains { !isOpen($0.1) && $0.0 != $0.1 && !isOpen($0.0) }
      }
      if isTold { changed += 1 }
      if !isTold, let first = silent.keys.min() {
        let pairs = zip(base[first] ?? [], now[first] ?? []).filter { $0 != $1 }.map { "\($0) -> \($1)" }
        Issue.record("\(name), \(damage): \(silent.count) LEAs, such as \(first): \(pairs)")
      }
    }
    withExtendedLifetime(scratch) {}
    #expect(changed > tried.count / 3, "hardly anything is told of damages")
  }

  // MARK: Rows

  private static func text(_ rows: Rows, delimiter: String = "\t") -> String {
    rows.map { $0.joined(separator: delimiter) + "\n" }.joined()
  }

  private static func column(_ name: String, _ rows: Rows) -> Int? {
    rows[0].firstIndex { $0.lowercased() == name }
  }

  private static func field(_ row: [String], _ name: String, _ rows: Rows) -> String {
    column(name, rows).map { row[$0] } ?? ""
  }

  private static func filtered(_ rows: Rows, _ isKept: ([String]) -> Bool) -> Rows {
    [rows[0]] + rows.dropFirst().filter(isKept)
  }

  /// The rows with a value of a column, or every value of it, in place of which another stands.
  private static func changed(_ rows: Rows, _ name: String, _ old: String?, _ new: String) -> Rows {
    guard let column = column(name, rows) else { return rows }
    return [rows[0]]
      + rows.dropFirst().map { row in
        var row = row
        if old == nil || row[column] == old { row[column] = new }
        return row
      }
  }

  /// The rows with one value in the middle changed.
  private static func changedOnce(_ rows: Rows, _ name: String, _ change: (String) -> String) -> Rows {
    guard let column = column(name, rows) else { return rows }
    var rows = rows
    rows[rows.count / 2][column] = change(rows[rows.count / 2][column])
    return rows
  }

  private static func without(_ rows: Rows, _ name: String) -> Rows {
    guard let column = column(name, rows) else { return rows }
    return rows.map { row in
      var row = row
      row.remove(at: column)
      return row
    }
  }

  private static func hyphenated(_ rows: Rows) -> Rows {
    guard let column = column("cds", rows) else { return rows }
    return [rows[0]]
      + rows.dropFirst().map { row in
        var row = row
        let code = row[column]
        row[column] = "\(code.prefix(2))-\(code.dropFirst(2).prefix(5))-\(code.suffix(7))"
        return row
      }
  }

  /// The rows with the line feed lost before a row in the middle.
  private static func joinedRows(_ rows: Rows) -> String {
    var lines = rows.map { $0.joined(separator: "\t") }
    lines[lines.count / 2] += lines.remove(at: lines.count / 2 + 1)
    return lines.joined(separator: "\n") + "\n"
  }
}
