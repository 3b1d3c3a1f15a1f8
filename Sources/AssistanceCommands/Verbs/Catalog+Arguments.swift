import DashboardFiles

extension Catalog {
  /// Looks at files and folders with the columns that a command line names.
  ///
  /// - Parameters:
  ///   - arguments: The command line, for `--column`.
  ///   - paths: The files and folders, all of those that the command line names or some.
  /// - Throws: ``CommandFailure`` where a name is none, or no file of the whole command line has the column.
  init(_ arguments: Arguments, _ paths: [String]) async throws(CommandFailure) {
    let columns: ColumnNames
    do throws(ColumnNames.Refusal) { columns = try ColumnNames(arguments.all(.column)) } catch {
      throw .usage(.column(error))
    }
    self = await Catalog(paths, columns: columns)
    if columns.entries.isEmpty { return }
    // A column may be another path's alone: one of two folders that are compared, or CDE's list.
    let all = await Catalog(arguments.words + arguments.all(.official), columns: columns)
    if let (entry, nearest) = all.unused(columns).first { throw .said(Self.words(unused: entry, nearest)) }
  }

  private static func words(unused entry: ColumnNames.Entry, _ nearest: String?) -> String {
    let file = entry.file.map { "\($0) is not among the files, or" } ?? "None of the files"
    return "--column \(entry.text): \(file) has \(entry.file == nil ? "a" : "no") column \(entry.header)."
      + (nearest.map { " Did you mean \($0)?" } ?? "")
  }
}
