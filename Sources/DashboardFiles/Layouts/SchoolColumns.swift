import DashboardModel

/// The columns of an ESSA list or of a roster of schools, found by name: they differ from year to year.
struct SchoolColumns {
  /// The column of the CDS code.
  var cds: Int?
  /// The column of the school's name.
  var name: Int?
  /// The column of the district's name.
  var district: Int?
  /// The column of the county's name.
  var county: Int?
  /// The columns of Title I, by the Dashboard year of their school year: `TitleI1718` is 2018.
  var titleI: [(year: DashboardYear, column: Int)] = []
  /// The columns of statuses.
  var statuses: [(year: DashboardYear, column: Int)] = []
  /// The columns of student groups.
  var groups: [(group: StudentGroup, column: Int)] = []
  /// The column of the exit code.
  var exit: Int?
  /// The column of DASS.
  var dass: Int?
  /// The column of charter funding.
  var charter: Int?
  /// The column of the number of students.
  var enrollment: Int?
  /// The column of the flag of small DASS schools.
  var smallDASS: Int?
  /// The column that says whether a school has colors.
  var colors: Int?
  /// The columns of numbers of groups: one, or one for ATSI and one for TSI.
  var totals: [Int] = []

  /// Finds the columns in a header.
  ///
  /// - Parameters:
  ///   - header: The header.
  ///   - year: The list's year, which a status column without digits is of.
  init(_ header: TableHeader, year: DashboardYear?) {
    cds = header.column("cds", "cdscode")
    name = header.column("schoolname", "school")
    district = header.column("districtname", "district")
    county = header.column("countyname", "county")
    exit = header.column("exit")
    dass = header.column("dass", "dassflag")
    charter = header.column("charter")
    enrollment = header.column("enrollmentcount", "enrollment")
    smallDASS = header.column("dasscsienrollflag")
    colors = header.column("colors")
    for (name, column) in header.foldedNames {
      if let group = StudentGroup(code: name), group != .all {
        groups.append((group, column))
      } else if name.hasPrefix("titlei"), let year = Self.schoolYear(name.dropFirst("titlei".count)) {
        titleI.append((year, column))
      } else if name.hasPrefix("totstudgrp") {
        totals.append(column)
      } else if name.hasPrefix("assistancestatus") {
        let digits = name.dropFirst("assistancestatus".count)
        if digits.isEmpty, let year { statuses.append((year, column)) }
        if digits.count == 4, let number = Int(digits) { statuses.append((DashboardYear(number), column)) }
      }
    }
  }

  /// The Dashboard year of a school year such as `1718`, or `nil`.
  private static func schoolYear(_ digits: Substring) -> DashboardYear? {
    guard digits.count == 4, let first = Int(digits.prefix(2)), let second = Int(digits.suffix(2)),
      second == first + 1
    else { return nil }
    return DashboardYear(2000 + second)
  }
}
