/// Schools with what CSI Low Perform needs besides colors: Title I by school year.
///
/// It is a plain CSV of the user's, or the columns of one of CDE's ESSA lists.
public struct Roster: Sendable {
  /// The file's index among the inputs, see ``DashboardData/files``.
  public let file: Int
  /// The schools, in the file's order.
  public let entries: [RosterEntry]
  /// Which counties the file has schools of.
  public let coverage: Coverage

  private let index: [CDSCode: Int]

  /// Makes a roster of entries with distinct codes.
  public init(file: Int, entries: [RosterEntry]) {
    self.file = file
    self.entries = entries
    var coverage = Coverage()
    for entry in entries { coverage.insert(entry.cds) }
    self.coverage = coverage
    index = Dictionary(entries.enumerated().map { ($1.cds, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The entry of a school, or `nil` where the roster has none.
  public func entry(_ cds: CDSCode) -> RosterEntry? { index[cds].map { entries[$0] } }
}

/// What is known of a school besides its results.
public struct RosterEntry: Hashable, Sendable {
  /// The school's code.
  public var cds: CDSCode
  /// The school's name.
  public var name: String
  /// The name of its district, or of a charter's authorizer.
  public var district: String
  /// The name of its county, without the word County.
  public var county: String
  /// Whether it got Title I money, by the Dashboard year of the school year; a blank is absent.
  public var titleI: [DashboardYear: Bool] = [:]
  /// Whether it is a Dashboard Alternative School Status school; `nil` where the file does not say.
  public var isDASS: Bool?
  /// How a charter school is funded, `DF` directly or `LF` locally; `nil` for a school that is none.
  public var charterFunding: String?
  /// Students on Census Day; a blank or `*` is `nil`.
  public var enrollment: Int?
  /// Where the row stands.
  public var place: SourcePlace

  /// Makes an entry without figures.
  public init(cds: CDSCode, name: String, district: String, county: String, place: SourcePlace) {
    self.cds = cds
    self.name = name
    self.district = district
    self.county = county
    self.place = place
  }

  /// The school as an entity.
  public var entity: Entity {
    Entity(
      cds: cds, kind: charterFunding == nil ? .school : .charter, name: name, districtName: district,
      county: county, isDASS: isDASS)
  }
}
