import Testing

@testable import Workbooks

@Suite struct SheetNamesTests {
  @Test func `names that differ only in case get numbers`() {
    #expect(SheetNames(["Data", "data", "DATA"]).names == ["Data", "data (2)", "DATA (3)"])
  }

  @Test func `a number fits within the limit`() {
    let long = String(repeating: "n", count: 40)
    #expect(SheetNames([long, long]).names.map(\.utf16.count) == [31, 31])
  }

  @Test func `characters stay whole`() {
    #expect(SheetNames([String(repeating: "😀", count: 20)]).names == [String(repeating: "😀", count: 15)])
  }

  @Test(arguments: [
    ("'a'", "a"), ("  a b  ", "a b"), ("a\nb", "a b"), ("a\tb", "a b"), ("[x]:y", "x  y"), ("\u{1}", "Sheet1"),
  ])
  func `forbidden characters go`(wish: String, name: String) {
    #expect(SheetNames([wish]).names == [name])
  }
}
