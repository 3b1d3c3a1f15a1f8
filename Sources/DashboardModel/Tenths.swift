/// An exact number with one decimal, as CDE publishes rates, distances and changes.
public struct Tenths: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number of tenths: 412 for 41.2.
  public let count: Int32

  /// Makes a number of its tenths.
  public init(_ count: Int32) { self.count = count }

  /// The share of a part in a whole, in percent, rounded to one decimal with halves away from zero, as CDE rounds rates.
  ///
  /// It is `nil` where the denominator is not positive or the numerator is negative.
  ///
  /// - Parameters:
  ///   - part: Students in the numerator.
  ///   - whole: Students in the denominator.
  public init?(part: Int, of whole: Int) {
    guard whole > 0, part >= 0, part <= 1_000_000_000 else { return nil }
    self.count = Int32(clamping: (part * 1_000 * 2 + whole) / (whole * 2))
  }

  /// The number as CDE prints it: `41.2`, `-0.3`, and `5` for 5.0 as `5.0`.
  public var description: String {
    let magnitude = count.magnitude
    return "\(count < 0 ? "-" : "")\(magnitude / 10).\(magnitude % 10)"
  }

  /// Orders by value.
  public static func < (left: Tenths, right: Tenths) -> Bool { left.count < right.count }
}
