import DashboardModel

/// Gathers the faults of one file, the first hundred in full.
struct FaultCollector {
  private let path: String
  private let sheet: String?
  private(set) var faults: [Fault] = []
  private var leftOut: Int = 0

  private static let limit: Int = 100

  /// Starts for a file.
  init(path: String, sheet: String?) {
    self.path = path
    self.sheet = sheet
  }

  /// Notes a fault at a line.
  mutating func add(line: Int? = nil, column: String? = nil, _ kind: Fault.Kind) {
    if faults.count < Self.limit {
      faults.append(Fault(path: path, sheet: sheet, line: line, column: column, kind))
    } else {
      leftOut += 1
    }
  }

  /// Notes a column that the header names twice.
  mutating func addRepeatedColumn(of header: TableHeader) {
    guard let (name, first, second) = header.repeatedName else { return }
    add(line: header.line, column: name, .repeatedColumn(name: name, first: first + 1, second: second + 1))
  }

  /// Notes a column that the header lacks.
  ///
  /// - Parameters:
  ///   - name: The column's name as CDE writes it.
  ///   - header: The header.
  ///   - needed: What cannot be read without it.
  ///   - candidates: The names that may stand for it by mistake; all names of the header where none are given.
  mutating func addMissingColumn(
    _ name: String, of header: TableHeader, needed: String, candidates: [String]? = nil
  ) {
    let nearest = NearestName.of(name, among: candidates ?? header.names)
    let damaged = header.names.firstIndex { $0.hasPrefix("#") }.map { (field: $0 + 1, text: header.names[$0]) }
    add(
      line: header.line,
      .missingColumn(
        Fault.MissingColumn(
          name: name, nearest: nearest, damagedField: damaged?.field, damagedText: damaged?.text, found: header.names,
          needed: needed)))
  }

  /// All that was gathered.
  var all: [Fault] { leftOut == 0 ? faults : faults + [Fault(path: path, sheet: sheet, .more(count: leftOut))] }
}
