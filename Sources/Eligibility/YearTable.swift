import DashboardModel

/// Values by Dashboard year: a few of them, so that looking through is faster than hashing.
struct YearTable<Value> {
  private var entries: [(year: DashboardYear, value: Value)] = []

  /// The value of a year.
  subscript(year: DashboardYear) -> Value? {
    get {
      for entry in entries where entry.year == year { return entry.value }
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

  /// How many years there are.
  var count: Int { entries.count }
  /// The values, in the order in which they were put in.
  var values: [Value] { entries.map(\.value) }
}

extension YearTable: Sendable where Value: Sendable {}
