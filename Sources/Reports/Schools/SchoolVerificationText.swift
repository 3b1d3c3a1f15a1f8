public import DashboardModel
public import Eligibility

import Criteria

/// What verifying ESSA lists comes to, on a terminal: figures first, then every difference with its cause.
public struct SchoolVerificationText {
  private let data: DashboardData
  private let style: TextStyle
  private var lines: [String] = []

  private init(_ data: DashboardData, _ style: TextStyle) {
    self.data = data
    self.style = style
  }

  /// The verification as text, with a line feed at the end.
  ///
  /// - Parameters:
  ///   - verification: What was found.
  ///   - data: What was read; it names the lists.
  ///   - style: How the text is marked.
  /// - Returns: Lines; every difference is among them.
  public static func text(_ verification: SchoolVerification, data: DashboardData, style: TextStyle) -> String {
    var text = SchoolVerificationText(data, style)
    for comparison in verification.comparisons { text.comparison(comparison) }
    for check in verification.checks { text.check(check) }
    for difference in verification.listDifferences { text.listDifference(difference) }
    return text.lines.joined(separator: "\n") + "\n"
  }

  private mutating func comparison(_ comparison: ESSAComparison) {
    lines.append(style.bold("CDE's ESSA list of \(comparison.year): \(path(comparison.file))"))
    item(
      "\(comparison.schools) schools; \(comparison.equal) statuses equal, \(comparison.undetermined) cannot be computed"
    )
    for (pair, count) in comparison.statuses.sorted(by: { $0.key < $1.key }) {
      let computed = pair.computed?.code ?? "Undetermined"
      lines.append("    \(TextWrap.fit(pair.listed.code, 20))computed \(TextWrap.fit(computed, 20))\(count)")
    }
    if comparison.flagsCompared > 0 {
      item(
        "\(comparison.flagsCompared) group flags compared, \(comparison.flagsListed) of them set in the list: "
          + "\(comparison.flagsDiffering) differ")
    }
    if comparison.exitsCompared > 0 {
      item("\(comparison.exitsCompared) exit codes compared: \(comparison.exitsDiffering) differ")
    }
    if !comparison.notListed.isEmpty {
      item("\(comparison.notListed.count) schools of the files are not in the list")
    }
    for step in SchoolDifference.Step.allCases {
      let differences = comparison.differences.filter { $0.step == step }
      if differences.isEmpty { continue }
      lines.append("")
      lines.append(style.bold("They part at \(step.rawValue): \(differences.count)"))
      for difference in differences { self.difference(difference) }
    }
    if comparison.differences.isEmpty { item("No difference.") }
    lines.append("")
  }

  private mutating func difference(_ difference: SchoolDifference) {
    let entity = difference.entity
    let listed = difference.listed?.code ?? "no status"
    let computed = difference.computed.possible.map(\.code).joined(separator: " or ")
    item(
      "\(entity.cds) \(entity.name), \(entity.districtName): the list says \(listed), the computation \(computed). "
        + "\(DifferenceWords.cause(difference)).")
  }

  private mutating func check(_ check: ESSAListCheck) {
    lines.append(style.bold("The list of \(check.year) by itself: \(path(check.file))"))
    for rule in ESSAListCheck.Rule.allCases {
      guard let asked = check.asked[rule] else { continue }
      let broken = check.broken[rule] ?? []
      item("\(rule.rawValue): \(asked) rows, \(broken.count == 0 ? "no exception" : "\(broken.count) exceptions")")
      for cds in broken {
        item("  \(cds) \(data.rosterEntry(cds, check.year)?.name ?? "")")
      }
    }
    lines.append("")
  }

  private mutating func listDifference(_ difference: ESSAListDifference) {
    lines.append(
      style.bold("Two lists: \(path(difference.firstFile)) and \(path(difference.secondFile))"))
    item("\(difference.compared) statuses compared, \(difference.schools.count) differ")
    for school in difference.schools {
      item(
        "\(school.cds) \(school.name), \(school.year): \(school.first?.code ?? "not listed"), "
          + "\(school.second?.code ?? "not listed")")
    }
    lines.append("")
  }

  private func path(_ file: Int) -> String { data.path(SourcePlace(file: file, line: 0)) }

  private mutating func item(_ text: String) {
    lines += TextWrap.lines(text, width: style.width, first: "  ", rest: "    ")
  }
}
