public import Criteria
public import DashboardModel
public import Eligibility

/// Makes the page of a screen: one line an LEA or school, or one line a student group, with what a reader has to know.
public struct ScreenPage {
  private let determinations: [Determination]
  private let edition: Edition
  private let program: Program
  private let assumptions: [String]
  private let beside: Beside?

  /// The same data by another year's criteria, shown in a column of its own.
  public struct Beside: Sendable {
    /// The year of the criteria.
    public var year: DashboardYear
    /// What they give.
    public var determinations: [Determination]

    /// Makes it.
    public init(year: DashboardYear, determinations: [Determination]) {
      self.year = year
      self.determinations = determinations
    }
  }

  /// The page.
  ///
  /// - Parameters:
  ///   - determinations: In the order in which they are to be listed.
  ///   - edition: The edition that they were made by.
  ///   - program: Its program.
  ///   - byGroup: Whether there is a line a student group.
  ///   - assumptions: What was assumed, in sentences.
  ///   - beside: What the last criteria that are law give, where the year's own are provisional.
  /// - Returns: The same page for every layout.
  public static func page(
    _ determinations: [Determination], edition: Edition, program: Program, byGroup: Bool = false,
    assumptions: [String] = [], beside: Beside? = nil
  ) -> Page {
    let maker = ScreenPage(
      determinations: determinations, edition: edition, program: program, assumptions: assumptions, beside: beside)
    return maker.page(byGroup)
  }

  private func page(_ byGroup: Bool) -> Page {
    let isSchools = program.name == .essa
    let noun = isSchools ? "school" : "LEA"
    let count = determinations.count == 1 ? "1 \(noun)" : "\(determinations.count) \(noun)s"
    var page = Page("\(edition.name): \(isSchools ? "ESSA status" : "LCFF assistance"), \(count)")
    // What rests on one secondary source has to be said before any answer.
    if program.support.confidence == .secondary { page.notes(Marks.provisional.sentences) }
    let grid = byGroup ? groupGrid : isSchools ? schoolGrid : agencyGrid
    page.blocks.append(.grid(grid))
    page.notes(foot(byGroup))
    return page
  }

  // MARK: Grids

  private var agencyGrid: Grid {
    let numbers = program.methods.compactMap(\.method)
    let others = Dictionary(
      (beside?.determinations ?? []).map { ($0.entity.cds, $0) }, uniquingKeysWith: { first, _ in first })
    let columns =
      [Grid.Column("LEA", 20...40), Grid.Column("Type", 8), Grid.Column("Status", 9)]
      + numbers.map { Grid.Column("M\($0)", 2) } + [
        Grid.Column("L3", 2), Grid.Column("", 2),
      ] + (beside.map { [Grid.Column("By \($0.year)", 9)] } ?? []) + [Grid.Column("Brought in by", 16...120)]
    return Grid(
      columns,
      rows: determinations.map { determination in
        let level3 =
          Self.level3(determination)?.letter ?? "-"
        return [
          Grid.Cell(determination.entity.name), Grid.Cell(determination.entity.kind.code),
          Grid.Cell(Wording.short(determination.status), isStrong: determination.isIdentified == .met),
        ] + numbers.map { Grid.Cell(determination.methods[$0]?.letter ?? "-") } + [
          Grid.Cell(level3), Grid.Cell(Wording.letters(determination)),
        ] + (beside == nil ? [] : [besideCell(others[determination.entity.cds])]) + [
          Grid.Cell(determination.reasons.map(\.code).joined(separator: "; "))
        ]
      })
  }

  private func besideCell(_ other: Determination?) -> Grid.Cell {
    guard let other else { return Grid.Cell("-") }
    return Grid.Cell(Wording.short(other.status), isStrong: other.isIdentified == .met)
  }

  private var schoolGrid: Grid {
    Grid(
      [
        Grid.Column("School", 18...34), Grid.Column("District", 12...34), Grid.Column("Status", 15),
        Grid.Column("Exit", 8), Grid.Column("", 2), Grid.Column("Pattern or groups", 18...40),
      ],
      rows: determinations.map { determination in
        let isCSI = determination.status?.essa?.isCSI == true
        let reason =
          isCSI
          ? determination.schoolwide?.pattern ?? "" : determination.qualifyingGroups.map(\.code).joined(separator: "+")
        return [
          Grid.Cell(determination.entity.name), Grid.Cell(determination.entity.districtName),
          Grid.Cell(determination.statusCode, isStrong: determination.isIdentified == .met),
          Grid.Cell(determination.exitCode), Grid.Cell(Wording.letters(determination)), Grid.Cell(reason),
        ]
      })
  }

  private var groupGrid: Grid {
    let isSchools = program.name == .essa
    let columns = [
      Grid.Column(isSchools ? "School" : "LEA", 20...34), Grid.Column("Group", 5), Grid.Column("Meets", 5),
      Grid.Column(isSchools ? "Pattern" : "Priorities", 10...16), Grid.Column("", 2),
      Grid.Column(isSchools ? "Years before" : "Criteria", 24...100),
    ]
    return Grid(
      columns,
      rows: determinations.flatMap { determination in
        ReportTable.shownGroups(determination).map { group in
          let last =
            isSchools
            ? group.earlier.map { "\($0.year.year) \($0.pattern ?? $0.year.answer.letter)" }
            : group.criteria.map(\.rawValue)
          return [
            Grid.Cell(determination.entity.name), Grid.Cell(group.group.code),
            Grid.Cell(group.meets.letter, isStrong: group.meets == .met),
            Grid.Cell(isSchools ? group.pattern?.pattern ?? "" : group.met.digits),
            Grid.Cell(Wording.RowMarks(group, of: determination).letters), Grid.Cell(last.joined(separator: " ")),
          ]
        }
      })
  }

  // MARK: Foot

  private func foot(_ byGroup: Bool) -> [String] {
    var notes: [String] = []
    var seen: Set<Status> = []
    let order = (program.steps.map(\.status) + [program.otherwise]).filter { seen.insert($0).inserted }
    var counts = order.compactMap { status -> String? in
      let count = determinations.filter { $0.status == status }.count
      return count == 0 ? nil : "\(status.code): \(count)"
    }
    let open = determinations.filter { $0.status == nil }
    if !open.isEmpty { counts.append("Undetermined: \(open.count)") }
    if !counts.isEmpty { notes.append(counts.joined(separator: "; ") + ".") }
    let settling = Wording.settling(determinations.filter { isOpen($0, byGroup) }.flatMap(\.missing))
    if !settling.isEmpty { notes.append("? cannot be determined. \(settling)") }
    if program.name == .lcff, !byGroup { notes.append(legend) }
    if let beside {
      notes.append("By \(beside.year): what the criteria of \(beside.year) give for the same data.")
    }
    notes +=
      byGroup
      ? Wording.legend(
        determinations.flatMap { determination in
          ReportTable.shownGroups(determination).map { Wording.RowMarks($0, of: determination) }
        })
      : Wording.legend(determinations)
    notes += assumptions + program.notes
    notes.append(Wording.decides(program.name))
    return notes
  }

  /// The answer in the column of Level 3.
  private static func level3(_ determination: Determination) -> Answer? {
    (determination.severalYears(.ec52072) ?? determination.severalYears(.ec47607))?.answer
  }

  /// Whether a row, or one of its groups, shows that something cannot be determined.
  private func isOpen(_ determination: Determination, _ byGroup: Bool) -> Bool {
    if byGroup { return ReportTable.shownGroups(determination).contains { $0.meets == .undetermined } }
    if determination.status == nil || determination.exitCode == "?" { return true }
    return Self.level3(determination) == .undetermined || determination.methods.values.contains(.undetermined)
  }

  private var legend: String {
    let numbers = program.methods.compactMap(\.method)
    let names = numbers.count > 1 ? "M\(numbers[0])-M\(numbers[numbers.count - 1]): the methods" : "M1: the method"
    var text = "DA: Differentiated Assistance. \(names) of CDE's lists (Y, N, ? not known, - not used)."
    let charters = determinations.filter { $0.charter != nil }
    if let charter = charters.first?.charter {
      let years = Listing.words(charter.years.map(\.year.description))
      text += " For a charter school they speak of \(edition.year) alone; its status counts \(years)."
    }
    return text + " L3: criteria of Level 3 (EC 52072, 52072.5, for charter schools 47607.3)."
  }
}
