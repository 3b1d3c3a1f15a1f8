extension Fault {
  /// The fault for a reader: the place, what was found, what was expected, and what to do.
  public var sentence: String { "\(place): \(problem)" }

  /// The file, sheet, line and column.
  public var place: String {
    var text = path
    if let sheet { text += ", sheet \(sheet)" }
    if let line { text += sheet == nil ? ", line \(line)" : ", row \(line)" }
    if let column { text += ", column \(column)" }
    return text
  }

  /// What was found, what was expected, and what to do.
  public var problem: String {
    switch kind {
    case .missing: "there is no such file or folder. Check the path."
    case .unreadable(let reason): "the file cannot be read (\(reason)). Check its permissions."
    case .nothingFound:
      "the folder holds none of CDE's Dashboard files. Expected text files or workbooks such as eladownload2025.txt."
    case .empty: "the file is empty. Download it again."
    case .webPage:
      "this is a web page, not a data file. CDE's site sometimes answers with a page that checks the browser: "
        + "open the address in a browser and save the file itself."
    case .oldWorkbook:
      "this is an old binary workbook (.xls) or one with a password, which is not read. "
        + "Open it in a spreadsheet program and save it as .xlsx or .csv."
    case .utf16: "this is UTF-16 text. Save it as plain text in UTF-8, or use CDE's own file."
    case .binary: "this is neither text nor a workbook. Use CDE's .txt or .xlsx file."
    case .carriageReturns:
      "the lines end with carriage returns alone. Save the file with ordinary line ends, or use CDE's own file."
    case .notRecognized(let columns): notRecognized(columns)
    case .lineTooLong(let bytes):
      "a line of \(bytes) bytes or more, longer than any line of CDE's files. Download the file again."
    case .workbook(let fault): fault.problem
    case .missingColumn(let name, let nearest):
      "the header has no column \(name)." + (nearest.map { " Did \($0) stand for it?" } ?? "")
        + " Use CDE's file with all its columns."
    case .repeatedColumn(let name):
      "the header names the column \(name) twice, so that it is not known which one counts. Use CDE's own file."
    case .noRows: "the file has a header and no rows. Download it again."
    case .shortRow(let found, let expected):
      "the row has \(fields(found)), the header \(expected). The line may be cut off: download the file again."
    case .longRow(let found, let expected):
      "the row has \(fields(found)), the header \(expected). A delimiter may stand inside a name: use CDE's own file."
    case .unclosedQuote: "a quotation mark is opened and never closed. Close it, or save the list as CSV again."
    case .damagedCDS(let found): damagedCDS(found)
    case .recordType(let found):
      "found record type \(quoted(found)); expected X for the state, D for a district or county office, "
        + "S for a school, in keeping with the code."
    case .studentGroup(let found, let nearest):
      "\(quoted(found)) is no student group." + (nearest.map { " Did you mean \($0)?" } ?? "")
        + " Expected a code such as ALL, EL or SWD."
    case .value(let found, let expected): "found \(quoted(found)); expected \(expected)."
    case .noYear:
      "neither the rows nor the file's name tell the Dashboard year. "
        + "Keep CDE's name, such as suspdownload2024.txt, or the column reportingyear."
    case .mixedYears(let found, let expected):
      "the row is of \(quoted(found)), the rows before of \(expected). Keep each year in a file of its own."
    case .noIndicator(let candidates):
      "the columns fit \(candidates), and the name does not tell which. "
        + "Keep CDE's name, such as eladownload2022.txt or mathdownload2022.txt."
    case .conflict(let otherPath, let otherLine, let what):
      "\(what) is given here and in \(otherPath), line \(otherLine), with different values. Remove one of the two."
    case .repeatedEntity(let code, let otherLine):
      "the code \(code) stands already in line \(otherLine). Each LEA has one row in CDE's lists."
    case .letter(let found):
      "\(quoted(found)) is no code of CDE's lists. Expected a letter from A to K, a blank or *."
    case .more(let count): "\(count) more faults of this file are not shown."
    }
  }

  private func fields(_ count: Int) -> String { count == 1 ? "1 field" : "\(count) fields" }

  private func quoted(_ text: String) -> String { text.isEmpty ? "nothing" : "\"\(text)\"" }

  private func notRecognized(_ columns: [String]) -> String {
    let found = columns.isEmpty ? "" : " Its columns begin \(columns.prefix(4).joined(separator: ", "))."
    return "this is none of the files that are read.\(found) Expected a Dashboard file, a local-indicator file or an "
      + "assistance list of CDE, with a header that names its columns."
  }

  private func damagedCDS(_ found: String) -> String {
    let cause: String
    if found.contains("e+") || found.contains("E+") {
      cause = "A spreadsheet turned the code into a rounded number, and digits are lost: use CDE's own file."
    } else if found.isEmpty {
      cause = "The row says of nobody in particular what it says: use CDE's own file."
    } else {
      cause = "A spreadsheet may have dropped digits: use CDE's own file, or format the column as text."
    }
    return "found \(quoted(found)); expected a CDS code of 14 digits. \(cause)"
  }
}
