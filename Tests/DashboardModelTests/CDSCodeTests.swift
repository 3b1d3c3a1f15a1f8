import Testing

@testable import DashboardModel

@Suite struct CDSCodeTests {
  @Test func `fourteen digits make a code and print as fourteen digits`() throws {
    let code = try #require(CDSCode("01611190130229"))
    #expect(code.number == 1_611_190_130_229)
    #expect(code.description == "01611190130229")
    #expect(CDSCode(1_611_190_130_229) == code)
    #expect(CDSCode("00000000000000") == .state)
    #expect(CDSCode.state.description == "00000000000000")
  }

  @Test(arguments: [
    "", "1611190130229", "016111901302290", "0161119013022O", "+1611190130229", "01611190130 29", "٠١٦١١١٩٠١٣٠٢٢٩",
  ])
  func `any other text is no code`(text: String) {
    #expect(CDSCode(text) == nil)
  }

  @Test func `a number of fifteen digits is no code`() {
    #expect(CDSCode(99_999_999_999_999)?.description == "99999999999999")
    #expect(CDSCode(100_000_000_000_000) == nil)
  }

  @Test func `county, district and school stand in their digits`() throws {
    let charter = try #require(CDSCode("27660920106880"))
    #expect(charter.county == 27)
    #expect(charter.countyDistrict == 2_766_092)
    #expect(charter.school == 106_880)
    #expect(charter.agency == CDSCode("27660920000000"))
    #expect(charter.agency.agency == charter.agency)
    #expect(!charter.isDistrictOrCountyOffice)
    #expect(charter.agency.isDistrictOrCountyOffice)
    #expect(!charter.agency.isCountyOffice)
  }

  @Test(arguments: [
    ("01100170000000", true), ("27102720000000", true), ("59105950000000", true), ("01611190000000", false),
    ("01100170112607", false), ("10101080000000", true), ("10621170000000", false), ("00000000000000", false),
  ])
  func `a county office has the district digits 10`(text: String, isCountyOffice: Bool) throws {
    #expect(try #require(CDSCode(text)).isCountyOffice == isCountyOffice)
  }

  @Test func `the state is neither district nor county office`() {
    #expect(!CDSCode.state.isDistrictOrCountyOffice)
    #expect(CDSCode.state.county == 0)
  }

  @Test func `codes sort as their digits do`() {
    let texts = ["58727690000000", "01611190000000", "01611190130229", "10101080000000", "00000000000000"]
    #expect(texts.compactMap { CDSCode($0) }.sorted().map(\.description) == texts.sorted())
  }

  @Test func `text of any sort and numbers make the same code`() throws {
    let code = try #require(CDSCode("27660920000000"))
    let line = "27660920000000\tMonterey"
    let fields = line.split(separator: "\t")
    #expect(CDSCode(27_660_920_000_000) == code)
    #expect(CDSCode(fields[0]) == code)
    #expect(CDSCode(String(fields[0])) == code)
    #expect(CDSCode(code.number) == code)
    #expect(CDSCode(fields[1]) == nil)
  }

  @Test func `the way from text is a function without a word of types`() {
    #expect(["27660920000000", "Monterey"].map(CDSCode.init) == [CDSCode(27_660_920_000_000), nil])
    #expect("27660920000000|1".split(separator: "|").compactMap(CDSCode.init) == [CDSCode(27_660_920_000_000)])
    #expect([27_660_920_000_000 as UInt64].map(CDSCode.init) == [CDSCode("27660920000000")])
  }
}
