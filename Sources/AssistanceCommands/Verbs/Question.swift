import Criteria
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
  /// How the rule for charter schools is read.
  let charterReading: CharterReading
  /// The program that is determined.
  let program: Program

  /// Asks about what was read.
  ///
  /// - Parameters:
  ///   - materials: What was read.
  ///   - arguments: The command line, for `--criteria` and `--charters`.
  ///   - criteria: A year or a file in place of `--criteria`.
  ///   - program: The program that is determined.
  /// - Throws: ``CommandFailure`` where the criteria are not known or not readable.
  init(
    _ materials: Materials, _ arguments: Arguments, criteria: String? = nil, program: Program = .lcff
  ) throws(CommandFailure) {
    self.program = program
    data = materials.data
    year = materials.year
    edition = try EditionChoice.edition(criteria ?? arguments.value(.criteria), for: materials.year)
    do throws(UsageFault) {
      charterReading = try arguments.choice(.charters, default: CharterReading.sameGroup)
    } catch { throw .usage(error) }
  }

  /// All editions, the question's own in place of CDE's of its year.
  var editions: [Edition] { Dashboards.all.filter { $0.year != edition.year } + [edition] }

  /// The engine for the LCFF.
  var engine: LCFFEngine { LCFFEngine(editions: editions, data: data, charterReading: charterReading) }

  /// What was assumed, in sentences.
  var assumptions: [String] {
    var assumptions: [String] = []
    if !edition.isCDEs { assumptions.append("Not CDE's own criteria: \(edition.name).") }
    if program == .essa { return assumptions }
    if edition.methods.contains(where: { $0.shape == .calpads }), data.calpads == nil {
      assumptions.append(
        "Method 4: no list of LEAs that did not submit CALPADS data was given (--calpads), so none is taken to meet it."
      )
    }
    if charterReading == .anyGroup {
      assumptions.append("Charter schools: \(charterReading.words), as asked by --charters.")
    }
    return assumptions
  }
}
