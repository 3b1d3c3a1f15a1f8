public import DashboardModel

/// Two of CDE's ESSA lists against each other: where they give a school another status of the same year.
public struct ESSAListDifference: Hashable, Sendable {
  /// One school.
  public struct School: Hashable, Sendable {
    /// The school's code.
    public var cds: CDSCode
    /// Its name by the first list that has it.
    public var name: String
    /// The year of the status.
    public var year: DashboardYear
    /// The status by the first list, `nil` where it does not have the school.
    public var first: SchoolStatus?
    /// The status by the second list.
    public var second: SchoolStatus?
  }

  /// The first list's index among the inputs.
  public var firstFile: Int
  /// The second list's.
  public var secondFile: Int
  /// The years that both lists have a status of.
  public var years: [DashboardYear]
  /// Statuses that were compared.
  public var compared: Int = 0
  /// The schools whose statuses differ, in order of year and code.
  public var schools: [School] = []

  /// Compares two lists.
  ///
  /// - Parameters:
  ///   - first: One list.
  ///   - second: Another one, of the same year or not.
  ///   - all: Whether to compare all years that both have; otherwise only those that either list is of.
  public init(_ first: ESSAList, _ second: ESSAList, all: Bool = false) {
    firstFile = first.file
    secondFile = second.file
    let own: Set<DashboardYear> = [first.year, second.year]
    years = first.years.filter { second.years.contains($0) && (all || own.contains($0)) }
    for year in years {
      for cds in Set(first.rows.map(\.cds)).union(second.rows.map(\.cds)).sorted() {
        let one = first.row(cds)?.statuses[year]
        let other = second.row(cds)?.statuses[year]
        // Lists of different years have different schools; that is no difference of status.
        if first.year != second.year, one == nil || other == nil { continue }
        compared += 1
        if let one, let other, one.meansTheSame(as: other) { continue }
        let name = first.roster.entry(cds)?.name ?? second.roster.entry(cds)?.name ?? ""
        schools.append(School(cds: cds, name: name, year: year, first: one, second: other))
      }
    }
  }
}
