import DashboardModel
import DifferentiatedAssistance
import Eligibility

/// The entities that `--county` and `--entity` ask for.
struct EntityFilter {
  private let counties: [String]
  private let names: [String]
  private let noun: String

  /// Reads the options.
  ///
  /// - Parameters:
  ///   - arguments: The command line.
  ///   - noun: What the entities are, for messages: `LEA` or `school`.
  init(_ arguments: Arguments, noun: String) {
    counties = arguments.all(.county).map { name in
      // "Monterey County" is Monterey.
      name.lowercased().hasSuffix(" county") ? String(name.dropLast(" county".count)) : name
    }
    names = arguments.all(.entity)
    self.noun = noun
  }

  /// The entities that are asked for by county or name, for adding those that only a list names.
  var wanted: Wanted {
    let names = self.names
    return Wanted(counties: counties, isNamed: { entity in names.contains { EntityFinder.fits(entity, $0) } })
  }

  /// Whether an entity is asked for.
  func contains(_ entity: Entity) -> Bool {
    let isInCounty = counties.isEmpty || counties.contains { $0.lowercased() == entity.county.lowercased() }
    return isInCounty && (names.isEmpty || names.contains { EntityFinder.fits(entity, $0) })
  }

  /// Those of some things whose entities are asked for, in their order.
  ///
  /// - Parameters:
  ///   - all: The things.
  ///   - entity: The entity of each.
  /// - Returns: All of them where neither option was given.
  /// - Throws: ``CommandFailure`` where a county or name is none of theirs.
  func kept<Thing>(_ all: [Thing], _ entity: (Thing) -> Entity) throws(CommandFailure) -> [Thing] {
    var kept = all
    if !counties.isEmpty {
      let wanted = counties.map { $0.lowercased() }
      kept = kept.filter { wanted.contains(entity($0).county.lowercased()) }
      if kept.isEmpty {
        let known = Set(all.map { entity($0).county }).sorted()
        throw .said(
          "No \(noun) of the files is in \(counties.joined(separator: ", ")) County."
            + Suggestion.sentence(counties[0], known))
      }
    }
    if !names.isEmpty {
      let finder = EntityFinder(kept.map(entity), noun: noun)
      var wanted: Set<CDSCode> = []
      for name in names { wanted.insert(try finder.meant(name).cds) }
      kept = kept.filter { wanted.contains(entity($0).cds) }
    }
    return kept
  }
}
