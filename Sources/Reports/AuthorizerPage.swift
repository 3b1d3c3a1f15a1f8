public import Criteria
import DashboardModel
public import Eligibility

/// Makes the sheet of an authorizer: its charter schools, the years that count side by side.
public enum AuthorizerPage {
  /// The page.
  ///
  /// - Parameters:
  ///   - charters: The determinations of its charter schools.
  ///   - edition: The edition that they were made by.
  ///   - engine: The engine that made them.
  ///   - assumptions: What was assumed, in sentences.
  /// - Returns: One line a school.
  public static func page(
    _ charters: [Determination], edition: Edition, engine: Engine, assumptions: [String] = []
  ) -> Page {
    let years = charters.compactMap(\.charter).map { $0.years.map(\.year) }.max { $0.count < $1.count } ?? []
    let authorizer = charters.first?.entity.districtName ?? ""
    let noun = charters.count == 1 ? "1 charter school" : "\(charters.count) charter schools"
    var page = Page("\(edition.name): \(noun) of \(authorizer)")
    let columns =
      [Grid.Column("Charter school", 18...40), Grid.Column("Status", 7...9)]
      + years.map { Grid.Column($0.description, 12...40) }
      + [Grid.Column("By the group", 7...12), Grid.Column("", 2)]
    page.blocks.append(
      .grid(
        Grid(
          columns,
          rows: charters.map { determination in
            let charter = determination.charter
            let cells = years.map { year -> Grid.Cell in
              guard let own = charter?.years.first(where: { $0.year == year }) else { return Grid.Cell("-") }
              let groups = engine.priorities(determination.entity, year).map {
                $0.replacing(":", with: " ")
              }
              return Grid.Cell(([own.answer.letter] + [groups.joined(separator: "; ")]).joined(separator: " "))
            }
            return [
              Grid.Cell(determination.entity.name),
              Grid.Cell(Wording.short(determination.status), isStrong: determination.isIdentified == .met),
            ] + cells + [
              Grid.Cell(charter?.qualifying.map(\.code).joined(separator: "+") ?? ""),
              Grid.Cell(Wording.letters(determination)),
            ]
          })))
    let settling = Wording.settling(charters.flatMap(\.missing))
    if !settling.isEmpty { page.notes(["? cannot be determined. \(settling)"]) }
    page.notes([
      "Y, N, ?: whether the school meets the criteria of the year, with what each group meets. By the group: what "
        + "qualifies the school over the years. DA: Differentiated Assistance."
    ])
    page.notes(Wording.legend(charters) + assumptions)
    page.notes([Wording.decides(.lcff)])
    return page
  }
}
