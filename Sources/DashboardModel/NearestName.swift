/// Finds the name that somebody may have meant.
public enum NearestName {
  /// The candidate that needs the fewest single-character edits, or `nil` where none is near.
  ///
  /// - Parameters:
  ///   - text: What was written.
  ///   - candidates: What could have been meant; the first of equals is taken.
  /// - Returns: The candidate as it is written.
  public static func of(_ text: String, among candidates: [String]) -> String? {
    let wanted = Array(text.lowercased())
    var best: (name: String, distance: Int)?
    for name in candidates {
      let distance = self.distance(wanted, Array(name.lowercased()))
      if distance < best?.distance ?? .max { best = (name, distance) }
    }
    guard let best, best.distance <= max(1, wanted.count / 3) else { return nil }
    return best.name
  }

  /// Insertions, deletions, changes and swaps of neighbors.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        let isSame = left[i] == right[j]
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (isSame ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      before = last
      last = row
    }
    return last[right.count]
  }
}
