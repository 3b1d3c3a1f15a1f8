import Criteria
import DashboardModel
import Eligibility

/// Words that several pages share.
enum Wording {
  /// What stands at the end of every page of answers.
  static func decides(_ program: Program.Name) -> String {
    program == .lcff
      ? "CDE decides who is eligible; this is a computation from the files given."
      : "CDE decides which schools are identified; this is a computation from the files given."
  }

  /// A status in at most ten characters, for a table with a legend.
  static func short(_ status: Status?) -> String {
    guard let status else { return "?" }
    switch status {
    case .lcff(.general): return "General"
    case .lcff(.differentiated): return "DA"
    case .lcff(.differentiatedInYear(let year)): return "DA Year \(year)"
    case .essa(let status): return status.code
    }
  }

  /// The marks of a row in a table: a letter each.
  static func letters(_ determination: Determination) -> String {
    (determination.source == .list ? "l" : "")
      + determination.marks.names.map { String($0.prefix(1)) }.joined()
  }

  /// What the letters of ``letters(_:)`` mean, for those that occur.
  static func legend(_ determinations: [Determination]) -> [String] {
    var legend: [String] = []
    if determinations.contains(where: { $0.source == .list }) {
      legend.append("l: an answer of the row is read off CDE's list, because the files do not give it.")
    }
    let marks = determinations.reduce(into: Marks()) { $0.formUnion($1.marks) }
    for (name, sentence) in zip(marks.names, marks.sentences) { legend.append("\(name.prefix(1)): \(sentence)") }
    return legend
  }

  /// Priorities in words: `Priority 4`, `Priorities 4 and 5`.
  static func priorities(_ priorities: LCFFPrioritySet) -> String {
    let numbers = priorities.priorities.map { String($0.rawValue) }
    return "\(numbers.count == 1 ? "Priority" : "Priorities") \(Listing.words(numbers))"
  }

  /// Student groups by name: `English Learners`, `Homeless and White`.
  static func groups(_ groups: [StudentGroup]) -> String { Listing.words(groups.map(\.name)) }

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

  /// What the files say of a cell: the color or level with the figures behind it, and why there is none.
  static func long(
    _ lookup: Lookup, _ indicator: Indicator, _ publication: Publication, gap: Missing.Gap = .notGiven
  ) -> String {
    switch lookup {
    case .notGiven:
      if case .silent(let county) = gap { return "the file that was given has no row of \(county) County" }
      return "file not given"
    case .notReported: return "no row in CDE's file"
    case .cell(let cell):
      var words = short(lookup, indicator, publication)
      if words == "none" { words = withoutColor(cell) }
      var figures: [String] = []
      if let status = cell.status {
        figures.append(indicator.isDistanceFromStandard ? "\(status) points from standard" : "\(status)%")
      }
      if let change = cell.change, cell.changeLevel != nil {
        figures.append("\(change.count >= 0 ? "+" : "")\(change) from the year before")
      }
      if let students = cell.students { figures.append(students == 1 ? "1 student" : "\(students) students") }
      return figures.isEmpty ? words : "\(words) (\(figures.joined(separator: ", ")))"
    }
  }

  /// Why a row has no color, as far as the row says.
  private static func withoutColor(_ cell: Cell) -> String {
    if cell.meetsMinimumSize == false { return "no color, too few students" }
    if let students = cell.students, students < 30 { return "no color, few students" }
    if cell.priorStudents == nil, cell.students != nil, cell.change == nil { return "no color, no year before" }
    return "no color"
  }

  /// A file and line.
  static func place(_ place: SourcePlace, _ data: DashboardData) -> String { "\(data.path(place)):\(place.line)" }

  /// What is missing, as the end of a sentence; empty where nothing is.
  static func missing(_ missing: [Missing], most: Int = 12) -> String {
    let words = Missing.words(missing)
    let more = words.count > most ? " and \(words.count - most) more" : ""
    return words.prefix(most).joined(separator: "; ") + more
  }
}
