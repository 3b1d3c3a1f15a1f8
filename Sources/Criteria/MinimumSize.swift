public import DashboardModel

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
}
