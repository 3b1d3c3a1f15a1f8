public import DashboardModel

/// The rules of one Dashboard year: what was published, what counts, and what follows, under both programs.
public struct Edition: Hashable, Sendable {
  /// The year.
  public var year: DashboardYear
  /// The edition's name; CDE's own are named for their year, others by whoever wrote them.
  public var name: String
  /// Whether these are the rules that CDE applied or announced, not somebody's variation of them.
  public var isCDEs: Bool
  /// What CDE published of each indicator; an indicator that is absent was not reported.
  public var publications: [Indicator: Publication]
  /// The number of students that a Status level needs.
  public var minimumSize: MinimumSize
  /// How districts, county offices and charter schools are determined.
  public var lcff: Program
  /// How schools are determined, or `nil` where the year has no such rules.
  public var essa: Program?

  /// Makes an edition of its parts.
  public init(
    year: DashboardYear, name: String, isCDEs: Bool = true, publications: [Indicator: Publication],
    minimumSize: MinimumSize, lcff: Program, essa: Program? = nil
  ) {
    self.year = year
    self.name = name
    self.isCDEs = isCDEs
    self.publications = publications
    self.minimumSize = minimumSize
    self.lcff = lcff
    self.essa = essa
  }

  /// What CDE published of an indicator.
  public func publication(of indicator: Indicator) -> Publication { publications[indicator] ?? .none }

  /// The rules of a program, or `nil` where the year has none.
  public func program(_ name: Program.Name) -> Program? { name == .lcff ? lcff : essa }
}

/// How many students a group needs before its Status level counts, where the year's files show no color that says so.
public struct MinimumSize: Hashable, Sendable {
  /// The number for most groups.
  public var students: Int
  /// The number for the groups below at districts and county offices.
  public var loweredStudents: Int
  /// The groups with the lowered number.
  public var loweredGroups: [StudentGroup]
  /// What it rests on.
  public var support: Support

  /// Makes a minimum of its parts.
  public init(students: Int, lowered: Int, for groups: [StudentGroup], support: Support) {
    self.students = students
    self.loweredStudents = lowered
    self.loweredGroups = groups
    self.support = support
  }

  /// The number that a group needs at an entity of a kind.
  public func needed(_ group: StudentGroup, at kind: EntityKind) -> Int {
    let isAgency = kind == .district || kind == .countyOffice
    return isAgency && loweredGroups.contains(group) ? loweredStudents : students
  }

  /// The numbers in words.
  public var words: String {
    let lowered = Listing.words(loweredGroups.map(\.name))
    return "\(students) students in a student group"
      + (lowered.isEmpty ? "" : "; \(loweredStudents) for \(lowered) at districts and county offices")
  }
}
