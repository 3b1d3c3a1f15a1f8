/// Dates as workbooks keep them: the number of days since a day near 1900.
enum DateText {
  /// 9999-12-31, the last day that a sheet can show.
  private static let lastSerial = 2_958_465.0
  private static let daysTo1904 = 1462.0

  /// The date of a serial number as `YYYY-MM-DD`, with `Thh:mm:ss` where the style shows a time; nil if it has no date.
  static func text(of serial: Double, as format: DateFormat, from1904: Bool) -> String? {
    let days = from1904 ? serial + daysTo1904 : serial
    guard days >= 1, days < lastSerial + 1 else { return nil }
    let seconds = (days * 86_400).rounded()
    let whole = format == .date ? Int(days) : Int(seconds) / 86_400
    // The sheet believes in 29 February 1900, so the days before it count from one day later.
    guard whole != 60 else { return nil }
    let date = civilDate(daysSince1970: whole - (whole < 60 ? 25_568 : 25_569))
    let second = Int(seconds) % 86_400
    guard format == .dateAndTime, second != 0 else { return date }
    return date + "T" + [second / 3600, second / 60 % 60, second % 60].map(padded).joined(separator: ":")
  }

  /// The Gregorian date of a day, counted in eras of 400 years that begin on 1 March.
  private static func civilDate(daysSince1970: Int) -> String {
    let days = daysSince1970 + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
