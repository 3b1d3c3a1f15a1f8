/// A form of output.
enum Format: String, CaseIterable {
  /// A table for a terminal.
  case table
  /// Comma-separated values.
  case csv
  /// JSON in the versioned envelope.
  case json
  /// A workbook.
  case xlsx
  /// Text for a person.
  case text
}
