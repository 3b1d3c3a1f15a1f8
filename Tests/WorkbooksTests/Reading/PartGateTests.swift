import Foundation
import Testing

@testable import Workbooks

@Suite struct PartGateTests {
  @Test(arguments: [
    "<a/>", "\u{FEFF}<a/>", "\r\n <a/>", #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\#n<a/>"#,
    "<?xml version='1.0'?><!-- <!DOCTYPE a> --><x:a/>", "<?xml version='1.0' encoding='utf-8'?><a/>",
  ])
  func `what usually stands before the first element is good`(xml: String) {
    #expect(PartGate.flaw(of: Data(xml.utf8)) == nil)
  }

  @Test(arguments: [
    ("", 1, 1), ("text", 1, 1), ("<!DOCTYPE a><a/>", 1, 1), ("<!-- x -->\n  <!DOCTYPE a><a/>", 2, 3),
    ("<?xml version='1.0' encoding='UTF-7'?><a/>", 1, 1), ("<!-- <a/>", 1, 10), ("<?xml", 1, 1),
    ("<?xml version='1.0'?>\n<?x?><a/>", 2, 1), ("<a>\n<?x?></a>", 2, 1), ("<?xml ", 1, 7),
  ])
  func `anything else is refused with its place`(xml: String, line: Int, column: Int) throws {
    let flaw = try #require(PartGate.flaw(of: Data(xml.utf8)))
    #expect(flaw == (line, column))
  }

  @Test func `bytes that are no UTF-8 are refused wherever they stand`() throws {
    let flaw = try #require(PartGate.flaw(of: Data("<a>\né<b".utf8) + [0xC3] + Data("/></a>".utf8)))
    #expect(flaw == (2, 5))
  }

  @Test(arguments: [String.Encoding.utf16, .utf16BigEndian, .utf16LittleEndian, .utf32])
  func `other encodings are refused`(encoding: String.Encoding) throws {
    #expect(PartGate.flaw(of: try #require("<?xml version='1.0'?><a/>".data(using: encoding))) != nil)
  }
}
