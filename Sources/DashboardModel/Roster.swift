/// Schools with what CSI Low Perform needs besides colors: Title I by school year.
///
/// It is a plain CSV of the user's, or the columns of one of CDE's ESSA lists.
public struct Roster: Sendable {
  /// The file's index among the inputs, see ``DashboardData/files``.
  public let file: Int
  /// The schools, in the file's order.
  public let entries: [RosterEntry]
  /// Which counties the file has schools of.
  public let coverage: Coverage

  private let index: [CDSCode: Int]

  /// Makes a roster of entries with distinct codes.
  public init(file: Int, entries: [RosterEntry]) {
    self.file = file
    self.entries = entries
    var coverage = Coverage()
    for entry in entries { coverage.insert(entry.cds) }
    self.coverage = coverage
    index = Dictionary(entries.enumerated().map { ($1.cds, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The entry of a school, or `nil` where the roster has none.
  public func entry(_ cds: CDSCode) -> RosterEntry? { index[cds].map { entries[$0] } }
}
