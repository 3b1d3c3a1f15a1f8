import Foundation
import Testing

@testable import DashboardFiles

@Suite struct HeaderFinderTests {
  private func found(_ text: String) -> TableHeader? {
    if case .header(let header) = HeaderFinder.find(in: Array(text.utf8)) { header } else { nil }
  }

  @Test func `the header is the line with the most known names, below title lines`() throws {
    let text =
      "2024 LCFF Eligibility File,,\n\"California Department of Education, 2024\",,\n\nCdcode,CDS,LEAname\n1,2,3\n"
    let header = try #require(found(text))
    #expect(header.names == ["Cdcode", "CDS", "LEAname"])
    #expect(header.line == 4)
    #expect(header.delimiter == UInt8(ascii: ","))
    #expect(text.utf8.dropFirst(header.end).elementsEqual("1,2,3\n".utf8))
  }

  @Test(arguments: [
    ("cds\trtype\tcolor\r\n", UInt8(ascii: "\t")), ("cdsCode|lea|priorityNumber\n", UInt8(ascii: "|")),
    ("\u{FEFF}cds,rtype,color", UInt8(ascii: ",")), ("\"cds\",\"rtype\",\"color\"\n", UInt8(ascii: ",")),
  ])
  func `every delimiter is known, with a byte order mark, quotation marks and every line end`(
    text: String, delimiter: UInt8
  ) throws {
    let header = try #require(found(text))
    #expect(header.delimiter == delimiter)
    #expect(header.names.count == 3)
    #expect(header.names[0] == "cds" || header.names[0] == "cdsCode")
    #expect(header.names[2] == "color" || header.names[2] == "priorityNumber")
    #expect(header.end == text.utf8.count)
  }

  @Test func `names are found in any case and with any punctuation, and twice where they stand twice`() throws {
    let header = try #require(found("CDS\tReportingYear\tchangeLevel\tcurrnsizemet\tCURR_NSIZE_MET\n"))
    #expect(header.column("cds") == 0)
    #expect(header.column("reporting_year", "reportingyear") == 1)
    #expect(header.column("changelevel") == 2)
    #expect(header.column("color") == nil)
    #expect(header.repeatedName?.name == "CURR_NSIZE_MET")
    #expect(header.repeatedName?.first == 3 && header.repeatedName?.second == 4)
  }

  @Test func `a quoted comma or line end in a header stands in its name`() throws {
    let header = try #require(
      found("title,,\nCDS,\"LEA, or charter\",\"Targeted\nStudent Group(s)\",school\n1,2,3,4\n"))
    #expect(header.names == ["CDS", "LEA, or charter", "Targeted\nStudent Group(s)", "school"])
    #expect(header.line == 3)
  }

  @Test func `a text without known names has no header, and its first fields are told`() {
    guard case .none(let fields) = HeaderFinder.find(in: Array("one,two\nthree,four\n".utf8)) else {
      Issue.record("a header was found")
      return
    }
    #expect(fields == ["one", "two"])
  }

  @Test func `a huge first line is no header, a huge line behind the header does not matter`() {
    let huge = String(repeating: "x", count: HeaderFinder.byteLimit + 1)
    guard case .lineTooLong(let line, let bytes) = HeaderFinder.find(in: Array(huge.utf8)) else {
      Issue.record("no fault")
      return
    }
    #expect(line == 1 && bytes == huge.utf8.count)
    #expect(found("cds\trtype\tcolor\n\(huge)\n")?.line == 1)
  }

  @Test func `a header is looked for in the first lines only`() {
    #expect(found(String(repeating: "title\n", count: 24) + "cds\trtype\tcolor\n")?.line == 25)
    #expect(found(String(repeating: "title\n", count: 25) + "cds\trtype\tcolor\n") == nil)
  }
}
