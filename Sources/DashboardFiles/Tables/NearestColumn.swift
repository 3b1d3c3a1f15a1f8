import DashboardModel

/// Finds the column that may be a known one under another name: nearly the same letters, or a good part of them in a row.
enum NearestColumn {
  /// The candidate that is nearest, or `nil` where none is near.
  static func of(_ name: String, among candidates: [String]) -> String? {
    let folded = candidates.filter { !TableHeader.folded($0).isEmpty }
    if let near = NearestName.of(name, among: folded) { return near }
    let wanted = Array(TableHeader.folded(name).utf8)
    var best: (name: String, shared: Int)?
    for candidate in folded {
      let shared = shared(wanted, Array(TableHeader.folded(candidate).utf8))
      // A short name has to stand in the other as a whole; of a longer one more than half is enough.
      if shared * 2 > wanted.count, shared >= min(wanted.count, 5), shared > best?.shared ?? 0 {
        best = (candidate, shared)
      }
    }
    return best?.name
  }

  /// How many letters in a row two names share at most.
  private static func shared(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var longest = 0
    var last = [Int](repeating: 0, count: right.count + 1)
    for letter in left {
      var row = [Int](repeating: 0, count: right.count + 1)
      for (place, other) in right.enumerated() where letter == other {
        row[place + 1] = last[place] + 1
        longest = max(longest, row[place + 1])
      }
      last = row
    }
    return longest
  }
}
