public import DashboardModel

/// Every year of one LEA that anything was given for: its determination, and what CDE's list says.
public struct EntityHistory: Hashable, Sendable {
  /// One year.
  public struct Year: Hashable, Sendable {
    /// The year.
    public var year: DashboardYear
    /// The determination, or `nil` where the year has no edition or did not determine this kind of LEA.
    public var determination: LCFFDetermination?
    /// The status that CDE's own list of the year gives.
    public var listed: AssistanceStatus?
  }

  /// The LEA.
  public var entity: Entity
  /// The years, oldest first.
  public var years: [Year]

  /// The clocks as of the latest year that has any.
  public var clocks: [ClockResult] {
    years.last { $0.determination?.clocks.isEmpty == false }?.determination?.clocks.filter { !$0.window.isEmpty } ?? []
  }

  /// Where the computation and CDE's lists say different things, oldest first.
  public var disagreements: [Disagreement] { years.last?.determination?.disagreements ?? [] }
}

extension LCFFEngine {
  /// Every year of an LEA.
  public func entityHistory(_ entity: Entity) -> EntityHistory {
    EntityHistory(
      entity: entity,
      years: history.years.map { year in
        let subject: LCFFList.Subject = entity.kind == .charter ? .charterSchools : .districtsAndCountyOffices
        return EntityHistory.Year(
          year: year, determination: determine(entity, year),
          listed: history.data.lcffList(year, subject)?.row(entity.cds)?.statuses[year])
      })
  }

  /// Everyone that any year names, each once with the names of the latest year, in order of their codes.
  public var allEntities: [Entity] {
    var found: [CDSCode: Entity] = [:]
    for year in history.years { for entity in entities(year) { found[entity.cds] = entity } }
    return found.values.sorted { $0.cds < $1.cds }
  }
}
