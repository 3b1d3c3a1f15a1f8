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
    case .unreadable(let reason): "the file cannot be read (\(reason)). Check the path and its permissions."
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
    case .binary(let byte):
      "the file is not text (NUL byte at byte \(byte)), and no workbook. Use CDE's .txt or .xlsx file."
    case .carriageReturns:
      "the lines end with carriage returns alone. Save the file with ordinary line ends, or use CDE's own file."
    case .notRecognized(let columns): notRecognized(columns)
    case .lineTooLong(let bytes):
      "a line of \(bytes) bytes or more, longer than any line of CDE's files. Download the file again."
    case .workbook(let fault): fault.problem
    case .missingColumn(let missing): missing.problem
    case .repeatedColumn(let name, let first, let second):
      "the header names the column \(name) twice (fields \(first) and \(second)), so that it is not known which one "
        + "counts. Use CDE's own file."
    case .noRows: "the file has a header and no rows. Download it again."
    case .noColors(let rows):
      "no row has a color, though \(rows == 1 ? "1 row has" : "\(rows) rows have") levels and 30 or more students in both "
        + "years: the colors were lost. Use CDE's own file."
    case .sameRows(let otherPath, let indicator):
      "its rows are those of \(otherPath), which is of \(indicator): one of the two has the wrong name or was copied. "
        + "Download it again."
    case .filePointer:
      "this is a pointer of Git LFS, not the file itself. Fetch it (git lfs pull), or download CDE's file."
    case .packed: "this is a packed file, which is not read. Unpack it and give what is in it."
    case .notWhatItSays(let columns):
      "it has the name of a Dashboard file and holds something else."
        + (columns.isEmpty
          ? "" : " Its columns begin \(columns.prefix(4).joined(separator: ", ")).") + " Download CDE's file again."
    case .alike(let count, let lines):
      "the same in \(count == 1 ? "1 more row" : "\(count) more rows") (\(count > lines.count ? "lines" : lines.count == 1 ? "line" : "lines") "
        + lines.map(String.init).joined(separator: ", ") + (count > lines.count ? ", …)." : ").")
    case .shortRow(let found, let expected):
      "the row has \(fields(found)), the header \(expected). The line may be cut off: download the file again."
    case .longRow(let found, let expected):
      "the row has \(fields(found)), the header \(expected). "
        + (found + 1 >= 2 * expected
          ? "A line end was lost, and two rows stand in one: download the file again."
          : "A delimiter may stand inside a name: use CDE's own file.")
    case .unclosedQuote:
      "a quotation mark is opened in this row and not closed at a field's end. "
        + "Close it, or save the file as CSV again."
    case .damagedCDS(let found): damagedCDS(found)
    case .recordType(let found):
      "found record type \(quoted(found)); expected X for the state, D for a district or county office, "
        + "S for a school (L for a district in spring 2017), in keeping with the code."
    case .studentGroup(found: "", _):
      "the row has a color and no student group, so that it is not known whose color it is. Use CDE's own file."
    case .studentGroup(let found, let nearest):
      "\(quoted(found)) is no student group." + (nearest.map { " Did you mean \($0)?" } ?? "")
        + " Known codes are \(GroupCodes.known)."
    case .value(let found, let expected): "found \(quoted(found)); expected \(expected)."
    case .noYear:
      "neither the rows nor the file's name tell the Dashboard year. "
        + "Keep CDE's name, such as suspdownload2024.txt, or the column reportingyear."
    case .mixedYears(let found, let expected):
      "two years in one file: the row is of \(quoted(found)), the rows before of \(quoted(expected)). "
        + "Keep each year in a file of its own."
    case .mixedIndicators(let found, let expected):
      "two indicators in one file: the row is of \(quoted(found)), the rows before of \(quoted(expected)). "
        + "Keep each indicator in a file of its own."
    case .noIndicator(let candidates):
      "the columns fit \(candidates), and the name does not tell which. "
        + "Keep CDE's name, such as eladownload2022.txt or mathdownload2022.txt."
    case .conflict(let otherPath, let otherLine, let what):
      "\(what) is given here and in \(otherPath), line \(otherLine), with different values. Remove one of the two."
    case .repeatedEntity(let code, let otherLine, let differs):
      "the code \(code) stands already in line \(otherLine), "
        + (differs ? "and the two rows differ" : "with the same entries")
        + ". Each LEA has one row in CDE's lists: remove the wrong one."
    case .letter(let found):
      "\(quoted(found)) is no code of CDE's lists. Expected a letter from A to K, a blank or *."
    case .more(let count): "\(count) more faults of this file are not shown."
    }
  }

  private func fields(_ count: Int) -> String { count == 1 ? "1 field" : "\(count) fields" }

  /// A text in quotation marks; of a very long one the beginning is enough to find it.
  private func quoted(_ text: String) -> String {
    if text.isEmpty { return "nothing" }
    return text.count > 60 ? "\"\(text.prefix(60))…\"" : "\"\(text)\""
  }

  private func notRecognized(_ columns: [String]) -> String {
    let found = columns.isEmpty ? "" : " Its columns begin \(columns.prefix(4).joined(separator: ", "))."
    return "this is none of the files that are read.\(found) Expected a Dashboard file, a local-indicator file or an "
      + "assistance list of CDE, with a header that names its columns."
  }

  private func damagedCDS(_ found: String) -> String {
    let digits = found.filter { $0 >= "0" && $0 <= "9" }.count
    let cause: String
    if found.isEmpty {
      cause = "The row does not say whose it is: use CDE's own file."
    } else if Double(found) != nil, digits < found.count {
      cause =
        "A spreadsheet damaged the code by turning it into a number: download the file again and keep the column "
        + "as text."
    } else if let (offset, character) = found.enumerated().first(where: { $1 < "0" || $1 > "9" }) {
      cause =
        "A code is digits only, and \(quoted(String(character))) is its \(ordinal(offset + 1)) character: "
        + "use CDE's own file."
    } else if digits == 13 || digits == 14 {
      cause = "No county has this number: use CDE's own file."
    } else {
      cause =
        "This one has \(digits); leading zeros or trailing digits were lost. Use CDE's own file, or keep the "
        + "column as text in a spreadsheet."
    }
    return "found \(quoted(found)); expected a CDS code of 14 digits. \(cause)"
  }

  private func ordinal(_ number: Int) -> String {
    switch (number % 100, number % 10) {
    case (11...13, _): "\(number)th"
    case (_, 1): "\(number)st"
    case (_, 2): "\(number)nd"
    case (_, 3): "\(number)rd"
    default: "\(number)th"
    }
  }
}

extension Fault.MissingColumn {
  /// What is missing, what was found, and what to do.
  fileprivate var problem: String {
    let also = name.lowercased() == "cds" || name == "cdsCode" ? " (cds, CDS and cdsCode are accepted)" : ""
    var text = "the header has no column \(name)\(also), and without it \(needed) cannot be read."
    if let damagedField, let damagedText {
      text += " Its field \(damagedField) is \"\(damagedText)\": a spreadsheet damaged the header."
    } else if let nearest {
      text += " If \(nearest) is what it is called now, say --column \(name)=\(nearest)."
    }
    let shown = found.filter { !$0.isEmpty }
    let more = shown.count > 40 ? " and \(shown.count - 40) more" : ""
    return "\(text) Found: \(shown.prefix(40).joined(separator: ", "))\(more). Use CDE's file with all its columns."
  }
}
