/// A pattern of colors, over all indicators that count, that identifies a school or student group.
public struct ESSAPattern: Hashable, Sendable {
  /// What a pattern asks of the numbers of Red, Orange and all colors.
  public enum Shape: Hashable, Sendable {
    /// All are Red.
    case allRed
    /// All but one are Red, and at least one is.
    case allButOneRed
    /// All are Red or Orange, and at least one is Red.
    case redAndOrange
    /// At least so many count, and more than half of them are Red.
    case majorityRed(of: Int)

    /// Whether the numbers fit.
    ///
    /// - Parameters:
    ///   - count: How many indicators count.
    ///   - red: How many of them are Red, or at the lowest Status level.
    ///   - orange: How many of them are Orange.
    /// - Returns: Never so where none is Red.
    public func fits(count: Int, red: Int, orange: Int) -> Bool {
      guard count > 0, red > 0 else { return false }
      switch self {
      case .allRed: return red == count
      case .allButOneRed: return red == count - 1
      case .redAndOrange: return red + orange == count
      case .majorityRed(let least): return count >= least && red * 2 > count
      }
    }
  }

  /// The pattern's short name, such as `all-red-but-one`.
  public var id: String
  /// The pattern in words.
  public var words: String
  /// What it asks.
  public var shape: Shape
  /// What it rests on.
  public var support: Support

  /// Makes a pattern of its parts.
  public init(_ id: String, _ words: String, _ shape: Shape, support: Support) {
    self.id = id
    self.words = words
    self.shape = shape
    self.support = support
  }
}
