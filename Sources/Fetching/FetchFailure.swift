import Foundation

/// Files that could not be fetched for one and the same cause, to be told in one line.
struct FetchFailure {
  private let fault: FetchFault
  private let host: String
  private let basis: PublicFile.Basis
  private let folder: String
  private var files: [(name: String, address: String, detail: String?)]

  /// One file's failure.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - address: Where it was asked for.
  ///   - fault: What happened.
  ///   - folder: The folder to fetch to, as the user named it.
  init(_ file: PublicFile, address: String, _ fault: FetchFault, folder: String) {
    self.fault = fault.cause
    self.folder = folder
    host = URLComponents(string: address)?.host ?? "The server"
    basis = file.basis
    files = [(file.name, address, fault.detail)]
  }

  /// Whether another failure can be told in the same sentences.
  func hasSameCause(as other: FetchFailure) -> Bool {
    (fault, host, basis, folder) == (other.fault, other.host, other.basis, other.folder)
  }

  /// Adds the files of a failure of the same cause.
  mutating func add(_ other: FetchFailure) { files += other.files }
}

extension FetchFailure: CustomStringConvertible {
  /// Which files, what happened and what to do: whole sentences on one line.
  var description: String {
    let names = files.map { file in file.name + (file.detail.map { " (\($0))" } ?? "") }.joined(separator: ", ")
    let which = files.count == 1 ? "\(names): not fetched." : "\(files.count) files not fetched: \(names)."
    let guess =
      basis == .usualPattern
      ? " \(its("The name is", "The names are")) the usual pattern; this version does not know the year." : ""
    return "\(which) \(sentences)\(guess)"
  }

  private var sentences: String {
    switch fault {
    case .connection(let trouble):
      "\(trouble.sentence(host: host)) Check the network and try again, or \(byHand)."
    case .timedOut(let after, _):
      "\(host) sent nothing for \(after.words). It may be busy: try again later, or \(byHand)."
    case .tooSlow: "\(host) sent too slowly. It may be busy: try again later, or \(byHand)."
    case .cutShort: "The connection ended before all had come. Nothing of \(it) was kept; try again."
    case .unfinished:
      "What came ends in the middle. Nothing of \(it) was kept; try again later, or \(byHand)."
    case .packed(let how):
      "\(host) sent \(its("the file", "the files")) packed (\(how)), which was not asked for. To fetch without, \(byHand)."
    case .status(let code): statusSentences(code)
    case .htmlPage:
      """
      A web page came in place of \(its("the file", "each file")). CDE's site sometimes answers with a page that checks \
      for a browser, and so it does for files that have moved. Wait a few minutes and try again, or \(byHand).
      """
    case .empty: "\(its("The file that came is", "The files that came are")) empty. Try again later, or \(byHand)."
    case .notText: "What came is not text: it holds zero bytes. \(toSee)"
    case .notATable:
      "What came is not a table of CDE's: its first line is no header that begins with the column cds. \(toSee)"
    case .notAWorkbook: "What came is not an Excel workbook. \(toSee)"
    case .tooLarge(let limit):
      """
      \(its("The file is", "The files are")) larger than \(limit.bytesInWords), far more than CDE's files. \
      If \(its("it is", "they are")) right, \(byHand).
      """
    case .tooManyRedirects(let limit):
      "The server sent the fetch on to another address more than \(limit) times. Try again later, or \(byHand)."
    case .redirectRefused(let target):
      """
      The server sent the fetch on to \(target.isEmpty ? "no address" : target), which is not followed: \
      only addresses of the same protocol are, without a password. To look for yourself, \(byHand).
      """
    case .unusableAddress: "\(places) cannot be asked for. Check --base-url."
    case .folderInTheWay:
      "In \(folder), a folder has \(its("that name", "each of these names")). Rename it, or fetch to another one with --to."
    case .cannotWrite(let reason):
      FetchRefusal.unwritableFolder(path: folder, reason: reason, arrived: 0).description
    case .noTransferProgram(let reason): FetchRefusal.noTransferProgram(reason: reason).description
    case .cancelled: "Stopped before \(its("the file was", "the files were")) complete. Nothing of \(it) was kept."
    }
  }

  private func statusSentences(_ code: Int) -> String {
    switch code {
    case 404, 410:
      """
      The server has \(its("no file", "none of them")) at \(places) (HTTP \(code)). \
      \(its("It", "They")) may not be published yet, or CDE may have renamed \(it): \
      look on CDE's data file pages, and save \(it) into \(folder) by hand.
      """
    case 401, 403, 429:
      """
      The server refused to give \(it) (HTTP \(code)). CDE's site sometimes takes programs for robots: \
      wait a few minutes and try again, or \(byHand).
      """
    case 500...599: "The server has trouble of its own (HTTP \(code)). Try again later, or \(byHand)."
    default: "The server gave an answer that is not the file (HTTP \(code)). Try again later, or \(byHand)."
    }
  }

  private var toSee: String { "To see what the server sends, \(byHand); `assistance doctor` then tells what it is." }

  private var byHand: String {
    files.count == 1
      ? "open \(places) in a browser and save the file as \(files[0].name) into \(folder)"
      : "open each of them at \(places) in a browser and save it under its name into \(folder)"
  }

  /// The address of one file, the folders in which several lie.
  private var places: String {
    if files.count == 1 { return files[0].address }
    var folders: [Substring] = []
    for file in files {
      let folder = file.address.prefix(upTo: file.address.lastIndex(of: "/") ?? file.address.endIndex)
      if !folders.contains(folder) { folders.append(folder) }
    }
    return folders.joined(separator: " or ")
  }

  private var it: String { its("it", "them") }

  private func its(_ one: String, _ several: String) -> String { files.count == 1 ? one : several }
}
