public import Criteria
public import DashboardModel
public import Eligibility

/// Makes the doctor's page: what files there are of each year, and what can be determined from them.
public enum OverviewPage {
  /// What can be determined of a year under a program.
  public struct Outcome: Hashable, Sendable {
    /// Which law.
    public var program: Program.Name
    /// The year.
    public var year: DashboardYear
    /// How many LEAs or schools the files name.
    public var count: Int
    /// How many of them have a status that can be determined.
    public var determined: Int
    /// What would settle the rest, sorted, each once.
    public var missing: [Missing]

    /// Sums up determinations of a year.
    public init(_ program: Program.Name, _ year: DashboardYear, _ determinations: [Determination]) {
      self.program = program
      self.year = year
      count = determinations.count
      determined = determinations.count { $0.status != nil }
      missing = Set(determinations.filter { $0.status == nil }.flatMap(\.statusMissing)).sorted()
    }
  }

  /// The page.
  ///
  /// - Parameters:
  ///   - overview: What files there are.
  ///   - outcomes: What can be determined, in the order in which it is told.
  /// - Returns: A grid with its legend, and a line a year and program.
  public static func page(_ overview: FolderOverview, _ outcomes: [Outcome]) -> Page {
    var page = Page("What the files are of")
    page.blocks.append(.grid(grid(overview)))
    page.notes(legend(overview))
    page.section("What can be determined from them", outcomes.map(item))
    return page
  }

  /// The name of a line.
  public static func name(_ content: FolderOverview.Content) -> String {
    switch content {
    case .indicator(let indicator): indicator.name
    case .localIndicators: "Local indicators"
    case .list(.districtsAndCountyOffices): "CDE's list of LEAs"
    case .list(.charterSchools): "CDE's list of charters"
    case .list(.ec52064e5): "EC 52064(e)(5)"
    case .schoolList: "CDE's list of schools"
    case .redFlags: "CDE's list of Reds"
    }
  }

  /// What there is of something in a year, in a word or two.
  public static func word(_ state: FolderOverview.State) -> String {
    switch state {
    case .whole: "state"
    case .counties(let count): "\(count) co."
    case .cut: "cut"
    case .faulty: "fault"
    case .noRows: "none"
    case .priorities(let count, let all): "\(count) of \(all)"
    case .missing: "-"
    case .notAsked: ""
    }
  }

  private static func grid(_ overview: FolderOverview) -> Grid {
    Grid(
      [Grid.Column("", 16...24)] + overview.years.map { Grid.Column($0.description, 6) },
      rows: overview.rows.map { row in
        [Grid.Cell(name(row.content))] + row.states.map { Grid.Cell(word($0), isStrong: $0.isTrouble) }
      })
  }

  private static func legend(_ overview: FolderOverview) -> [String] {
    let states = overview.rows.flatMap(\.states)
    var parts: [String] = []
    func explain(_ words: String, if isShown: (FolderOverview.State) -> Bool) {
      if states.contains(where: isShown) { parts.append(words) }
    }
    explain("state: the whole state") { $0 == .whole }
    explain("co.: so many counties") { if case .counties = $0 { true } else { false } }
    explain("of \(LCFFPriority.local.count): so many priorities") {
      if case .priorities = $0 { true } else { false }
    }
    explain("cut: rows seem to be lost") { if case .cut = $0 { true } else { false } }
    explain("fault: see below") { $0 == .faulty }
    explain("none: a file that says nothing of student groups, or has no rows") { $0 == .noRows }
    explain("-: not there, and the year's criteria ask for it") { $0 == .missing }
    return parts.isEmpty ? [] : [parts.joined(separator: "; ") + "."]
  }

  private static func item(_ outcome: Outcome) -> Item {
    let noun = outcome.program == .lcff ? "LEA" : "school"
    let count = outcome.count == 1 ? "1 \(noun)" : "\(outcome.count) \(noun)s"
    let lead = "\(outcome.year), \(outcome.program == .lcff ? "LCFF" : "ESSA"):"
    if outcome.determined == outcome.count { return Item(lead: lead, "the status of \(count).") }
    let open = outcome.count - outcome.determined
    return Item(
      lead: lead,
      "the status of \(outcome.determined) of \(count); \(open == 1 ? "1 is" : "\(open) are") undetermined.",
      parts: [Item(Wording.settling(outcome.missing))])
  }
}

extension FolderOverview.State {
  fileprivate var isTrouble: Bool {
    switch self {
    case .cut, .faulty, .missing: true
    case .whole, .counties, .noRows, .priorities, .notAsked: false
    }
  }
}
