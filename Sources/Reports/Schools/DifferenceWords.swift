import Criteria
import DashboardModel
import Eligibility

/// Why a list and the computation part for a school, in words.
public enum DifferenceWords {
  /// The cause in a sentence without its full stop.
  public static func cause(_ difference: SchoolDifference) -> String {
    switch difference.cause {
    case .undetermined(let missing):
      return "It cannot be computed without \(missing.map(\.words).joined(separator: ", "))"
    case .rateNotBelow(let rate, let isDASS):
      return "The pooled graduation rate of the published file is \(rate)%, not below the threshold"
        + (isDASS ? "; a DASS school, whose one-year rate CDE may have taken from other data" : "")
    case .rateBelow(let rate, let isDASS):
      return "The pooled graduation rate of the published file is \(rate)%, below the threshold"
        + (isDASS ? "; a DASS school" : "")
    case .noRate(let result): return "There is no pooled graduation rate: \(obstacle(result.obstacle))"
    case .notExplainedByColors: return "Not explained by the colors: the school has none"
    case .patternMet(let result):
      return "The colors meet \(result.pattern ?? "a pattern"): \(SchoolWords.tally(result.tally))"
    case .patternNotMet(let result): return "The colors meet no pattern: \(SchoolWords.tally(result.tally))"
    case .pool(let answer): return "By the roster, that it can be CSI Low Perform is \(answer.words)"
    case .flags(let listed, let computed, let results): return flags(listed, computed, results)
    case .followsFromStatus: return "It follows from the statuses"
    case .exitCode:
      return "The exit code of the list is \(difference.listedExit?.code ?? "none"), that of the statuses "
        + difference.computed.possibleExits.map(\.code).joined(separator: " or ")
    }
  }

  private static func flags(
    _ listed: [StudentGroup], _ computed: [StudentGroup], _ results: [SchoolGroupResult]
  ) -> String {
    let groups = results.map { result in
      var years = ["\(result.current.year) \(SchoolWords.tally(result.current.tally))"]
      years += result.earlier.map { "\($0.year) \($0.pattern ?? $0.answer.words)" }
      return "\(result.group.code) (\(years.joined(separator: "; ")))"
    }
    let flagged = listed.isEmpty ? "no group" : listed.map(\.code).joined(separator: ", ")
    let difference = groups.isEmpty ? "" : "; they differ in \(groups.joined(separator: ", "))"
    return "The list flags \(flagged)\(difference)"
  }

  private static func obstacle(_ obstacle: GraduationResult.Obstacle?) -> String {
    switch obstacle {
    case .noCohort(let year): "no row in \(year)"
    case .noColor(let year): "the row of \(year) has no color"
    case .smallCohort(let year, _): "the cohort of \(year) is too small"
    case .notGiven(let year): "the cohort of \(year) is not known"
    case nil: "no row"
    }
  }
}
