/// A county-district-school code: two digits of county, five of district, seven of school.
///
/// Kept as a number, because comparing and hashing 14 characters costs more; always printed with all 14 digits, because
/// codes of the counties 01 to 09 begin with a zero. Source: field `cds` of every CDE record layout.
public struct CDSCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The 14 digits as a number, 0 for the row of the whole state.
  public let number: UInt64

  /// Makes a code from its 14 digits as a number.
  ///
  /// - Parameter number: Below 10 to the 14th; larger numbers are not codes and give `nil`.
  public init?(_ number: UInt64) {
    guard number < 100_000_000_000_000 else { return nil }
    self.number = number
  }

  /// Makes a code from text of exactly 14 digits, or gives `nil`.
  ///
  /// Beside the generic one, so that a literal and `CDSCode.init` as a function have one meaning.
  public init?(_ text: String) { self.init(text[...]) }

  /// Makes a code from text of exactly 14 digits, such as a field of a line, or gives `nil`.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 14 else { return nil }
    var number: UInt64 = 0
    for byte in text.utf8 {
      guard byte >= 48, byte <= 57 else { return nil }
      number = number * 10 + UInt64(byte - 48)
    }
    self.number = number
  }

  private init(unchecked number: UInt64) { self.number = number }

  /// The code of the row of the whole state: 14 zeros.
  public static let state: CDSCode = CDSCode(unchecked: 0)

  /// The county's code, 1 to 58.
  public var county: Int { Int(number / 1_000_000_000_000) }

  /// The first seven digits, county and district, as a number: for a charter school, its authorizer.
  public var countyDistrict: Int { Int(number / 10_000_000) }

  /// The last seven digits as a number, 0 for a district or county office.
  public var school: Int { Int(number % 10_000_000) }

  /// Whether the code is of a district or county office, not of a school or of the state.
  public var isDistrictOrCountyOffice: Bool { school == 0 && number != 0 }

  /// Whether the code is of a county office of education: its district digits are `10` and the county's number.
  public var isCountyOffice: Bool { isDistrictOrCountyOffice && (countyDistrict % 100_000) / 1_000 == 10 }

  /// The code of the district or county office that this school belongs to, or that authorized this charter.
  public var agency: CDSCode { CDSCode(unchecked: UInt64(countyDistrict) * 10_000_000) }

  /// All 14 digits.
  public var description: String {
    let digits = String(number)
    return String(repeating: "0", count: 14 - digits.count) + digits
  }

  /// Orders by number, which is the order of the printed digits.
  public static func < (left: CDSCode, right: CDSCode) -> Bool { left.number < right.number }
}
