import Criteria
import DashboardFiles
import DashboardModel
import Dashboards
import Eligibility

/// What a verb asks of the data: the year, the criteria, and what is assumed.
struct Question {
  /// What was read.
  let data: DashboardData
  /// The Dashboard year.
  let year: DashboardYear
  /// The edition of the year.
  let edition: Edition
  /// The open questions of reading that are turned away from their default.
  let readings: Set<OpenQuestion>
  /// The program that is determined.
  let program: Program.Name
  /// The engine.
  let engine: Engine
  /// The digests of the files, where the format asks for them.
  let digests: FileDigests.Pending?
  /// The files that were left out for their faults.
  let leftOut: [String]

  /// Asks about what was read.
  ///
  /// - Parameters:
  ///   - materials: What was read.
  ///   - arguments: The command line, for `--criteria` and `--reading`.
  ///   - criteria: A year or a file in place of `--criteria`.
  ///   - program: The program that is determined.
  /// - Throws: ``CommandFailure`` where the criteria are not known or not readable.
  init(
    _ materials: Materials, _ arguments: Arguments, criteria: String? = nil, program: Program.Name = .lcff
  ) throws(CommandFailure) {
    self.program = program
    data = materials.data
    year = materials.year
    leftOut = materials.leftOut
    digests = materials.digests
    edition = try EditionChoice.edition(criteria ?? arguments.value(.criteria), for: materials.year)
    do throws(UsageFault) { readings = try arguments.readings() } catch { throw .usage(error) }
    engine = Engine(program, editions: Self.editions(edition), data: data, readings: readings)
  }

  /// All editions, the question's own in place of CDE's of its year.
  var editions: [Edition] { Self.editions(edition) }

  private static func editions(_ own: Edition) -> [Edition] { Dashboards.all.filter { $0.year != own.year } + [own] }

  /// The program's rules of the year.
  ///
  /// - Throws: ``CommandFailure`` where the year determines nobody under the program.
  var rules: Program {
    get throws(CommandFailure) {
      if let rules = engine.rules(year) { return rules }
      let known = editions.filter { engine.rules($0.year) != nil }.map(\.year).sorted()
      throw .said(
        "Schools were not determined under ESSA on the \(year) Dashboard. They were on those of "
          + "\(known.map(\.description).joined(separator: ", ")); say which with --year.")
    }
  }

  /// The latest criteria before the question's own that are more than provisional, and their engine on the same data,
  /// where the question's own are provisional; else `nil`.
  var settled: (year: DashboardYear, engine: Engine)? {
    guard edition.isCDEs, edition.program(program)?.support.confidence == .secondary else { return nil }
    let earlier = Dashboards.all.filter { edition in
      edition.year < year && edition.program(program).map { $0.support.confidence != .secondary } == true
    }
    guard let other = earlier.max(by: { $0.year < $1.year }) else { return nil }
    let editions = Dashboards.all.filter { $0.year != year } + [other.applied(to: year)]
    return (other.year, Engine(program, editions: editions, data: data, readings: readings))
  }

  /// What a verb ends with that has nothing else to report: something that was left out is a finding.
  var done: Assistance.ExitCode { leftOut.isEmpty ? .done : .findings }

  /// What was assumed, in sentences.
  var assumptions: [String] { assumptions(for: edition.lcff.kinds) }

  /// What was assumed where only entities of some kinds are told of.
  func assumptions(for kinds: [EntityKind]) -> [String] {
    var assumptions: [String] = []
    if !edition.isCDEs { assumptions.append("These are not CDE's own criteria of the year: \(edition.name).") }
    if !leftOut.isEmpty { assumptions.append(Materials.leftOut(leftOut)) }
    if program == .essa { return assumptions }
    let asks = edition.lcff.methods.contains {
      $0.condition == .listed(.calpads) && $0.kinds.contains(where: kinds.contains)
    }
    if asks, data.calpads == nil {
      assumptions.append(
        "Method 4: no list of LEAs that did not submit CALPADS data was given (--calpads), so none is taken to meet it."
      )
    }
    for reading in OpenQuestion.allCases where readings.contains(reading) {
      assumptions.append("As asked: \(reading.words[1]) (\(reading.rawValue)=\(reading.values[1])).")
    }
    return assumptions
  }
}
