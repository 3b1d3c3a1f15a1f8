public import DashboardModel

/// The files behind some paths: what each is, before its rows are read.
public struct Catalog: Sendable {
  /// The files that were recognized, in the order of their paths.
  public private(set) var entries: [CatalogEntry] = []
  /// Files of folders that are none of CDE's files, with the reason; they are left out.
  public private(set) var leftOut: [Fault] = []
  /// What is wrong with the paths or with files that were named or are damaged.
  public private(set) var faults: [Fault] = []

  /// Looks at files and folders.
  ///
  /// - Parameters:
  ///   - paths: Files and folders; folders are searched downwards for `.txt`, `.tsv`, `.csv` and `.xlsx`.
  ///   - columns: What known columns are called in the files.
  public init(_ paths: [String], columns: ColumnNames = ColumnNames()) async {
    let (files, faults) = FileFinder.find(paths)
    self.faults = faults
    let outcomes = await Ordered.map(files) { Self.look(at: $0, columns) }
    for (file, outcome) in zip(files, outcomes) {
      switch outcome {
      case .success(let entry): entries.append(entry)
      case .failure(let fault): note(fault, isNamed: file.isNamed)
      }
    }
    if self.faults.isEmpty, entries.isEmpty, !files.isEmpty {
      for path in paths where !leftOut.contains(where: { $0.path == path }) {
        self.faults.append(Fault(path: path, .nothingFound))
      }
    }
  }

  /// The Dashboard years that there is any state-indicator file of, oldest first, with the indicators of each.
  public var indicators: [DashboardYear: Set<Indicator>] {
    var years: [DashboardYear: Set<Indicator>] = [:]
    for entry in entries {
      if case .stateIndicator(let indicator, let year) = entry.kind { years[year, default: []].insert(indicator) }
    }
    return years
  }

  /// The state-indicator files by their names that could not be opened.
  public var unopened: [DashboardYear: Set<Indicator>] {
    var years: [DashboardYear: Set<Indicator>] = [:]
    for fault in faults {
      let name = FileName(path: fault.path)
      if let year = name.year, let indicator = name.indicator { years[year, default: []].insert(indicator) }
    }
    return years
  }

  /// All Dashboard years that any file is of, oldest first.
  public var years: [DashboardYear] { Set(entries.compactMap(\.kind.year)).sorted() }

  /// The paths of the files that a question asks for, each once.
  public func paths(for request: ReadingRequest) -> [String] {
    var seen: Set<String> = []
    return entries.filter { request.wants($0.kind) }.map(\.path).filter { seen.insert($0).inserted }
  }

  /// The entries that no file was found for, each with the nearest column of the files that are meant.
  public func unused(_ columns: ColumnNames) -> [(entry: ColumnNames.Entry, nearest: String?)] {
    columns.entries.compactMap { entry in
      let meant = entries.filter { columns.entries(for: $0.path).contains(entry) }.flatMap(\.table.header.names)
      let wanted = TableHeader.folded(entry.header)
      if meant.contains(where: { TableHeader.folded($0) == wanted }) { return nil }
      return (entry, NearestColumn.of(entry.header, among: Array(Set(meant)).sorted()))
    }
  }

  private mutating func note(_ fault: Fault, isNamed: Bool) {
    switch fault.kind {
    case .notRecognized(let columns) where FileName(path: fault.path).isOfIndicatorFile:
      faults.append(Fault(path: fault.path, sheet: fault.sheet, .notWhatItSays(columns: columns)))
    case .notRecognized, .oldWorkbook, .packed:
      if isNamed { faults.append(fault) } else { leftOut.append(fault) }
    default: faults.append(fault)
    }
  }

  private static func look(at file: FileFinder.Found, _ columns: ColumnNames) -> Result<CatalogEntry, Fault> {
    do throws(Fault) {
      let table = try TableOpener.open(path: file.path, file: try bytes(of: file.path), columns: columns)
      let kind = try Recognizer(table).kind()
      return .success(
        CatalogEntry(path: file.path, sheet: table.sheet, bytes: table.fileBytes, kind: kind, table: table))
    } catch {
      return .failure(error)
    }
  }

  private static func bytes(of path: String) throws(Fault) -> FileBytes {
    do throws(FileBytes.Trouble) { return try FileBytes(path) } catch {
      throw Fault(path: path, .unreadable(reason: error.reason))
    }
  }
}
