import DashboardModel

/// What known columns are called in the files at hand, as where CDE renamed one since the program was made.
public struct ColumnNames: Hashable, Sendable {
  /// What one column is called.
  public struct Entry: Hashable, Sendable {
    /// The name of the one file that is meant, without folders, or the end of its path; `nil` for all files.
    public var file: String?
    /// The known name, as CDE wrote it.
    public var name: String
    /// What the header says instead.
    public var header: String

    /// The entry as it is written: `[FILE:]NAME=HEADER`.
    public var text: String { (file.map { "\($0):" } ?? "") + "\(name)=\(header)" }
  }

  /// Why a text is no entry.
  public enum Refusal: Error, Equatable {
    /// It is not of the form `[FILE:]NAME=HEADER`.
    case form(String)
    /// No file has a column of the name; the nearest that any has.
    case unknown(name: String, nearest: String?)
  }

  /// The entries, in the order in which they were given.
  public let entries: [Entry]

  /// No column has another name.
  public init() { entries = [] }

  /// Reads entries.
  ///
  /// - Parameter texts: Each `NAME=HEADER`, or `FILE:NAME=HEADER` for one file.
  /// - Throws: ``Refusal`` for the first text that is none.
  public init(_ texts: [String]) throws(Refusal) {
    var entries: [Entry] = []
    for text in texts {
      let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard sides.count == 2, !TableHeader.folded(sides[1]).isEmpty else { throw .form(text) }
      let parts = sides[0].split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      let name = parts.last ?? ""
      let file = parts.count > 1 ? parts.dropLast().joined(separator: ":") : nil
      if TableHeader.folded(name).isEmpty || file == "" { throw .form(text) }
      guard KnownColumns.contains(TableHeader.folded(name)) else {
        throw .unknown(name: name, nearest: NearestName.of(name, among: KnownColumns.ofIndicators))
      }
      entries.append(Entry(file: file, name: name, header: sides[1]))
    }
    self.entries = entries
  }

  /// The entries that are meant for a file.
  func entries(for path: String) -> [Entry] {
    entries.filter { $0.file == nil || path == $0.file || path.hasSuffix("/" + ($0.file ?? "")) }
  }
}
