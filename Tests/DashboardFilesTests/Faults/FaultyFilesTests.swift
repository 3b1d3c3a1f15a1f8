import Foundation
import TestSupport
import Testing

@testable import DashboardFiles

/// What a faulty fixture must be said to have: where, and in which words.
struct Expectation {
  var line: Int?
  var column: String?
  var words: [String]
}

@Suite struct FaultyFilesTests {
  /// The folder's own list, so that a new file without an expectation fails.
  static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: Repository.fixture("faulty"))) ?? [])
    .filter { $0 != "README.md" }.sorted()

  /// What `Fixtures/faulty/README.md` asks for.
  static let expectations: [String: Expectation] = [
    "missing-column-color.txt": Expectation(
      line: 1, words: ["no column color", "without it Suspension Rate 2024", "Found: cds, rtype", "statuslevel"]),
    "missing-column-cds.txt": Expectation(line: 1, words: ["no column cds", "CDS and cdsCode are accepted"]),
    "unknown-student-group.txt": Expectation(
      line: 3, column: "studentgroup", words: ["\"#REF!\"", "Known codes are ALL, AA", "LTEL", "MR"]),
    "color-out-of-range.txt": Expectation(
      line: 3, column: "color", words: ["found \"9\"", "1 (Red) to 5 (Blue)", "blank"]),
    "color-not-a-number.txt": Expectation(line: 3, column: "color", words: ["found \"Red\"", "1 (Red) to 5 (Blue)"]),
    "statuslevel-not-a-number.txt": Expectation(
      line: 3, column: "statuslevel", words: ["found \"High\"", "Status level from 1 to 5", "0 or a blank"]),
    "short-cds.txt": Expectation(
      line: 3, column: "cds",
      words: ["597011000000", "14 digits", "has 12", "leading zeros or trailing digits were lost"]),
    "cds-scientific-notation.txt": Expectation(
      line: 3, column: "cds",
      words: ["5.970110e+13", "A spreadsheet damaged the code", "download the file again", "as text"]),
    "cds-with-letters.txt": Expectation(
      line: 3, column: "cds", words: ["5970110000O000", "digits only", "\"O\" is its 11th character"]),
    "too-few-fields.txt": Expectation(line: 3, words: ["20 fields", "the header 29", "cut off"]),
    "too-many-fields.txt": Expectation(line: 3, words: ["31 fields", "the header 29"]),
    "duplicate-row-different-values.txt": Expectation(
      line: 5, words: ["group HI", "59701100000000", "line 3", "different values"]),
    "duplicate-header-column.txt": Expectation(line: 1, column: "color", words: ["twice", "fields 20 and 21"]),
    "mixed-years.txt": Expectation(line: 3, column: "reportingyear", words: ["two years in one file", "2023", "2024"]),
    "year-missing.txt": Expectation(line: 1, words: ["Dashboard year", "suspdownload2024.txt"]),
    "unknown-rtype.txt": Expectation(line: 3, column: "rtype", words: ["\"Q\"", "X for the state", "D", "S", "L"]),
    "unclosed-quote.csv": Expectation(line: 8, words: ["quotation mark"]),
    "ela-or-math.txt": Expectation(
      line: 1, words: ["English Language Arts and Mathematics", "eladownload2022.txt", "mathdownload2022.txt"]),
    "html-page.xlsx": Expectation(line: 1, words: ["web page", "not a data file", "browser"]),
    "pointer-eladownload2024.txt": Expectation(line: 1, words: ["Git LFS"]),
    "lost-line-end-graddownload2024.txt": Expectation(line: 3, words: ["two rows stand in one"]),
    "html-page.txt": Expectation(line: 1, words: ["web page", "not a data file", "browser"]),
    "binary.txt": Expectation(line: 2, words: ["not text", "NUL byte at byte 340"]),
    "empty.txt": Expectation(words: ["the file is empty"]),
    "not-a-zip.xlsx": Expectation(words: ["no workbook"]),
    "truncated.xlsx": Expectation(words: ["cut off", "Download it again"]),
    "local-unknown-rating.txt": Expectation(
      line: 3, column: "countyPerformance",
      words: ["\"Partly Met\"", "Met, Not Met, Not Met For Two or More Years"]),
    "list-unknown-letter.csv": Expectation(
      line: 8, column: "SWDpriorities", words: ["\"Q\"", "from A to K", "a blank or *"]),
    "list-duplicate-cds.csv": Expectation(line: 10, column: "CDS", words: ["line 8", "differ"]),
    "list-damaged-header.csv": Expectation(line: 6, words: ["no column CDS", "field 2 is \"#REF!\""]),
    "old-excel.xls": Expectation(words: ["old binary workbook", ".xlsx or .csv"]),
    "utf16.txt": Expectation(line: 1, words: ["UTF-16", "UTF-8"]),
    "carriage-returns-only.txt": Expectation(line: 1, words: ["carriage returns", "line ends"]),
  ]

  @Test func `every file of the folder has its expectation, and every expectation its file`() {
    #expect(Self.files.count >= 32)
    #expect(Set(Self.files) == Set(Self.expectations.keys))
  }

  @Test(arguments: files)
  func `a faulty file is named with its place and in clear words`(file: String) async throws {
    let expectation = try #require(Self.expectations[file])
    let path = Repository.fixture("faulty/\(file)")
    let outcome = await Outcome([path])
    #expect(outcome.faults.count == 1)
    let fault = try #require(outcome.faults.first)
    #expect(fault.path == path)
    #expect(fault.line == expectation.line)
    #expect(fault.column == expectation.column)
    for words in expectation.words { #expect(fault.problem.contains(words), "\(fault.problem)") }
    #expect(fault.sentence.hasPrefix(path))
    if let line = expectation.line { #expect(fault.sentence.contains("line \(line)")) }
  }

  @Test func `all faults of a run are told together, in the order of the files`() async {
    let paths = Self.files.map { Repository.fixture("faulty/\($0)") }
    let outcome = await Outcome(paths)
    #expect(Set(outcome.faults.map(\.path)).isSuperset(of: paths))
    let reversed = await Outcome(paths.reversed())
    #expect(reversed.faults == outcome.faults)
  }

  @Test func `in a folder too, only what is none of CDE's files is left out`() async {
    let outcome = await Outcome([Repository.fixture("faulty")])
    let leftOut = outcome.catalog.leftOut.map { URL(filePath: $0.path).lastPathComponent }
    #expect(leftOut == ["old-excel.xls"])
    #expect(Set(outcome.faults.map(\.path)).count == Self.files.count - 1)
  }
}
