import Foundation

/// A small table of comma-separated values whose first line names the columns; fields may be quoted.
public struct CommaTable: Sendable {
  /// The rows, each by column name.
  public let rows: [[String: String]]

  /// Reads a fixture.
  ///
  /// - Throws: What the file system throws.
  public init(fixture path: String) throws {
    let text = try String(contentsOfFile: Repository.fixture(path), encoding: .utf8)
    let lines = text.split(separator: "\n").map { Self.fields(String($0)) }
    rows = lines.dropFirst().map { fields in
      Dictionary(uniqueKeysWithValues: zip(lines[0], fields))
    }
  }

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
