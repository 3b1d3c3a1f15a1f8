public import Criteria
import DashboardModel
public import Eligibility

/// The table of a screen on a terminal: one line an LEA, groups and their priorities at the end.
public struct ScreenText {
  private let style: TextStyle
  private var lines: [String] = []

  private init(style: TextStyle) { self.style = style }

  /// The table as text.
  ///
  /// - Parameters:
  ///   - determinations: In the order in which they are to be listed.
  ///   - edition: The edition that they were made by.
  ///   - assumptions: What was assumed, in sentences.
  ///   - style: How the text is marked.
  /// - Returns: Lines, with a line feed at the end.
  public static func text(
    _ determinations: [LCFFDetermination], edition: Edition, assumptions: [String], style: TextStyle
  ) -> String {
    var text = ScreenText(style: style)
    text.head(determinations, edition)
    for determination in determinations { text.row(determination) }
    text.foot(determinations, edition, assumptions)
    return text.lines.joined(separator: "\n") + "\n"
  }

  private var nameWidth: Int { max(20, min(40, style.width - 52)) }

  private mutating func head(_ determinations: [LCFFDetermination], _ edition: Edition) {
    let count = determinations.count == 1 ? "1 LEA" : "\(determinations.count) LEAs"
    lines.append(style.bold("\(edition.name): LCFF assistance, \(count)"))
    lines.append("")
    let title =
      TextWrap.fit("LEA", nameWidth) + " " + TextWrap.fit("Type", 8) + " " + TextWrap.fit("Status", 9)
      + " M1 M2 M3 M4 L3  Groups"
    lines.append(style.bold(title))
  }

  private mutating func row(_ determination: LCFFDetermination) {
    let methods = (1...4).map { determination.assessment.methods[$0]?.letter ?? "-" }
    let level3 = (determination.clock(.ec52072) ?? determination.clock(.ec47607))?.answer.letter ?? "-"
    let groups = determination.assessment.groups.filter { $0.meets == .met }.map {
      "\($0.group.code) \($0.met.digits)"
    }
    let status = TextWrap.fit(StatusWords.short(determination.status), 9)
    let isEligible = determination.isEligible == .met
    let start =
      TextWrap.fit(determination.entity.name, nameWidth) + " " + TextWrap.fit(determination.entity.kind.code, 8)
      + " " + (isEligible ? style.bold(status) : status) + "  " + (methods + [level3]).joined(separator: "  ") + "  "
    let indent = nameWidth + 36
    let wrapped = TextWrap.lines(groups.joined(separator: ", "), width: max(style.width - indent, 16))
    lines.append(start + (wrapped.first ?? ""))
    for line in wrapped.dropFirst() { lines.append(String(repeating: " ", count: indent) + line) }
  }

  private mutating func foot(
    _ determinations: [LCFFDetermination], _ edition: Edition, _ assumptions: [String]
  ) {
    lines.append("")
    var counts: [String] = AssistanceStatus.allCases.compactMap { status in
      let count = determinations.filter { $0.status == status }.count
      return count == 0 ? nil : "\(status.words) \(count)"
    }
    let open = determinations.filter { $0.status == nil }
    if !open.isEmpty { counts.append("Undetermined \(open.count)") }
    if !counts.isEmpty { paragraph(counts.joined(separator: "; ") + ".") }
    let missing = Missing.words(open.flatMap(\.missing))
    if !missing.isEmpty {
      let more = missing.count > 12 ? " and \(missing.count - 12) more" : ""
      paragraph("? cannot be determined. Missing: \(missing.prefix(12).joined(separator: ", "))\(more).")
    }
    paragraph(
      "DA: Differentiated Assistance. M1-M4: the methods of CDE's lists (Y, N, ? not known, - not used). "
        + "L3: criteria of Level 3 (EC 52072, 52072.5, 47607.3).")
    for assumption in assumptions { paragraph(assumption) }
    if !edition.isCDEs { paragraph("These are not CDE's criteria: \(edition.name).") }
    paragraph("CDE decides who is eligible; this is a computation from the files given.")
  }

  private mutating func paragraph(_ text: String) {
    lines += TextWrap.lines(text, width: style.width).map(style.dim)
  }
}
