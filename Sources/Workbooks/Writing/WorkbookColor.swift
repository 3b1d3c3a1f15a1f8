/// A color of red, green and blue.
public struct WorkbookColor: Hashable, Sendable {
  /// The color as `0xRRGGBB`.
  public let rgb: UInt32

  /// Creates a color from `0xRRGGBB`.
  public init(rgb: UInt32) {
    self.rgb = rgb & 0xFFFFFF
  }

  /// Black.
  public static let black = WorkbookColor(rgb: 0)

  /// The color as styles write it: eight hexadecimal digits, the first two for full opacity.
  var opaqueHex: String {
    String(0xFF00_0000 | rgb, radix: 16, uppercase: true)
  }
}
