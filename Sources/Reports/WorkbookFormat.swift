public import Workbooks

/// Writes tables as a workbook, codes as text so that leading zeros stay.
public enum WorkbookFormat {
  /// The tables as a workbook's bytes, a sheet each.
  public static func bytes(_ tables: [ReportTable]) throws(WorkbookExcess) -> [UInt8] {
    try WorkbookWriter(sheets: tables.map(sheet)).bytes()
  }

  private static func sheet(_ table: ReportTable) -> WorkbookSheet {
    let widths = table.columns.indices.map { column in
      table.rows.prefix(500).reduce(table.columns[column].count) { max($0, $1[column].line.count) }
    }
    return WorkbookSheet(
      name: table.name,
      columns: zip(table.columns, widths).map { WorkbookColumn($0, width: min(max($1 + 3, 8), 50)) },
      rows: table.rows.map { $0.map(cell) })
  }

  private static func cell(_ value: Value) -> WorkbookCell {
    switch value {
    case .number(let number): .number(number)
    case .text, .code, .list: value.line.isEmpty ? .empty : .text(value.line)
    }
  }
}
