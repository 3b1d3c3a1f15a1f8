/// Any table on a terminal, columns as wide as their values.
public enum TableText {
  /// The table as text; the last column is wrapped, the others are cut where they are very wide.
  public static func text(_ table: ReportTable, style: TextStyle) -> String {
    let shown = table.columns.indices.filter { column in
      table.rows.contains { !$0[column].line.isEmpty }
    }
    let widths = shown.map { column in
      min(table.rows.reduce(table.columns[column].count) { max($0, $1[column].line.count) }, 36)
    }
    var lines = [style.bold(line(shown.map { table.columns[$0] }, widths))]
    let indent = widths.dropLast().reduce(0) { $0 + $1 + 2 }
    for row in table.rows {
      let texts = shown.map { row[$0].line }
      let wrapped = TextWrap.lines(texts.last ?? "", width: max(style.width - indent, 24))
      lines.append(line(texts.dropLast() + [wrapped.first ?? ""], widths))
      for more in wrapped.dropFirst() { lines.append(String(repeating: " ", count: indent) + more) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ texts: [String], _ widths: [Int]) -> String {
    var cells = zip(texts, widths).map { TextWrap.fit($0, $1) }
    if let last = texts.last { cells[cells.count - 1] = last }
    return cells.joined(separator: "  ")
  }
}
