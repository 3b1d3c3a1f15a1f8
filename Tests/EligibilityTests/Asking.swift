import Criteria
import DashboardModel
import Dashboards
import TestSupport
import Testing

@testable import Eligibility

/// How the tests ask for answers.
extension DashboardData {
  /// An engine over the data.
  func engine(
    _ program: Program.Name = .lcff, editions: [Edition] = Dashboards.all, readings: Set<OpenQuestion> = []
  ) -> Engine {
    Engine(program, editions: editions, data: self, readings: readings)
  }

  /// CDE's own rules, laid out once for all tests.
  private static let settings: [Program.Name: Setting] = Dictionary(
    uniqueKeysWithValues: Program.Name.allCases.map { ($0, DashboardData().engine($0).setting) })

  /// What an engine with CDE's own rules asks the data with.
  func setting(_ program: Program.Name = .lcff, readings: Set<OpenQuestion> = []) -> Setting {
    guard let laidOut = Self.settings[program] else { return engine(program, readings: readings).setting }
    return Setting(program, laidOut.rules, self, flipped: ReadingSet(readings))
  }

  /// The determination of an entity and year by CDE's own rules.
  ///
  /// - Throws: Where the year determines no such entity.
  func determination(
    _ entity: Entity, _ year: DashboardYear, _ program: Program.Name = .lcff, readings: Set<OpenQuestion> = []
  ) throws -> Determination {
    let setting = setting(program, readings: readings)
    let rules = try #require(setting.rules[year])
    try #require(rules.determines(entity.kind))
    let record = Record(entity, setting)
    record.notesReadings = true
    return Determining(record: record, rules: rules, year: year).determination()
  }

  /// The determination of an entity and year by other rules.
  ///
  /// - Throws: Where the year determines no such entity.
  func determination(_ entity: Entity, _ year: DashboardYear, editions: [Edition]) throws -> Determination {
    try #require(engine(editions: editions).determine(entity, year))
  }

  /// Every year of an entity, as its determination asks for it.
  func record(_ entity: Entity, _ program: Program.Name = .lcff) -> Record {
    Record(entity, setting(program))
  }
}

extension SmallBoard {
  /// The determination of an entity and year.
  ///
  /// - Throws: Where the year determines no such entity.
  func determination(
    _ entity: Entity, _ year: DashboardYear, _ program: Program.Name = .lcff, readings: Set<OpenQuestion> = []
  ) throws -> Determination {
    try data.determination(entity, year, program, readings: readings)
  }
}

extension Determination {
  /// The groups that meet the criteria by themselves.
  var groupsMeeting: [StudentGroup] { groupsMet.map(\.group) }
}

extension Edition {
  /// The edition of a year with something changed.
  ///
  /// - Throws: Where there is no edition of the year.
  static func of(_ year: DashboardYear, _ change: (inout Edition) -> Void = { _ in }) throws -> Edition {
    var edition = try #require(Dashboards.edition(year))
    change(&edition)
    return edition
  }
}
