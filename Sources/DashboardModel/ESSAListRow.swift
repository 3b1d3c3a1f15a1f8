/// One school's row in one of CDE's ESSA assistance lists.
public struct ESSAListRow: Hashable, Sendable {
  /// The school's code.
  public var cds: CDSCode
  /// The status of each year that the list has a column for; a blank or `*` is absent.
  public var statuses: [DashboardYear: SchoolStatus] = [:]
  /// Whether the school left a status, or `nil` where the list does not say.
  public var exit: ESSAExit?
  /// The student groups that are flagged: for ATSI, in later years also for TSI.
  ///
  /// A list flags no group of a CSI school.
  public var groups: Set<StudentGroup> = []
  /// The number of flagged groups that the list prints, those of TSI among them, or `nil` where it prints none.
  public var totalStudentGroups: Int?
  /// Whether the school has an indicator with a color, as the list says, or `nil` where it does not.
  public var hasColors: Bool?
  /// Whether it is a DASS school in CSI Grad with fewer than 100 students, or `nil` where the list does not say.
  public var isSmallDASS: Bool?
  /// Where the row stands.
  public var place: SourcePlace

  /// Makes a row without entries.
  public init(cds: CDSCode, place: SourcePlace) {
    self.cds = cds
    self.place = place
  }
}
