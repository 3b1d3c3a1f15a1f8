public import DashboardModel

/// One of CDE's lists made by hand, for tests of a few LEAs.
public enum SmallList {
  /// Makes a list of districts and county offices, or of charter schools, of letters.
  ///
  /// - Parameters:
  ///   - year: The list's year.
  ///   - letters: The groups with a letter, by LEA.
  ///   - priors: In a list of charter schools, the groups with a letter in the year before.
  ///   - methods: Whether the methods are met; the first is where there is a letter.
  ///   - statuses: The status of each year that the list has a column for.
  ///   - flags: The flags of several years, by column.
  /// - Returns: A list with a row for every LEA that is named.
  public static func make(
    _ year: Int, _ letters: [(Entity, [StudentGroup: Character])], priors: [StudentGroup: Character] = [:],
    methods: [Int: Bool] = [:], statuses: [DashboardYear: AssistanceStatus] = [:], flags: [String: Bool] = [:]
  ) -> LCFFList {
    let isCharters = letters.first?.0.kind == .charter
    return LCFFList(
      subject: isCharters ? .charterSchools : .districtsAndCountyOffices, year: DashboardYear(year), file: 0,
      studentGroups: StudentGroup.allCases.filter { $0 != .all && ($0 != .ltel || year >= 2024) },
      rows: letters.enumerated().map { line, entry in
        var row = LCFFListRow(
          cds: entry.0.cds, name: entry.0.name, county: entry.0.county, place: SourcePlace(file: 0, line: line + 7))
        row.groups = entry.1.compactMapValues { LCFFPrioritySet(letter: $0) }
        row.priorGroups = priors.compactMapValues { LCFFPrioritySet(letter: $0) }
        row.statuses = statuses
        row.flags = flags
        row.methods = methods
        if row.methods[1] == nil { row.methods[1] = !entry.1.isEmpty }
        return row
      })
  }
}
