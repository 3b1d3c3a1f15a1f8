import DifferentiatedAssistance
import Testing

@Suite struct EntityFinderTests {
  private static func entity(_ code: String, _ name: String, _ kind: EntityKind = .district) -> Entity {
    Entity(cds: CDSCode(code) ?? .state, kind: kind, name: name, districtName: name, county: "Sierra Azul")
  }

  private static let entities: [Entity] = [
    entity("59105950000000", "Sierra Azul County Office of Education", .countyOffice),
    entity("59701360000000", "Cañada Honda Unified"),
    entity("59701770000000", "Granito Joint Unified"),
    entity("59701510000000", "El Mirador Elementary"),
    entity("59701510160291", "El Mirador Elementary", .school),
    entity("59701700160300", "Granito Elementary", .school),
    entity("59702010000000", "Jacaranda Union Elementary"),
    entity("59702350150060", "Álamo Charter", .charter),
  ]

  @Test func `a code that a spreadsheet has shortened is found`() throws {
    let alameda = Self.entity("01100170000000", "Alameda County Office of Education", .countyOffice)
    #expect(try EntityFinder(Self.entities + [alameda]).find("1100170000000").cds == alameda.cds)
  }

  private let finder = EntityFinder(EntityFinderTests.entities)

  /// What people write, and the code of what they mean.
  @Test(arguments: [
    ("Granito Joint Unified", "59701770000000"), ("granito joint", "59701770000000"), ("JACARANDA", "59702010000000"),
    ("Cañada Honda", "59701360000000"), ("Canada Honda", "59701360000000"), ("CAÑADA HONDA UNIFIED", "59701360000000"),
    ("alamo", "59702350150060"), ("59701770000000", "59701770000000"), ("5970177", "59701770000000"),
    ("59-70177-0000000", "59701770000000"), ("59 70177 0000000", "59701770000000"), ("59-70177", "59701770000000"),
    ("59701510160291", "59701510160291"), ("5910595", "59105950000000"),
    ("Granito Joint Unified School District", "59701770000000"),
    ("Jacaranda Union Elementary School District", "59702010000000"),
    ("Cañada Honda Unified District", "59701360000000"),
    ("County Office", "59105950000000"),
  ])
  func `an entity is found as people write it`(_ text: String, _ code: String) throws {
    #expect(try finder.find(text).cds.description == code)
  }

  @Test(arguments: [("Granito", 2), ("El Mirador Elementary", 2), ("Elementary", 4), ("unified", 2)])
  func `a name that several have is not guessed`(_ text: String, _ count: Int) {
    do throws(EntityFinder.Fault) {
      let found = try finder.find(text)
      Issue.record("\(text) is taken for \(found.name)")
    } catch {
      guard case .several(text, let matches) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(matches.count == count)
      #expect(error.description.hasPrefix("\"\(text)\" fits "))
      #expect(error.description.hasSuffix(". Give the CDS code."))
      for match in matches { #expect(error.description.contains("\(match.name) (\(match.cds))")) }
    }
  }

  @Test(arguments: [
    ("Granito Joint Unifed", "Granito Joint Unified"), ("Jacarunda", "Jacaranda Union Elementary"),
    ("Canyada Honda Unified", "Cañada Honda Unified"),
    ("Granitto Joint Unified School District", "Granito Joint Unified"),
  ])
  func `a misspelled name is answered with the nearest one`(_ text: String, _ nearest: String) {
    #expect(throws: EntityFinder.Fault.none(text, noun: "LEA", nearest: nearest)) { try finder.find(text) }
    #expect(
      EntityFinder.Fault.none(text, noun: "LEA", nearest: nearest).description
        == "No LEA of the files is \"\(text)\". Did you mean \"\(nearest)\"?")
  }

  @Test(arguments: ["59999990000000", "5999999", "Xylophone Academy of Nothing"])
  func `what is nowhere near anything is said without a guess`(_ text: String) {
    #expect(throws: EntityFinder.Fault.none(text, noun: "school", nearest: nil)) {
      try EntityFinder(Self.entities, noun: "school").find(text)
    }
  }

  @Test func `many that fit are told by their first five`() {
    let many = (0..<9).map { Self.entity("5970\(String(100 + $0))0000000", "Lincoln Elementary") }
    do throws(EntityFinder.Fault) {
      _ = try EntityFinder(many).find("Lincoln Elementary")
      Issue.record("one of nine is taken")
    } catch {
      #expect(error.description.contains("and 4 more. Give the CDS code."))
    }
  }

  @Test func `whether a text means an entity can be asked of one`() {
    #expect(EntityFinder.fits(Self.entities[1], "canada"))
    #expect(EntityFinder.fits(Self.entities[2], "5970177"))
    #expect(!EntityFinder.fits(Self.entities[2], "Jacaranda"))
  }
}
