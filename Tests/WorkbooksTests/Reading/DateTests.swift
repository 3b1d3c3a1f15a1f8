import Testing

@testable import Workbooks

@Suite struct DateTests {
  @Test(
    arguments: [
      (1.0, "1900-01-01"), (59, "1900-02-28"), (60, nil), (61, "1900-03-01"), (25_569, "1970-01-01"),
      (36_585, "2000-02-29"), (45_292, "2024-01-01"), (45_657.5, "2024-12-31"), (2_958_465, "9999-12-31"),
      (2_958_466, nil), (0, nil), (0.5, nil), (-3, nil),
    ] as [(Double, String?)])
  func `days become dates`(serial: Double, text: String?) {
    #expect(DateText.text(of: serial, as: .date, from1904: false) == text)
  }

  @Test(arguments: [
    (45_265.0, "2023-12-05"), (45_265.25, "2023-12-05T06:00:00"), (45_265.999999, "2023-12-06"),
    (45_265.12345, "2023-12-05T02:57:46"), (1.5, "1900-01-01T12:00:00"),
  ])
  func `fractions become times`(serial: Double, text: String) {
    #expect(DateText.text(of: serial, as: .dateAndTime, from1904: false) == text)
  }

  @Test func `years may begin in 1904`() {
    #expect(DateText.text(of: 0, as: .date, from1904: true) == "1904-01-01")
    #expect(DateText.text(of: 43_803, as: .date, from1904: true) == "2023-12-05")
  }

  @Test(
    arguments: [
      ("yyyy-mm-dd", .date), ("m/d/yy", .date), ("mmm", .date), ("[$-409]d\\-mmm\\-yyyy;@", .date),
      ("\"Day\" dd", .date), ("m/d/yy h:mm", .dateAndTime), ("General", nil), ("0.00", nil), ("#,##0", nil),
      ("h:mm:ss", nil), ("[h]:mm", nil), ("mm:ss", nil), ("\"dummy\" 0", nil), ("[Red]0.0", nil), ("@", nil),
      ("0 \\d", nil), ("0_d", nil), ("0;\"d\"0", nil),
    ] as [(String, DateFormat?)])
  func `formats of dates are known from others`(code: String, format: DateFormat?) {
    #expect(DateFormat(number: 164, code: code) == format)
  }

  @Test(
    arguments: [
      (0, nil), (9, nil), (14, .date), (17, .date), (20, nil), (22, .dateAndTime), (47, nil),
    ] as [(Int, DateFormat?)])
  func `formats without code are known by number`(number: Int, format: DateFormat?) {
    #expect(DateFormat(number: number, code: nil) == format)
  }
}
