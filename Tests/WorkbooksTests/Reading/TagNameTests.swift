import Testing

@testable import Workbooks

@Suite struct TagNameTests {
  private func name(_ text: String) -> TagName {
    TagName(Array(text.utf8).span)
  }

  @Test(arguments: ["c", "x:row", "worksheet", "sheetData", "x:sheetDat", "Relationship"])
  func `names are alike only if all bytes are`(text: String) {
    #expect(name(text) == name(text))
    #expect(name(text) != name(text + "s"))
    #expect(name(text) != name(String(text.dropLast()) + "_"))
    #expect(name(text) != name(String(text.dropFirst())))
  }
}
