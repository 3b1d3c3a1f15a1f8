import Criteria

import DashboardModel
import Eligibility

/// What the next Dashboard can do to a consequence of several years, in a sentence.
enum ClockSentence {
  /// The sentence.
  static func text(_ result: ClockResult) -> String {
    guard let next = ClockOutlook(result) else { return "" }
    if next.holdsAnyway { return "On the \(next.year) Dashboard it holds in any case, by \(list(next.certain))." }
    guard next.canHold else {
      return result.answer == .met
        ? "It clears with the \(next.year) Dashboard in any case." : "The \(next.year) Dashboard cannot bring it about."
    }
    let verb = result.answer == .met ? "stays" : "is met"
    let groups = next.ifMet
    let count = next.neededNext
    let which =
      count == groups.count
      ? (count == 1 ? list(groups) : "all of \(list(groups))") : "\(count) of \(list(groups))"
    let meets = count == 1 ? "meets" : "meet"
    return "On the \(next.year) Dashboard it \(verb) if \(which) \(meets) the criteria, and otherwise not."
  }

  private static func list(_ groups: [StudentGroup]) -> String { groups.map(\.code).joined(separator: ", ") }
}
