import Workbooks

extension WorkbookFault {
  /// What is wrong with the workbook and what to do.
  var problem: String {
    switch self {
    case .empty: "the file is empty. Download it again."
    case .htmlPage:
      "this is a web page with the name of a workbook. Open the address in a browser and save the file itself."
    case .binaryWorkbook:
      "this is an old binary workbook (.xls), which is not read. Open it and save it as .xlsx or .csv."
    case .encrypted: "the workbook is protected with a password. Open it and save it without one."
    case .notAZip: "the name ends in .xlsx, but this is no workbook. Download it again."
    case .truncated: "the workbook is cut off. Download it again."
    case .tooMany(let what, let limit):
      "the workbook has more than \(limit) \(what.words), which no workbook of CDE has. Use CDE's own file."
    case .unsupportedCompression(let part, let method):
      "the part \(part) is packed by a method (\(method)) that is not read. Open the workbook and save it again."
    case .tooLarge(let limit):
      "the workbook unpacks to more than \(limit >> 20) MB. Use CDE's own file, or save the sheet as text."
    case .tooDense(let part, let ratio):
      "the part \(part) unpacks to more than \(ratio) times its size, as no sheet does. Use CDE's own file."
    case .tooMuchText(let part, let limit):
      "the part \(part) brings the sheets beyond \(limit >> 20) MB of text, blank cells counted. Delete the blank rows and"
        + " columns that the sheet keeps, or use CDE's own file."
    case .tooLongMarkup(let part, let limit):
      "the part \(part) has a tag or text of more than \(limit >> 10) kB. Use CDE's own file, or open the workbook and save it again."
    case .tooDeep(let part, let limit):
      "the part \(part) nests its elements deeper than \(limit) levels. Use CDE's own file, or open the workbook and save"
        + " it again."
    case .damagedStream(let part), .checksumMismatch(let part):
      "the part \(part) is damaged. Download the workbook again."
    case .missingPart(let part): "the workbook lacks the part \(part). Download it again."
    case .damagedPart(let name, let line, let column):
      "the part \(name) is damaged at its line \(line), column \(column). Download the workbook again."
    case .impossibleCell(let part, let reference):
      "the part \(part) speaks of a cell \(reference) that no sheet has. Open the workbook and save it again."
    case .unknownSheet(let name, let known):
      "there is no sheet \(name). The workbook has \(known.joined(separator: ", "))."
    }
  }
}

extension WorkbookFault.Countable {
  fileprivate var words: String {
    switch self {
    case .parts: "parts"
    case .references: "references between its parts"
    case .sheets: "sheets"
    case .styles: "styles"
    }
  }
}
