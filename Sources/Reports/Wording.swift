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

  /// What a row of a table was made from, and its marks.
  struct RowMarks {
    let source: Basis
    let marks: Marks

    init(_ determination: Determination) {
      source = determination.source
      marks = determination.marks
    }

    init(_ group: GroupResult, of determination: Determination) {
      source = group.source
      marks = determination.marks(of: group)
    }

    init(_ group: GroupResult, of determination: GroupDetermination) {
      source = group.source
      marks = determination.marks(of: group)
    }

    /// A letter each.
    var letters: String { (source == .list ? "l" : "") + marks.names.map { String($0.prefix(1)) }.joined() }
  }

  /// The marks of a row in a table: a letter each.
  static func letters(_ determination: Determination) -> String { RowMarks(determination).letters }

  /// What the letters of rows of determinations mean, for those that occur.
  static func legend(_ determinations: [Determination]) -> [String] { legend(determinations.map { RowMarks($0) }) }

  /// What the letters of rows mean, for those that occur.
  static func legend(_ rows: [RowMarks]) -> [String] {
    var legend: [String] = []
    if rows.contains(where: { $0.source == .list }) {
      legend.append("l: an answer of the row is read off CDE's list, because the files do not give it.")
    }
    let marks = rows.reduce(into: Marks()) { $0.formUnion($1.marks) }
    for (name, sentence) in zip(marks.names, marks.sentences) {
      let meaning = sentence.split(separator: ": ", maxSplits: 1).last ?? ""
      legend.append("\(name.prefix(1)) (\(name)): \(meaning)")
    }
    return legend
  }

  /// Priorities in words: `Priority 4`, `Priorities 4 and 5`.
  static func priorities(_ priorities: LCFFPrioritySet) -> String {
    let numbers = priorities.priorities.map { String($0.rawValue) }
    return "\(numbers.count == 1 ? "Priority" : "Priorities") \(Listing.words(numbers))"
  }

  /// What a condition asks, in a sentence with its subject and without its full stop.
  static func sentence(_ condition: Condition, _ program: Program) -> String {
    withSubject(condition.words(in: program), program)
  }

  /// What a rule asks, in a sentence with its subject and without its full stop.
  static func sentence(_ rule: Rule, _ program: Program) -> String {
    withSubject(rule.sentence(in: program), program)
  }

  /// A clause without its subject is of the LEA or school as a whole.
  private static func withSubject(_ words: String, _ program: Program) -> String {
    let clause = words.prefix(1).lowercased() + words.dropFirst()
    let verbs = ["meets ", "fits ", "has ", "had ", "was ", "did ", "as a whole "]
    guard verbs.contains(where: clause.hasPrefix) else { return Listing.sentence(words) }
    return "The \(program.name == .lcff ? "LEA" : "school") \(clause)"
  }

  /// A rule's name for a reader; parts of rules have no title of their own.
  static func name(ofRule name: String) -> String {
    switch Rule.ID(rawValue: name) {
    case .group: "what a student group needs"
    case .criteria: "the year's criteria"
    case .pattern: "the color patterns"
    case .schoolwide: "the rule for the school as a whole"
    case .studentGroups: "the rule for student groups"
    case .graduation: "the graduation rule"
    default: name
    }
  }

  /// Statuses that are possible; their own commas keep them apart no more.
  static func statuses(_ statuses: [Status]) -> String {
    let codes = statuses.map(\.code)
    guard codes.count > 1, codes.contains(where: { $0.contains(",") }) else { return Listing.words(codes, "or") }
    return "\(codes.dropLast().joined(separator: "; ")); or \(codes[codes.count - 1])"
  }

  /// Student groups with what they do; many names are adjectives, so that they need their noun.
  ///
  /// - Parameters:
  ///   - groups: The groups.
  ///   - clause: What is said of them, for one group and for several.
  /// - Returns: `the student group Hispanic meets …`, `the student groups Hispanic and White meet …`.
  static func groups(_ groups: [StudentGroup], _ clause: (_ isPlural: Bool) -> String) -> String {
    "\(named(groups)) \(clause(groups.count > 1))"
  }

  /// Student groups with their noun: `the student group Hispanic`.
  static func named(_ groups: [StudentGroup]) -> String {
    "the student \(groups.count > 1 ? "groups" : "group") \(self.groups(groups))"
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

  /// Why the files say nothing of a cell.
  static func gap(_ gap: Missing.Gap) -> String {
    switch gap {
    case .notGiven: "file not given"
    case .silent(county: ""): "the file that was given has no row of it"
    case .silent(let county): "the file that was given has no row of \(county) County"
    case .unread: "what the file says of it could not be read"
    }
  }

  /// What the files say of a cell: the color or level with the figures behind it, and why there is none.
  ///
  /// - Parameters:
  ///   - lookup: What they say.
  ///   - indicator: The indicator.
  ///   - publication: What CDE published of it.
  ///   - gap: Why the files say nothing.
  ///   - needed: The number of students that a color or level needs, where it is known.
  /// - Returns: Words without a full stop.
  static func long(
    _ lookup: Lookup, _ indicator: Indicator, _ publication: Publication, gap: Missing.Gap = .notGiven,
    needed: Int? = nil
  ) -> String {
    switch lookup {
    case .notGiven:
      return self.gap(gap)
    case .notReported: return "no row in CDE's file"
    case .cell(let cell):
      var words = short(lookup, indicator, publication)
      if words == "none" {
        words = withoutColor(cell, needed)
      } else if cell.color == nil, let few = few(cell, needed) {
        words += ", \(few)"
      }
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
  private static func withoutColor(_ cell: Cell, _ needed: Int?) -> String {
    if let few = few(cell, needed) { return "no color, \(few)" }
    if cell.priorStudents == nil, cell.students != nil, cell.change == nil { return "no color, no year before" }
    return "no color"
  }

  /// That a group has too few students, with the number that is needed; `nil` where it has enough, or nobody knows.
  private static func few(_ cell: Cell, _ needed: Int?) -> String? {
    let isSmall = needed.flatMap { needed in cell.students.map { $0 < needed } } ?? false
    guard cell.meetsMinimumSize.map({ !$0 }) ?? isSmall else { return nil }
    return needed.flatMap { isSmall || cell.students == nil ? "fewer than \($0) students" : nil } ?? "too few students"
  }

  /// A file and line.
  static func place(_ place: SourcePlace, _ data: DashboardData) -> String { "\(data.path(place)):\(place.line)" }

  /// What would settle open answers, in sentences, and what no file can settle; empty where nothing is open.
  static func settling(_ missing: [Missing]) -> String {
    var files: [Missing] = []
    var open: [String] = []
    for one in Set(missing).sorted() {
      switch one {
      case .unsettled, .line: open.append("\(Listing.sentence(one.words)).")
      default: files.append(one)
      }
    }
    let settling = files.isEmpty ? [] : ["What would settle it: \(self.missing(files))."]
    return (settling + open).joined(separator: " ")
  }

  /// What is missing, as the end of a sentence; empty where nothing is.
  static func missing(_ missing: [Missing], most: Int = 12) -> String {
    let words = Missing.words(missing)
    let more = words.count > most ? " and \(words.count - most) more" : ""
    return words.prefix(most).joined(separator: "; ") + more
  }
}
