public import Criteria
import DashboardModel
public import Eligibility

/// Makes the page of every year of one LEA or school.
public enum HistoryPage {
  /// The page.
  ///
  /// - Parameters:
  ///   - history: The years.
  ///   - editions: The editions, whose words the rules of several years are told in.
  /// - Returns: The same page for every layout.
  public static func page(_ history: EntityHistory, editions: [DashboardYear: Edition]) -> Page {
    let entity = history.entity
    if entity.kind == .school || history.years.contains(where: { $0.determination?.program == .essa }) {
      var page = Page(
        entity.name, code: entity.cds.description,
        subtitle: "\(entity.kind.name), \(entity.districtName), \(entity.county) County")
      page.section("Years", schoolYears(history, tellsMissing: true))
      page.blocks.append(.note(Wording.decides(.essa)))
      return page
    }
    var page = Page(
      entity.name, code: entity.cds.description, subtitle: "\(entity.kind.name), \(entity.county) County")
    let columns = [
      Grid.Column("Year", 4), Grid.Column("Status", 20...36), Grid.Column("From", 9),
      Grid.Column("Groups that meet the criteria", 20...200),
    ]
    page.blocks.append(.grid(Grid(columns, rows: history.years.map(row))))
    page.section("Notes", history.years.flatMap(notes))
    let year = history.years.last { $0.determination?.severalYears.isEmpty == false }?.year
    if let program = year.flatMap({ editions[$0]?.lcff }) {
      page.section(
        "Several years", SeveralYearsWords.items(history.severalYears, program: program, isFull: false))
    }
    page.blocks.append(.note(Wording.decides(.lcff)))
    return page
  }

  private static func row(_ year: EntityHistory.Year) -> [Grid.Cell] {
    guard let determination = year.determination else {
      return [Grid.Cell(year.year.description), Grid.Cell("not determined"), Grid.Cell(""), Grid.Cell(year.note)]
    }
    let groups = determination.groupsMet.map { "\($0.group.code) \($0.met.digits)" }.joined(separator: ", ")
    return [
      Grid.Cell(year.year.description),
      Grid.Cell(determination.statusCode, isStrong: determination.isIdentified == .met),
      Grid.Cell(determination.isListed ? "list" : determination.status == nil ? "" : "Dashboard"), Grid.Cell(groups),
    ]
  }

  private static func notes(_ year: EntityHistory.Year) -> [Item] {
    guard let determination = year.determination else { return [] }
    var notes: [String] = []
    for parted in determination.parted {
      let others = parted.others.map { "\($0.what) \($0.answer)" }.joined(separator: "; ")
      notes.append("if \(parted.other): \(others)")
    }
    if year.differs, let listed = year.listed { notes.append("CDE's list says \(listed.code)") }
    for difference in determination.disagreements where difference.year == determination.year {
      let own = difference.computed.isEmpty ? "none" : difference.computed
      let other = difference.listed.isEmpty ? "none" : difference.listed
      notes.append("\(difference.group?.code ?? "LEA"): the Dashboard files give \(own), CDE's list \(other)")
    }
    if !determination.statusMissing.isEmpty {
      notes.append(Wording.settling(determination.statusMissing))
    }
    return notes.map { Item(lead: "\(year.year):", $0) }
  }

  /// A school's years as items, with how long it has had its status.
  static func schoolYears(_ history: EntityHistory, tellsMissing: Bool = false) -> [Item] {
    var items = history.years.map { year in
      var parts: [String] = []
      if let listed = year.listed {
        let list = year.listYear == year.year ? "CDE's list" : "CDE's list of \(year.listYear?.description ?? "")"
        parts.append("\(listed.code) (\(list))")
      }
      if let determination = year.determination, !determination.isListed {
        let computed = Listing.words(determination.possible.map(\.code), "or")
        let groups = determination.qualifyingGroups
        parts.append("computed: \(computed)\(groups.isEmpty ? "" : ", by \(Wording.groups(groups))")")
        if tellsMissing, determination.status == nil, year.listed == nil {
          parts.append("what would settle it: \(Wording.missing(determination.statusMissing))")
        }
      }
      if year.differs { parts.append("they differ") }
      return Item(lead: "\(year.year)", parts.joined(separator: "; "))
    }
    let run = history.run
    if let first = run.first {
      items.append(
        Item(
          "In this status for \(run.count == 1 ? "1 year" : "\(run.count) years"), since \(first). What follows from the "
            + "number of years is set by the State and not modelled."))
    }
    return items
  }
}
