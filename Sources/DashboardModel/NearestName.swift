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

  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = a == b ? diagonal : 1 + min(diagonal, above, row[j])
        diagonal = above
      }
    }
    return row[right.count]
  }
}
