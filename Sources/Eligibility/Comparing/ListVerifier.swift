public import Criteria
public import DashboardModel

/// Holds CDE's lists against the computation and says of every difference where the two part.
public struct ListVerifier: Sendable {
  let editions: [Edition]
  let data: DashboardData
  let readings: Set<OpenQuestion>

  /// Prepares for the editions and the data that the lists are held against.
  ///
  /// - Parameters:
  ///   - editions: One edition a year; of two for the same year the last counts.
  ///   - data: What was read; for lists of schools with the rows of schools. The lists themselves may be among it.
  ///   - readings: The open questions of reading that are turned away from their default.
  public init(editions: [Edition], data: DashboardData, readings: Set<OpenQuestion> = []) {
    self.editions = editions
    self.data = data
    self.readings = readings
  }

  /// Compares a list under the LCFF.
  ///
  /// - Parameters:
  ///   - list: CDE's list.
  ///   - itself: The data's files that are the list's own file; what they say of its year is not held against it.
  /// - Returns: The comparison; `nil` where the criteria of the list's year are not known.
  public func compare(_ list: LCFFList, itself: Set<Int> = []) -> ListComparison? {
    guard let edition = editions.last(where: { $0.year == list.year }) else { return nil }
    var data = self.data
    func isOfItsKind(_ other: LCFFList) -> Bool { other.year == list.year && other.subject == list.subject }
    data.lcffLists.removeAll { isOfItsKind($0) && itself.contains($0.file) }
    let basis: ListComparison.Basis
    if list.subject == .ec52064e5 {
      basis = .years
    } else if data.dashboards[list.year].map({ board in Indicator.allCases.contains(where: board.isGiven) }) == true {
      basis = .dashboard
      data.lcffLists.removeAll(where: isOfItsKind)
    } else if data.lcffLists.contains(where: isOfItsKind) {
      basis = .otherList
    } else {
      basis = .ownLetters
      data.lcffLists.append(list.lettersOnly)
    }
    let engine = Engine(.lcff, editions: editions, data: data, readings: readings)
    var comparison = comparison(.init(list.subject), .lcff, edition, list.file, basis)
    if list.subject == .ec52064e5 {
      GoalComparer(list: list, engine: engine).compare(&comparison)
    } else {
      AgencyComparer(list: list, edition: edition, engine: engine, basis: basis).compare(&comparison)
    }
    return comparison
  }

  /// Compares a list of schools.
  ///
  /// - Parameter list: CDE's list; it may be among the data, which take Title I and the statuses before from it.
  /// - Returns: The comparison; `nil` where the list's year determines no schools.
  public func compare(_ list: ESSAList) -> ListComparison? {
    guard let edition = editions.last(where: { $0.year == list.year }), let program = edition.essa,
      !program.steps.isEmpty
    else { return nil }
    var data = self.data
    if !data.essaLists.contains(where: { $0.year == list.year && $0.file == list.file }) { data.essaLists.append(list) }
    data.essaLists = data.essaLists.map { $0.year == list.year ? $0.rosterOnly : $0 }
    let engine = Engine(.essa, editions: editions, data: data, readings: readings)
    var comparison = comparison(.schools, .essa, edition, list.file, .dashboard)
    SchoolComparer(list: list, program: program, engine: engine).compare(&comparison)
    return comparison
  }

  /// Compares lists of schools with the computation, each by itself, and those of the same year with each other.
  public func verify(_ lists: [ESSAList]) -> SchoolVerification {
    var differences: [ESSAListDifference] = []
    for (place, first) in lists.enumerated() {
      for second in lists[(place + 1)...] where second.year == first.year {
        differences.append(ESSAListDifference(first, second))
      }
    }
    return SchoolVerification(
      comparisons: lists.compactMap { compare($0) }, checks: lists.map(check), listDifferences: differences)
  }

  /// What a list of schools says of itself, by the kind of its year.
  public func check(_ list: ESSAList) -> ESSAListCheck {
    ESSAListCheck(list, program: editions.last { $0.year == list.year }?.essa)
  }

  private func comparison(
    _ subject: ListComparison.Subject, _ program: Program.Name, _ edition: Edition, _ file: Int,
    _ basis: ListComparison.Basis
  ) -> ListComparison {
    ListComparison(
      year: edition.year, program: program, subject: subject, file: file, edition: edition.name,
      isCDEs: edition.isCDEs, basis: basis)
  }
}

/// Everything that verifying lists of schools comes to.
public struct SchoolVerification: Hashable, Sendable {
  /// Each list that can be computed, against the computation.
  public var comparisons: [ListComparison]
  /// Each list by itself.
  public var checks: [ESSAListCheck]
  /// Lists of the same year against each other.
  public var listDifferences: [ESSAListDifference]

  /// Whether the computation and the lists part anywhere, or a list contradicts itself or another.
  public var hasFindings: Bool {
    comparisons.contains { !$0.differences.isEmpty } || checks.contains { !$0.broken.isEmpty }
      || listDifferences.contains { !$0.schools.isEmpty }
  }
}

extension LCFFList {
  /// The list without what follows, in its own year, from its letters and methods.
  fileprivate var lettersOnly: LCFFList {
    LCFFList(
      subject: subject, year: year, file: file, studentGroups: studentGroups,
      rows: rows.map { row in
        var row = row
        row.statuses[year] = nil
        row.flags = [:]
        return row
      })
  }
}

extension ESSAList {
  /// The list without its own year: the schools, Title I, and the statuses before.
  fileprivate var rosterOnly: ESSAList {
    ESSAList(
      year: year, studentGroups: [],
      rows: rows.map { row in
        var row = row
        row.statuses[year] = nil
        row.exit = nil
        row.groups = []
        row.totalStudentGroups = nil
        return row
      }, roster: roster)
  }
}
