import DashboardModel

/// Gathers the faults of one file: of each cause the first in full, then how many more rows have it and where the next are.
struct FaultCollector {
  private let path: String
  private let sheet: String?
  private var faults: [Fault] = []
  private var alike: [Cause: (place: Int, count: Int, lines: [Int])] = [:]
  private var leftOut: Int = 0

  /// So many different faults of a file are told.
  private static let limit: Int = 100
  /// So many faults of one cause are told in full, and so many further lines are named.
  private static let named: Int = 3

  /// What makes faults alike: the column, and the kind of fault without what was found.
  private struct Cause: Hashable {
    let column: String?
    let kind: String
  }

  /// Starts for a file.
  init(path: String, sheet: String?) {
    self.path = path
    self.sheet = sheet
  }

  /// Notes a fault at a line.
  mutating func add(line: Int? = nil, column: String? = nil, _ kind: Fault.Kind) {
    let cause = Cause(column: column, kind: kind.name)
    if let line, var known = alike[cause], known.count >= Self.named {
      known.count += 1
      if known.lines.count < Self.named { known.lines.append(line) }
      alike[cause] = known
      return
    }
    guard faults.count < Self.limit else {
      leftOut += 1
      return
    }
    faults.append(Fault(path: path, sheet: sheet, line: line, column: column, kind))
    if line != nil {
      let known = alike[cause]
      alike[cause] = (faults.count - 1, (known?.count ?? 0) + 1, [])
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
    let unknown = zip(header.names, header.foldedNames).filter { !KnownColumns.isCDEs($0.1.name) }.map(\.0)
    let nearest = NearestColumn.of(name, among: candidates ?? unknown)
    let damaged = header.names.firstIndex { $0.hasPrefix("#") }.map { (field: $0 + 1, text: header.names[$0]) }
    add(
      line: header.line,
      .missingColumn(
        Fault.MissingColumn(
          name: name, nearest: nearest, damagedField: damaged?.field, damagedText: damaged?.text, found: header.names,
          needed: needed)))
  }

  /// All that was gathered.
  var all: [Fault] {
    var all: [Fault] = []
    let more = Dictionary(grouping: alike.filter { $0.value.count > Self.named }, by: { $0.value.place })
    for (place, fault) in faults.enumerated() {
      all.append(fault)
      for (cause, known) in more[place] ?? [] {
        all.append(
          Fault(
            path: path, sheet: sheet, line: known.lines.first, column: cause.column,
            .alike(count: known.count - Self.named, lines: known.lines)))
      }
    }
    return leftOut == 0 ? all : all + [Fault(path: path, sheet: sheet, .more(count: leftOut))]
  }

  /// Whether there is none.
  var isEmpty: Bool { faults.isEmpty }
}

extension Fault.Kind {
  /// The kind by itself, without what was found.
  fileprivate var name: String {
    // What was expected tells faults of one column apart.
    switch self {
    case .value(_, let expected): return "value \(expected)"
    case .missingColumn(let missing): return "missing \(missing.name)"
    default: break
    }
    return Mirror(reflecting: self).children.first?.label ?? String(describing: self)
  }
}
