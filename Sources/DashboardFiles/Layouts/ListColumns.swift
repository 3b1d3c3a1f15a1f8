import DashboardModel

/// The columns of an official list under the LCFF, found by name: they differ from year to year.
struct ListColumns {
  /// The column of the CDS code.
  var cds: Int?
  /// The column of the LEA's name.
  var name: Int?
  /// The column of the county's name.
  var county: Int?
  /// The columns of the groups' letters.
  var groups: [(group: StudentGroup, column: Int)] = []
  /// The columns of the groups' letters of the year before, in lists of charter schools.
  var priorGroups: [(group: StudentGroup, column: Int)] = []
  /// The columns of statuses.
  var statuses: [(year: DashboardYear, column: Int)] = []
  /// The columns of methods.
  var methods: [(number: Int, column: Int)] = []
  /// The columns of sections of the Education Code.
  var flags: [(name: String, column: Int)] = []
  /// The column of the number of coded groups.
  var total: Int?
  /// The column of the year.
  var year: Int?

  /// Finds the columns in a header.
  init(_ header: TableHeader, year: DashboardYear) {
    cds = header.column("cds", "cdscode")
    name = header.column("leaname", "chartername", "schoolname", "districtname", "lea")
    county = header.column("countyname", "county")
    total = header.column("totalstudentgroups")
    self.year = header.column("reportyear", "reportingyear")
    for (name, column) in header.foldedNames {
      if let group = Self.group(name, "priorities") ?? Self.group(name, "current") {
        groups.append((group, column))
      } else if let group = Self.group(name, "prior") {
        priorGroups.append((group, column))
      } else if name.hasPrefix("assistancestatus") {
        let digits = name.dropFirst("assistancestatus".count)
        if digits.isEmpty { statuses.append((year, column)) }
        if let number = Int(digits.prefix(4)), digits.count >= 4 { statuses.append((DashboardYear(number), column)) }
      } else if name.hasPrefix("metmethod"), let number = Int(name.dropFirst("metmethod".count).prefix(1)) {
        methods.append((number, column))
      } else if name.hasPrefix("ec"), name.dropFirst(2).first?.isNumber == true {
        flags.append((header.names[column], column))
      }
    }
  }

  /// Whether none of the columns is of a known kind, so that a name may be a misspelling.
  var isEmpty: Bool {
    groups.isEmpty && priorGroups.isEmpty && statuses.isEmpty && methods.isEmpty && flags.isEmpty && cds == nil
      && name == nil && county == nil && total == nil && year == nil
  }

  private static func group(_ name: String, _ suffix: String) -> StudentGroup? {
    name.hasSuffix(suffix) ? StudentGroup(code: name.dropLast(suffix.count)) : nil
  }
}
