import Criteria
public import DashboardModel
public import Eligibility

/// What holding CDE's lists against the computation comes to: figures first, then every difference with its reason.
public struct VerifyPage {
  private let comparison: ListComparison
  private let data: DashboardData

  private init(_ comparison: ListComparison, _ data: DashboardData) {
    self.comparison = comparison
    self.data = data
  }

  /// The page of one list.
  ///
  /// - Parameters:
  ///   - comparison: The comparison.
  ///   - path: The list's file.
  ///   - data: What was read; it names the files of the cells.
  /// - Returns: A page with every difference.
  public static func page(_ comparison: ListComparison, path: String, data: DashboardData) -> Page {
    VerifyPage(comparison, data).page(path)
  }

  /// The pages of lists of schools: each against the computation, each by itself, and lists of the same year against each
  /// other.
  public static func pages(_ verification: SchoolVerification, data: DashboardData) -> [Page] {
    verification.comparisons.map { page($0, path: path($0.file, data), data: data) }
      + verification.checks.map { page($0, data: data) } + verification.listDifferences.map { page($0, data: data) }
  }

  /// Why nothing of a list could be compared, in a sentence that asks for nothing that was given.
  public static func nothingCompared(_ comparison: ListComparison, path: String, data: DashboardData) -> String {
    let page = VerifyPage(comparison, data)
    let start = "\(path): nothing of it could be compared with the data."
    if !page.missing.isEmpty { return "\(start) Missing: \(page.missing.joined(separator: "; "))." }
    let year = comparison.year
    if page.hasFiles(year) {
      return "\(start) The files of the \(year) Dashboard that were given name \(page.noun(0)) of the list."
    }
    return "\(start) Give the files of the \(year) Dashboard, or CDE's lists of \(year) and the years before."
  }

  private func page(_ path: String) -> Page {
    var page = Page(title, subtitle: "\(path), held against \(against)")
    page.paragraph(whatIf)
    page.section("What was compared", [figures])
    if comparison.program == .essa {
      page.section("Schools by status", [statuses])
      if !comparison.reds.isEmpty { page.section("Schools by Red indicators and the status in the list", [reds]) }
    }
    if comparison.counts.values.contains(where: { $0.undetermined > 0 }) {
      page.notes(["What is open cannot be determined from what was given, and was not compared."])
      if !missing.isEmpty { page.paragraph("What would settle it: \(Self.some(missing, "more", "; ")).") }
    }
    if comparison.notInData > 0 { page.paragraph("\(noun(comparison.notInData)) of the list: not in the data.") }
    if !comparison.notListed.isEmpty {
      let names = comparison.notListed.map { $0.name.isEmpty ? "\($0.cds)" : "\($0.name) (\($0.cds))" }
      page.paragraph("Not in the list, and in the data: \(Self.some(names, "more", "; ")).")
    }
    differences(&page)
    let count = comparison.differences.count
    page.blocks.append(.heading(count == 1 ? "1 difference" : "\(count) differences"))
    return page
  }

  private var title: String {
    let year = comparison.year
    switch comparison.subject {
    case .districtsAndCountyOffices: return "CDE's LCFF assistance list of \(year)"
    case .charterSchools: return "CDE's charter school assistance list of \(year)"
    case .ec52064e5: return "CDE's list under EC 52064(e)(5) of \(year)"
    case .schools: return "CDE's ESSA list of \(year)"
    }
  }

  private var against: String {
    let year = comparison.year
    switch comparison.basis {
    case .dashboard: return "the computation from the files of the \(year) Dashboard"
    case .otherList: return "another list of \(year)"
    case .ownLetters: return "what follows from the lists' letters"
    case .years: return "what follows from several Dashboards, each by its files or by CDE's list"
    }
  }

  /// What a comparison with somebody's own criteria shows.
  private var whatIf: String {
    if comparison.isCDEs { return "" }
    return comparison.differences.isEmpty
      ? "These criteria, \(comparison.edition), are not CDE's own; where they were compared they give what the list says."
      : "The list and these criteria differ, which are not CDE's own: \(comparison.edition). A difference shows what they "
        + "change."
  }

  private var figures: Block {
    let rows = comparison.counts.sorted { $0.key < $1.key }.map { kind, count in
      [kind.prefix(1).uppercased() + kind.dropFirst()].map { Grid.Cell($0) }
        + [count.compared, count.compared - count.differing, count.differing, count.undetermined].map {
          Grid.Cell(String($0))
        }
    }
    return .grid(
      Grid(
        [.init("", 12...32), .init("Compared", 8), .init("Equal", 8), .init("Differ", 8), .init("Open", 8)], rows: rows)
    )
  }

  private var statuses: Block {
    .grid(
      Grid(
        [.init("In the list", 12...20), .init("Computed", 12...20), .init("Schools", 8)],
        rows: comparison.statuses.sorted { $0.key < $1.key }.map { pair, count in
          [pair.listed.code, pair.computed?.code ?? "Undetermined", String(count)].map { Grid.Cell($0) }
        }))
  }

  /// How many schools of each status in the list have so many Red indicators; in 2022 at the lowest Status level.
  private var reds: Block {
    let statuses = comparison.listedStatuses
    let rows = comparison.reds.sorted { $0.key < $1.key }.map { count, schools in
      ([count] + statuses.map { schools[$0] ?? 0 }).map { Grid.Cell(String($0)) }
    }
    return .grid(Grid([.init("Red", 4)] + statuses.map { .init($0.code, 8...16) }, rows: rows))
  }

  // MARK: Differences

  private func differences(_ page: inout Page) {
    let words = DifferenceWords(data: data)
    if comparison.program == .lcff {
      let other = comparison.isCDEs ? "the computation" : "these criteria"
      return page.section("Where the list and \(other) differ", comparison.differences.map(words.item))
    }
    let (open, known) = comparison.differences.reduce(into: ([ListDifference](), [ListDifference]())) {
      if $1.school?.isNotExplained == true { $0.0.append($1) } else { $0.1.append($1) }
    }
    for step in SchoolCause.Step.allCases {
      let own = known.filter { $0.school?.step == step }
      page.section("\(Self.heading(step)): \(noun(own.count))", own.map(words.item))
    }
    page.section("In the list, and not explained by any rule that is known: \(noun(open.count))", open.map(words.item))
  }

  private static func heading(_ step: SchoolCause.Step) -> String {
    switch step {
    case .csiGrad: "The list and the computation differ in CSI Grad"
    case .csiLowPerform: "The list and the computation differ in CSI Low Perform"
    case .groups: "The list and the computation differ in student groups"
    case .exit: "The list and the computation differ in the exit code"
    }
  }

  // MARK: What is missing

  /// What would settle what is open; nothing that was given is asked for.
  private var missing: [String] {
    var seen: Set<String> = []
    return comparison.missing.sorted().flatMap(words).filter { seen.insert($0).inserted }
  }

  private func words(_ missing: Missing) -> [String] {
    guard case .year(let year, let source) = missing else { return Missing.words([missing]) }
    let isOfCharters = source == .filesOrCharterList
    let subject: LCFFList.Subject = isOfCharters ? .charterSchools : .districtsAndCountyOffices
    let hasList = source == .files || year == comparison.year || data.lcffList(year, subject) != nil
    switch (hasFiles(year), hasList) {
    case (false, false): return [missing.words]
    case (false, true): return ["files of the \(year) Dashboard"]
    case (true, true): return ["files of the \(year) Dashboard with rows of these LEAs"]
    case (true, false):
      let list = isOfCharters ? "charter list" : "list"
      return ["CDE's \(list) of \(year), or files of the \(year) Dashboard with rows of these LEAs"]
    }
  }

  private func hasFiles(_ year: DashboardYear) -> Bool {
    data.dashboards[year].map { board in Indicator.allCases.contains(where: board.isGiven) } ?? false
  }

  private func noun(_ count: Int) -> String {
    let things = comparison.program == .essa ? ("school", "schools") : ("LEA", "LEAs")
    return count == 0 ? "no \(things.0)" : "\(count) \(count == 1 ? things.0 : things.1)"
  }

  /// The first of many, and how many more there are.
  static func some(_ items: [String], _ more: String, _ separator: String, most: Int = 12) -> String {
    let rest = items.count > most ? "\(separator)and \(items.count - most) \(more)" : ""
    return items.prefix(most).joined(separator: separator) + rest
  }

  static func path(_ file: Int, _ data: DashboardData) -> String { data.path(SourcePlace(file: file, line: 0)) }
}

extension VerifyPage {
  /// The page of one list by itself.
  public static func page(_ check: ESSAListCheck, data: DashboardData) -> Page {
    var page = Page("CDE's ESSA list of \(check.year) by itself", subtitle: path(check.file, data))
    page.blocks.append(
      .items(
        ESSAListCheck.Rule.allCases.compactMap { rule in
          guard let asked = check.asked[rule] else { return nil }
          let broken = check.broken[rule] ?? []
          let exceptions =
            broken.isEmpty ? "no exception" : "\(broken.count) \(broken.count == 1 ? "exception" : "exceptions")"
          return Item(
            "\(Listing.sentence(rule.rawValue)): \(asked) \(asked == 1 ? "row" : "rows"), \(exceptions).",
            parts: broken.map { Item("\(data.rosterEntry($0, check.year)?.name ?? "") (\($0))") })
        }))
    return page
  }

  /// The page of two lists against each other.
  public static func page(_ difference: ESSAListDifference, data: DashboardData) -> Page {
    var page = Page(
      "Two ESSA lists of CDE against each other",
      subtitle: "\(path(difference.firstFile, data)); \(path(difference.secondFile, data))")
    let count = difference.schools.count
    page.paragraph(
      "\(difference.compared) \(difference.compared == 1 ? "status" : "statuses") compared, "
        + "\(count == 1 ? "1 differs" : "\(count) differ").")
    page.blocks.append(
      .items(
        difference.schools.map { school in
          Item(
            lead: "\(school.name) (\(school.cds)):",
            "\(school.year): \(school.first?.code ?? "not listed") in the first, \(school.second?.code ?? "not listed") "
              + "in the second.")
        }))
    return page
  }
}
