public import Criteria
import DashboardModel
public import Eligibility

/// The table of a screen of schools on a terminal: one line a school.
public struct SchoolScreenText {
  private let style: TextStyle
  private var lines: [String] = []

  private init(style: TextStyle) { self.style = style }

  /// The table as text.
  ///
  /// - Parameters:
  ///   - determinations: In the order in which they are to be listed.
  ///   - edition: The edition that they were made by.
  ///   - style: How the text is marked.
  /// - Returns: Lines, with a line feed at the end.
  public static func text(
    _ determinations: [SchoolDetermination], edition: Edition, style: TextStyle
  ) -> String {
    var text = SchoolScreenText(style: style)
    text.head(determinations, edition)
    for determination in determinations { text.row(determination) }
    text.foot(determinations, edition)
    return text.lines.joined(separator: "\n") + "\n"
  }

  private var nameWidth: Int { max(18, min(34, (style.width - 44) / 2)) }

  private mutating func head(_ determinations: [SchoolDetermination], _ edition: Edition) {
    let count = determinations.count == 1 ? "1 school" : "\(determinations.count) schools"
    lines.append(style.bold("\(edition.name): ESSA status, \(count)"))
    lines.append("")
    lines.append(
      style.bold(
        TextWrap.fit("School", nameWidth) + " " + TextWrap.fit("District", nameWidth) + " "
          + TextWrap.fit("Status", 18) + " " + TextWrap.fit("Exit", 8) + " Pattern or groups"))
  }

  private mutating func row(_ determination: SchoolDetermination) {
    let status = TextWrap.fit(determination.statusCode, 18)
    let groups = determination.qualifyingGroups.map(\.code).joined(separator: "+")
    let reason = determination.status?.isCSI == true ? determination.schoolwide.pattern ?? "" : groups
    lines.append(
      TextWrap.fit(determination.entity.name, nameWidth) + " "
        + TextWrap.fit(determination.entity.districtName, nameWidth) + " "
        + (determination.isIdentified == .met ? style.bold(status) : status) + " "
        + TextWrap.fit(determination.exitCode, 8) + " " + reason)
  }

  private mutating func foot(_ determinations: [SchoolDetermination], _ edition: Edition) {
    lines.append("")
    var counts: [String] = SchoolStatus.allCases.compactMap { status in
      let count = determinations.filter { $0.status == status }.count
      return count == 0 ? nil : "\(status.code) \(count)"
    }
    let open = determinations.filter { $0.status == nil }
    if !open.isEmpty { counts.append("Undetermined \(open.count)") }
    if !counts.isEmpty { paragraph(counts.joined(separator: "; ") + ".") }
    let missing = Set(open.flatMap(\.missing)).sorted().map(\.words)
    if !missing.isEmpty {
      let more = missing.count > 12 ? " and \(missing.count - 12) more" : ""
      paragraph("Undetermined for lack of: \(missing.prefix(12).joined(separator: ", "))\(more).")
    }
    for note in edition.essa?.notes ?? [] { paragraph(note) }
    for (rule, support) in edition.essa?.supports ?? [] where support.confidence.needsCaution {
      paragraph("\(rule): \(support.confidence.words). \(support.note)")
    }
    if !edition.isCDEs { paragraph("These are not CDE's criteria: \(edition.name).") }
    paragraph("CDE decides which schools are identified; this is a computation from the files given.")
  }

  private mutating func paragraph(_ text: String) {
    lines += TextWrap.lines(text, width: style.width).map(style.dim)
  }
}
