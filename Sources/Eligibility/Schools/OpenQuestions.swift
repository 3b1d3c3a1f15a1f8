import DashboardModel

/// What keeps a school's status open, gathered over its groups.
struct OpenQuestions {
  var files: UInt16 = 0
  var counts: UInt16 = 0
  var earlier: Set<DashboardYear> = []
  var others: Set<SchoolMissing> = []

  func missing(_ year: DashboardYear) -> Set<SchoolMissing> {
    var missing = others
    for indicator in Indicator.allCases {
      if files & (1 << indicator.rawValue) != 0 { missing.insert(.stateIndicator(indicator, year)) }
      if counts & (1 << indicator.rawValue) != 0 { missing.insert(.numberOfStudents(indicator, year)) }
    }
    for year in earlier { missing.insert(.groups(year)) }
    return missing
  }
}
