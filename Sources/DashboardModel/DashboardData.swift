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
