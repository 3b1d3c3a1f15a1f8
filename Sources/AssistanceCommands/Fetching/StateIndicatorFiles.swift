/// CDE's files of state indicators: tab-delimited text, all in one folder of `www3.cde.ca.gov`.
enum StateIndicatorFiles {
  /// The files of a year that had a Dashboard.
  static func of(year: Int) -> [PublicFile] {
    let suffix = year == 2017 ? "2017f" : String(year)
    let basis: PublicFile.Basis = year > PublicFiles.lastKnownYear ? .usualPattern : .documented
    return indicators(of: year).map { stem, title in
      let name = "\(stem)download\(suffix).txt"
      return PublicFile(
        name: name, title: title, kind: .stateIndicator, place: .at(folder + name), basis: basis)
    }
  }

  private static let folder = "https://www3.cde.ca.gov/researchfiles/cadashboard/"

  /// Beginning of the file name and title of each indicator that has a file in the year.
  private static func indicators(of year: Int) -> [(stem: String, title: String)] {
    switch year {
    case 2017: fall2017
    case 2018...2023: common
    default: common + [("science", "Science")]
    }
  }

  /// From 2018 on.
  ///
  /// CCI has a file in every year, though 2022 did not report it on the Dashboard.
  private static let common = [
    ("chronic", "Chronic Absenteeism"), ("susp", "Suspension Rate"), ("grad", "Graduation Rate"),
    ("ela", "English Language Arts"), ("math", "Mathematics"), ("elpi", "English Learner Progress"),
    ("cci", "College/Career"),
  ]

  /// The fall release of 2017: no chronic absenteeism yet, and grade 11 apart from grades 3 to 8.
  private static let fall2017 = [
    ("susp", "Suspension Rate"), ("grad", "Graduation Rate"), ("ela38", "English Language Arts, grades 3-8"),
    ("math38", "Mathematics, grades 3-8"), ("ela11", "English Language Arts, grade 11"),
    ("math11", "Mathematics, grade 11"), ("elpi", "English Learner Progress"), ("cci", "College/Career"),
  ]
}
