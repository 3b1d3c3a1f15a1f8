/// A district, county office, charter or school with the names that its files give it.
public struct Entity: Hashable, Sendable {
  /// The entity's code.
  public var cds: CDSCode
  /// What it is.
  public var kind: EntityKind
  /// Its own name: the school's for a school or charter, the district's for a district or county office.
  public var name: String
  /// The name of its district, or of a charter's authorizer; its own name for a district or county office.
  public var districtName: String
  /// The name of its county, without the word County.
  public var county: String
  /// Whether it is a Dashboard Alternative School Status school; `nil` where no file says so.
  public var isDASS: Bool?

  /// Makes an entity of its parts.
  public init(
    cds: CDSCode, kind: EntityKind, name: String, districtName: String, county: String, isDASS: Bool? = nil
  ) {
    self.cds = cds
    self.kind = kind
    self.name = name
    self.districtName = districtName
    self.county = county
    self.isDASS = isDASS
  }
}
