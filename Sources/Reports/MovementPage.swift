import Criteria
public import DashboardModel
public import Eligibility

/// What moved between two releases, two years, or two rule sets: by county, then one line an LEA or school.
public struct MovementPage {
  /// One side of the comparison.
  public struct Side: Hashable, Sendable {
    /// The edition's name.
    public var edition: String
    /// Whether the criteria are CDE's own.
    public var isCDEs: Bool
    /// The Dashboard year.
    public var year: DashboardYear
    /// The files and folders, as they were given.
    public var files: String

    /// Makes a side of its parts.
    public init(edition: String, isCDEs: Bool, year: DashboardYear, files: String) {
      self.edition = edition
      self.isCDEs = isCDEs
      self.year = year
      self.files = files
    }
  }

  /// What the two sides are called: never alike, with no more words than that takes.
  public static func names(_ before: Side, _ after: Side) -> (before: String, after: String) {
    let ways: [(Side) -> String] = [
      { $0.edition },
      { "\($0.edition), Dashboard \($0.year)" },
      { "\($0.edition), from \($0.files)" },
      { "\($0.edition), Dashboard \($0.year), from \($0.files)" },
    ]
    for way in ways where way(before) != way(after) { return (marked(before, way), marked(after, way)) }
    let first = marked(before, ways[0])
    let second = marked(after, ways[0])
    return first == second ? ("\(first) (first)", "\(second) (second)") : (first, second)
  }

  private static func marked(_ side: Side, _ way: (Side) -> String) -> String {
    way(side) + (side.isCDEs ? "" : " (not CDE's own criteria)")
  }

  /// The page of some movements.
  ///
  /// - Parameters:
  ///   - movements: All LEAs or schools, in the order in which they are to be listed.
  ///   - before: The first side.
  ///   - after: The second side.
  /// - Returns: A page that fits 80 columns.
  public static func page(_ movements: [Movement], before: Side, after: Side) -> Page {
    let names = names(before, after)
    let program = movements.lazy.compactMap { $0.after?.program ?? $0.before?.program }.first ?? .lcff
    var page = Page("What moved", subtitle: "Before: \(names.before). After: \(names.after).")
    page.section("By county", [counties(movements)])
    for direction in Movement.Direction.allCases where direction != .outside {
      let moved = movements.filter { $0.direction == direction }
      let title = "\(title(direction, program)): \(moved.count)"
      page.section(title, [grid(moved)])
    }
    page.notes(["+: a student group that meets the criteria now. -: one that no longer does."])
    page.blocks.append(.note(Wording.decides(program)))
    let determinations = movements.flatMap { [$0.before, $0.after].compactMap(\.self) }
    let marks = determinations.reduce(into: Marks()) { $0.formUnion($1.marks) }
    // That criteria are not CDE's own stands at the head.
    page.notes(marks.subtracting(.whatif).sentences)
    return page
  }

  private static func title(_ direction: Movement.Direction, _ program: Program.Name) -> String {
    let what = program == .lcff ? "differentiated assistance" : "a status of support"
    return switch direction {
    case .enters: "Come into \(what)"
    case .stays: "Stay in \(what)"
    case .leaves: "Leave \(what)"
    case .outside: "Neither before nor after"
    case .unknown: "Not known on one side"
    }
  }

  private static func counties(_ movements: [Movement]) -> Block {
    let table = ReportTable.movementsByCounty(movements)
    return .grid(
      Grid(
        [.init("County", 8...28), .init("Enter", 7), .init("Stay", 7), .init("Leave", 7), .init("Not known", 9)],
        rows: table.rows.map { $0.map { Grid.Cell($0.line) } }))
  }

  private static func grid(_ movements: [Movement]) -> Block {
    .grid(
      Grid(
        [.init("", 22...30), .init("Before", 7...15), .init("After", 7...15), .init("Why", 20...80)],
        rows: movements.map { movement in
          [
            Grid.Cell(movement.entity.name), Grid.Cell(short(movement.before)), Grid.Cell(short(movement.after)),
            Grid.Cell(why(movement)),
          ]
        }))
  }

  private static func short(_ determination: Determination?) -> String {
    guard let determination else { return "-" }
    return Wording.short(determination.status)
  }

  /// What came, went or changed, or why that is not known.
  static func why(_ movement: Movement) -> String {
    guard movement.direction == .unknown else { return movement.changes.map(words).joined(separator: "; ") }
    guard let before = movement.before, let after = movement.after else {
      return movement.before == nil ? "not determined before" : "not determined after"
    }
    let missing = Set(before.statusMissing + after.statusMissing).sorted()
    return missing.isEmpty ? "" : "missing: \(Wording.missing(missing, most: 3))"
  }

  private static func words(_ change: Movement.Change) -> String {
    switch change {
    case .came(let group): "+ \(group.group.code)\(detail(group))"
    case .went(let group): "- \(group.group.code)\(detail(group))"
    case .other(let group, let before, let after): "\(group.code) \(before.digits) to \(after.digits)"
    case .local(let before, let after): "LEA's local indicators \(digits(before)) to \(digits(after))"
    case .method(let number, let isMet): "method \(number) \(isMet ? "met" : "no longer met")"
    case .years(let group, let isMet): "\(group.code) \(isMet ? "has" : "no longer has") the years that are counted"
    case .goesOn(let year): "does not meet this year's criteria; assistance goes on, year \(year)"
    case .ends(let year): "assistance over after year \(year)"
    case .schoolwide(let before, let after):
      "schoolwide \(before.pattern ?? "no pattern") to \(after.pattern ?? "no pattern")"
    case .graduation(let isBelow): isBelow ? "graduation rate too low" : "graduation rate no longer decides"
    }
  }

  private static func detail(_ group: GroupResult) -> String {
    if !group.met.isEmpty { return " \(group.met.digits)" }
    return group.pattern?.pattern.map { " \($0)" } ?? ""
  }

  private static func digits(_ priorities: LCFFPrioritySet) -> String {
    priorities.isEmpty ? "none" : priorities.digits
  }
}

extension ReportTable {
  /// One line an LEA or school whose determination is known and identified on either side, or not known.
  ///
  /// - Parameter movements: In the order in which they are to be listed.
  /// - Returns: A table with both statuses, the direction, the groups that came and went, and why.
  public static func movements(_ movements: [Movement]) -> ReportTable {
    ReportTable(
      name: "Comparison",
      columns: [
        "cds", "name", "county", "type", "before", "after", "direction", "added", "dropped", "missing", "source",
        "marks",
        "why",
      ],
      rows: movements.map { movement in
        let sides = [movement.before, movement.after].compactMap(\.self)
        let marks = sides.reduce(into: Marks()) { $0.formUnion($1.marks) }
        return [
          .code(movement.entity.cds.description), .text(movement.entity.name), .text(movement.entity.county),
          .code(movement.entity.kind.code), .code(movement.before?.statusCode ?? "-"),
          .code(movement.after?.statusCode ?? "-"), .code(movement.direction.rawValue),
          .list(movement.groupsAdded.map(\.code), separator: "+"),
          .list(movement.groupsDropped.map(\.code), separator: "+"),
          .list(Missing.words(sides.flatMap(\.statusMissing)), separator: "; "),
          .code((sides.contains { $0.source == .list } ? Basis.list : .dashboard).rawValue),
          .list(marks.names, separator: "+"), .text(MovementPage.why(movement)),
        ]
      })
  }

  /// One line a county: how many enter, stay and leave.
  ///
  /// - Parameter movements: All LEAs or schools.
  /// - Returns: A table in order of the counties' names, with a last line for all of them.
  public static func movementsByCounty(_ movements: [Movement]) -> ReportTable {
    let counties = Set(movements.map(\.entity.county)).sorted()
    var rows = counties.map { county in row(county, movements.filter { $0.entity.county == county }) }
    rows.append(row("All", movements))
    return ReportTable(name: "Counties", columns: ["county", "enters", "stays", "leaves", "unknown"], rows: rows)
  }

  private static func row(_ name: String, _ movements: [Movement]) -> [Value] {
    [.text(name)]
      + [Movement.Direction.enters, .stays, .leaves, .unknown].map { direction in
        .number(movements.filter { $0.direction == direction }.count)
      }
  }
}
