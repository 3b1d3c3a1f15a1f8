public import DashboardModel

/// What a file is, as its columns, first row and name tell.
public enum FileKind: Hashable, Sendable {
  /// A state-indicator file of one indicator and year.
  case stateIndicator(Indicator, DashboardYear)
  /// Local indicators of one or all priorities of a year.
  case localIndicators(DashboardYear)
  /// An official list under the LCFF.
  case lcffList(LCFFList.Subject, DashboardYear)
  /// An official list under ESSA.
  case essaList(DashboardYear)
  /// CDE's list of the Red indicators of schools.
  case redFlags(DashboardYear)
  /// A roster of schools with their Title I funding.
  case roster
  /// A file of CDE's that no determination uses.
  case setAside(SetAside)

  /// Why a file is not used.
  public enum SetAside: String, Hashable, Sendable {
    /// Grade 11 results of fall 2017.
    case gradeElevenAcademic
    /// A graduation file without levels, such as the five-year rates of 2016-17.
    case graduationWithoutLevels
    /// Results of the spring 2017 field test.
    case spring2017
    /// CDE's lists of red flags.
    case lowPerformingList
    /// Census enrollment.
    case censusEnrollment
    /// Growth scores, informational.
    case growth
    /// Participation rates of the assessments.
    case participationRates
    /// Rates of alternative schools alone.
    case alternativeSchools

    /// The reason in words.
    public var words: String {
      switch self {
      case .gradeElevenAcademic: "grade 11 results of fall 2017; they had no levels and count for nothing"
      case .graduationWithoutLevels: "graduation rates without levels; they count for nothing"
      case .spring2017: "the spring 2017 field test; nothing was determined from it"
      case .lowPerformingList: "CDE's list of low-performing LEAs; it shows Red only"
      case .censusEnrollment: "census enrollment; it counts for nothing"
      case .growth: "growth scores; informational"
      case .participationRates: "participation rates; they count for nothing by themselves"
      case .alternativeSchools: "rates of alternative schools alone; CDE's file of all schools counts"
      }
    }
  }

  /// The Dashboard year, or `nil` for a file that is set aside.
  public var year: DashboardYear? {
    switch self {
    case .stateIndicator(_, let year), .localIndicators(let year), .lcffList(_, let year), .essaList(let year),
      .redFlags(let year):
      year
    case .roster, .setAside: nil
    }
  }

  /// The kind in words, such as `Suspension Rate, 2024 Dashboard`.
  public var words: String {
    switch self {
    case .stateIndicator(let indicator, let year): "\(indicator.name), \(year) Dashboard"
    case .localIndicators(let year): "local indicators, \(year) Dashboard"
    case .lcffList(.districtsAndCountyOffices, let year): "CDE's LCFF assistance list, \(year) Dashboard"
    case .lcffList(.charterSchools, let year): "CDE's charter school assistance list, \(year) Dashboard"
    case .lcffList(.ec52064e5, let year): "CDE's list under EC 52064(e)(5), \(year) Dashboard"
    case .essaList(let year): "CDE's ESSA assistance list of schools, \(year) Dashboard"
    case .redFlags(let year): "CDE's list of low-performing schools, which shows Red only, \(year) Dashboard"
    case .roster: "roster of schools with Title I funding"
    case .setAside(let reason): reason.words
    }
  }
}
