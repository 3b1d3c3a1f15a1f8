import Criteria
import Testing

@Suite struct ListingTests {
  @Test(arguments: [([String](), ""), (["A"], "A"), (["A", "B"], "A or B"), (["A", "B", "C"], "A, B or C")])
  func `a list has commas and one conjunction`(_ items: [String], _ words: String) {
    #expect(Listing.words(items, "or") == words)
  }

  @Test func `numbers up to ten are words`() {
    #expect([0, 1, 10, 11, -1].map(Listing.number) == ["no", "one", "ten", "11", "-1"])
    #expect(Listing.count(1, "year") == "one year")
    #expect(Listing.count(2, "criterion", plural: "criteria") == "two criteria")
    #expect(Listing.atLeast(1, "group") == "one group")
    #expect(Listing.atLeast(3, "group") == "three or more groups")
    #expect(Listing.sentence("one group") == "One group")
    #expect(Listing.sentence("") == "")
  }
}
