import Foundation

/// A small table of comma-separated values whose first line names the columns; fields may be quoted.
public struct CommaTable: Sendable {
  /// The rows, each by column name.
  public let rows: [[String: String]]

  /// The columns' names, in order.
  public let columns: [String]

  /// Reads a text.
  public init(_ text: String) {
    let lines = text.split(separator: "\n").map { Self.fields(String($0)) }
    let names = lines.first ?? []
    columns = names
    rows = lines.dropFirst().map { fields in Dictionary(uniqueKeysWithValues: zip(names, fields)) }
  }

  /// Reads a fixture.
  ///
  /// - Throws: What the file system throws.
  public init(fixture path: String) throws {
    self.init(try String(contentsOfFile: Repository.fixture(path), encoding: .utf8))
  }

  /// The first row with a text in a column.
  public func row(_ column: String, _ text: String) -> [String: String]? { rows.first { $0[column] == text } }

  private static func fields(_ line: String) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}
