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

  /// All that was gathered.
  var all: [Fault] { leftOut == 0 ? faults : faults + [Fault(path: path, sheet: sheet, .more(count: leftOut))] }
}
