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
  ///   - questions: What is asked; their entities tell which counties there are.
  /// - Throws: ``CommandFailure`` where a county is none of the files', or several.
  init(_ arguments: Arguments, noun: String, among questions: [Question]) throws(CommandFailure) {
    let asked = arguments.all(.county)
    var counties: [String] = []
    if !asked.isEmpty {
      let finder = CountyFinder(questions.flatMap(\.everybody), noun: noun)
      for text in asked {
        do throws(CountyFinder.Fault) { counties.append(try finder.find(text)) } catch {
          throw .said(error.description)
        }
      }
    }
    self.counties = counties
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
    isInCounties(entity) && (names.isEmpty || names.contains { EntityFinder.fits(entity, $0) })
  }

  private func isInCounties(_ entity: Entity) -> Bool {
    counties.isEmpty || counties.contains { $0.lowercased() == entity.county.lowercased() }
  }

  /// Those of some things whose entities are asked for, in their order.
  ///
  /// - Parameters:
  ///   - all: The things.
  ///   - entity: The entity of each.
  /// - Returns: All of them where neither option was given.
  /// - Throws: ``CommandFailure`` where nobody of the counties is among them, or a name is nobody's or several ones'.
  func kept<Thing>(_ all: [Thing], _ entity: (Thing) -> Entity) throws(CommandFailure) -> [Thing] {
    var kept = all.filter { isInCounties(entity($0)) }
    if kept.isEmpty, !counties.isEmpty {
      throw .said("No \(noun) of the files is in \(counties.joined(separator: ", ")) County.")
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

extension Question {
  /// Everybody who can be asked for, those whom only a list names too.
  var everybody: [Entity] {
    engine.entities(year, wanted: Wanted(isNamed: { _ in true })) + engine.notDetermined(year)
  }
}
