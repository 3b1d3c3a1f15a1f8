/// What the local-indicator files that were given say of one LEA and priority.
public enum LocalLookup: Hashable, Sendable {
  /// No file that covers the LEA was given, so nothing is known.
  case notGiven
  /// The file was given and has no row for the LEA.
  case notReported
  /// The LEA's row.
  case row(LocalRow)
}
