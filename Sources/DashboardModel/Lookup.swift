/// What the files that were given say of one entity, group and indicator: three things that must never be confused.
public enum Lookup: Hashable, Sendable {
  /// No file that covers the entity was given, so nothing is known.
  case notGiven
  /// The file was given and has no row for it, so CDE reports nothing.
  case notReported
  /// The row of the file, with a color or without.
  case cell(Cell)
}
