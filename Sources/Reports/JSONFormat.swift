public import Criteria
public import DashboardModel

/// The JSON envelope of every result; its `schema` number rises when a key goes or changes its meaning.
public enum JSONFormat {
  /// The version of the wire format.
  ///
  /// 2: rates and changes are numbers, inputs have `sha256`; gone are `helpers` of an explanation, and of a school's
  /// `canBeLowPerforming`, `duties`, `listed` and `titleI` (duties and helpers stand in `consequences`).
  public static let schema: Int = 2

  /// What a result was made from and with.
  public struct Header: Hashable, Sendable {
    /// The program and its version.
    public var generator: String
    /// The Dashboard year.
    public var year: DashboardYear
    /// The edition's name, marked where it is not CDE's own.
    public var criteria: String
    /// The files.
    public var inputs: [SourceFile]
    /// The SHA-256 of the files by path, in hexadecimal digits; of a file that could not be read again there is none.
    public var digests: [String: String]
    /// What was assumed, in sentences.
    public var assumptions: [String]
    /// The marks of the results: those of any of them.
    public var marks: [String]

    /// Makes a header of its parts.
    public init(
      generator: String, year: DashboardYear, criteria: String, inputs: [SourceFile], assumptions: [String],
      marks: [String] = [], digests: [String: String] = [:]
    ) {
      self.generator = generator
      self.year = year
      self.criteria = criteria
      self.inputs = inputs
      self.assumptions = assumptions
      self.marks = marks
      self.digests = digests
    }
  }

  /// A result in its envelope.
  public static func bytes(_ header: Header, results: JSONValue) -> [UInt8] {
    JSONWriter.bytes(
      .object([
        "schema": .number(schema), "generator": .string(header.generator), "year": .number(header.year.number),
        "criteria": .string(header.criteria), "assumptions": .strings(header.assumptions),
        "marks": .strings(header.marks),
        "inputs": .array(
          header.inputs.map { file in
            var members: [String: JSONValue] = [
              "file": .string(file.path), "rows": .number(file.rows), "bytes": .number(file.bytes),
              "content": .string(file.summary), "sha256": header.digests[file.path].map { .string($0) } ?? .null,
            ]
            if let sheet = file.sheet { members["sheet"] = .string(sheet) }
            return .object(members)
          }),
        "results": results,
      ]))
  }

  /// A table's rows as objects by column name; lists stay lists.
  public static func rows(_ table: ReportTable) -> JSONValue {
    .array(
      table.rows.map { row in
        .object(Dictionary(uniqueKeysWithValues: zip(table.columns, row.map(value))))
      })
  }

  private static func value(_ value: Value) -> JSONValue {
    switch value {
    case .text(let text), .code(let text): .string(text)
    case .number(let number): .number(number)
    case .list(let items, _): .strings(items)
    }
  }
}
