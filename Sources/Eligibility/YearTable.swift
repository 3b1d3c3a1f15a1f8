import DashboardModel

/// Values by Dashboard year: a few of them, so that looking through is faster than hashing.
struct YearTable<Value> {
  private var entries: [(year: DashboardYear, value: Value)] = []

  /// The value of a year.
  subscript(year: DashboardYear) -> Value? {
    get {
      // By place, so that only what is found is copied.
      for place in entries.indices where entries[place].year == year { return entries[place].value }
      return nil
    }
    set {
      if let place = entries.firstIndex(where: { $0.year == year }) {
        if let newValue { entries[place].value = newValue } else { entries.remove(at: place) }
      } else if let newValue {
        entries.append((year, newValue))
      }
    }
  }

  /// The value that was put in first.
  var first: Value? { entries.first?.value }
  /// How many years there are.
  var count: Int { entries.count }
  /// The values, in the order in which they were put in.
  var values: [Value] { entries.map(\.value) }
}

extension YearTable: Sendable where Value: Sendable {}

/// The latest Dashboards up to a year, oldest first, as ``DashboardYear/latest(_:)`` gives them, without a list.
struct DashboardWindow: Sequence, IteratorProtocol {
  private let last: DashboardYear
  private var left: Int

  /// So many Dashboards up to a year, fewer where there were not so many.
  init(_ last: DashboardYear, _ count: Int) {
    self.last = last
    left = 0
    var year = last
    while left < count, year.number >= 2017 {
      year = year.previous
      left += 1
    }
  }

  mutating func next() -> DashboardYear? {
    if left == 0 { return nil }
    left -= 1
    var year = last
    for _ in 0..<left { year = year.previous }
    return year
  }
}
