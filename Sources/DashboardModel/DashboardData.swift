/// All that was read for a question: Dashboards by year, official lists, and the files they came from.
public struct DashboardData: Sendable {
  /// The files, in the order of their paths; places count into this.
  public var files: [SourceFile] = []
  /// The Dashboards by year.
  public var dashboards: [DashboardYear: Dashboard] = [:]
  /// The official lists under the LCFF, oldest first.
  public var lcffLists: [LCFFList] = []
  /// The official lists under ESSA, oldest first.
  public var essaLists: [ESSAList] = []
  /// CDE's lists of the Red indicators of schools.
  public var redFlagLists: [RedFlagList] = []
  /// Rosters of schools that the user gives.
  public var rosters: [Roster] = []
  /// Whether a file that CDE gives out before the release was read.
  public var isPreRelease: Bool = false
  /// Charter schools that have another code in another year.
  public var joinedCharters: [JoinedCharter] = []
  /// LEAs that did not submit their CALPADS data, if the user gave such a list.
  public var calpads: CDSList?

  /// Makes data of nothing.
  public init() {}

  /// The list of districts and county offices of a year, or `nil`.
  public func lcffList(_ year: DashboardYear, _ subject: LCFFList.Subject = .districtsAndCountyOffices) -> LCFFList? {
    lcffLists.last { $0.year == year && $0.subject == subject }
  }

  /// The path of the file at a place, with the sheet where there is one.
  public func path(_ place: SourcePlace) -> String {
    guard files.indices.contains(Int(place.file)) else { return "" }
    let file = files[Int(place.file)]
    return file.sheet.map { "\(file.path), sheet \($0)" } ?? file.path
  }
}

extension DashboardData {
  /// The ESSA list of a year; of several that were given, the first in the order of their paths.
  public func essaList(_ year: DashboardYear) -> ESSAList? { essaLists.first { $0.year == year } }

  /// The ESSA list of a year that flags student groups: in 2019 it is a file of its own, which differs for 64 schools.
  public func essaGroupList(_ year: DashboardYear) -> ESSAList? {
    essaLists.first { $0.year == year && !$0.studentGroups.isEmpty }
  }

  /// Every roster: the user's own first, then those of the ESSA lists, the one of a year before all others.
  public func rosters(for year: DashboardYear) -> [Roster] {
    let lists = essaLists.filter { $0.year == year } + essaLists.filter { $0.year != year }.reversed()
    return rosters + lists.map(\.roster)
  }

  /// Whether a school got Title I money in the school year of a Dashboard, and where that stands; `nil` where no roster
  /// says.
  public func titleI(_ cds: CDSCode, _ year: DashboardYear) -> (isFunded: Bool, place: SourcePlace)? {
    for roster in rosters(for: year) {
      if let entry = roster.entry(cds), let isFunded = entry.titleI[year] { return (isFunded, entry.place) }
    }
    return nil
  }

  /// What the rosters say of a school besides Title I, or `nil` where none names it.
  public func rosterEntry(_ cds: CDSCode, _ year: DashboardYear) -> RosterEntry? {
    for roster in rosters(for: year) { if let entry = roster.entry(cds) { return entry } }
    return nil
  }
}

/// A plain list of LEAs that the user gives, one code a line, such as those that did not submit their CALPADS data.
public struct CDSList: Sendable {
  /// The list's index among the inputs, see ``DashboardData/files``.
  public var file: Int
  /// The line of each code.
  public var lines: [CDSCode: Int]

  /// Makes a list of codes and their lines.
  public init(file: Int, lines: [CDSCode: Int]) {
    self.file = file
    self.lines = lines
  }
}

/// A charter school that changed its authorizer, and with it the first seven digits of its code.
public struct JoinedCharter: Hashable, Sendable {
  /// One year's code.
  public struct Code: Hashable, Sendable {
    /// The year.
    public var year: DashboardYear
    /// The code that its files have.
    public var cds: CDSCode
  }

  /// The codes by year, oldest first.
  public var codes: [Code]

  /// Makes it of its codes by year, oldest first.
  public init(codes: [(year: DashboardYear, cds: CDSCode)]) {
    self.codes = codes.map { Code(year: $0.year, cds: $0.cds) }
  }

  /// The school's codes, newest first, each once.
  public var distinct: [CDSCode] {
    var found: [CDSCode] = []
    for code in codes.reversed() where !found.contains(code.cds) { found.append(code.cds) }
    return found
  }
}
