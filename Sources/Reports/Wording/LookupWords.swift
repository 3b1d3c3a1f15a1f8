import Criteria
import DashboardModel

/// What the files say of a cell, in words.
enum LookupWords {
  /// A word for a table of colors: the color or level, `none` without one, `-` without a row, `?` without a file.
  static func short(_ lookup: Lookup, _ indicator: Indicator, _ publication: Publication) -> String {
    switch lookup {
    case .notGiven: return "?"
    case .notReported: return "-"
    case .cell(let cell):
      if let color = cell.color { return color.name }
      if publication == .statusOnly, let level = cell.statusLevel { return level.label(on: indicator) }
      return "none"
    }
  }

  /// A sentence's part: the color or level with the figures behind it.
  static func long(_ lookup: Lookup, _ indicator: Indicator, _ publication: Publication) -> String {
    switch lookup {
    case .notGiven: return "file not given"
    case .notReported: return "not reported"
    case .cell(let cell):
      var words = short(lookup, indicator, publication)
      if words == "none" { words = "no color" }
      var figures: [String] = []
      if let status = cell.status { figures.append(value(status, indicator)) }
      if let change = cell.change, cell.changeLevel != nil {
        figures.append("\(change.count >= 0 ? "+" : "")\(change) from the year before")
      }
      if let students = cell.students { figures.append("\(students) students") }
      return figures.isEmpty ? words : "\(words) (\(figures.joined(separator: ", ")))"
    }
  }

  private static func value(_ status: Tenths, _ indicator: Indicator) -> String {
    indicator.isDistanceFromStandard ? "\(status) points from standard" : "\(status)%"
  }
}
