import DifferentiatedAssistance
import Testing

@Suite struct CountyFinderTests {
  private static let entities: [Entity] = [
    ("01100170000000", "Alameda"), ("19647330000000", "Los Angeles"), ("35674700000000", "San Benito"),
    ("37683380000000", "San Diego"), ("46701770000000", "Sierra"), ("59701770000000", "Sierra Azul"),
  ].map { code, county in
    Entity(cds: CDSCode(code) ?? .state, kind: .district, name: "Some", districtName: "Some", county: county)
  }

  private let finder = CountyFinder(CountyFinderTests.entities)

  @Test(arguments: [
    ("Sierra Azul", "Sierra Azul"), ("sierra azul county", "Sierra Azul"), ("County of Sierra Azul", "Sierra Azul"),
    ("59", "Sierra Azul"), ("01", "Alameda"), ("1", "Alameda"), ("Azul", "Sierra Azul"), ("angeles", "Los Angeles"),
    (" Diego ", "San Diego"), ("Sierra", "Sierra"), ("Sierra County", "Sierra"),
  ])
  func `a county is found as people write it`(_ text: String, _ county: String) throws {
    #expect(try finder.find(text) == county)
  }

  @Test func `a part that several names have is not guessed`() {
    let fault = #expect(throws: CountyFinder.Fault.self) { try finder.find("San") }
    #expect(fault == .several("San", ["San Benito", "San Diego"]))
    #expect(fault?.description == "\"San\" fits the counties San Benito, San Diego. Give one of them.")
  }

  @Test(arguments: [
    ("Siera Azul County", "No LEA of the files is in Siera Azul County. Did you mean Sierra Azul?"),
    ("Atlantis", "No LEA of the files is in Atlantis County."),
    ("27", "No LEA of the files is in county 27 (Monterey)."), ("77", "No LEA of the files is in county 77."),
  ])
  func `what fits nothing is answered with the nearest`(_ text: String, _ sentence: String) {
    let fault = #expect(throws: CountyFinder.Fault.self) { try finder.find(text) }
    #expect(fault?.description == sentence)
  }
}
