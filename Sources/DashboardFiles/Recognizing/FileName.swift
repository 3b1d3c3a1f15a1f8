import DashboardModel

/// What a file's name hints at; the columns and rows come first.
struct FileName {
  private let lower: String
  private let words: [String]

  /// Looks at the last part of a path.
  init(path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    lower = name.lowercased()
    words = lower.split { !($0 >= "a" && $0 <= "z") }.map(String.init)
  }

  /// The indicator whose stem begins a word of the name; `nil` where the name speaks of none or of several.
  var indicator: Indicator? {
    var found: Set<Indicator> = []
    for word in words where !word.hasPrefix("grade") {
      if let indicator = Indicator.allCases.first(where: { word.hasPrefix($0.stem) }) { found.insert(indicator) }
    }
    return found.count == 1 ? found.first : nil
  }

  /// Whether the name is of fall 2017 grade 11 results, such as `ela11download2017f.txt`.
  var isGradeEleven: Bool { lower.contains("ela11") || lower.contains("math11") }

  /// Whether the name is of participation rates, such as `elapratedownload2018.txt`.
  var isParticipation: Bool { lower.contains("prate") || lower.contains("elpacpart") }

  /// Whether the name is of alternative schools alone, such as `graddownload2021dassonly.txt`.
  var isAlternativeSchoolsOnly: Bool { lower.contains("dassonly") || lower.hasPrefix("dass") }

  /// Whether the name is one of CDE's files of a state indicator, such as `eladownload2025.txt`.
  var isOfIndicatorFile: Bool { lower.contains("download") && indicator != nil && year != nil }

  /// Whether the name is of five-year graduation rates.
  var isFiveYear: Bool { lower.contains("5yr") }

  /// The year: the last four digits of a run of four or more, or two digits as in `assistancestatus18.xlsx`.
  var year: DashboardYear? {
    for run in lower.split(whereSeparator: { !($0 >= "0" && $0 <= "9") }) where run.count >= 4 {
      if let year = Int(run.suffix(4)), year >= 2017, year < 2100 { return DashboardYear(year) }
    }
    for run in lower.split(whereSeparator: { !($0 >= "0" && $0 <= "9") }) where run.count == 2 {
      if let year = Int(run), year >= 17 { return DashboardYear(2000 + year) }
    }
    return nil
  }

  /// The priority of a name such as `Pr102024.txt`.
  var priority: LCFFPriority? {
    guard lower.hasPrefix("pr"), let year else { return nil }
    let digits = lower.dropFirst(2).prefix { $0 >= "0" && $0 <= "9" }
    guard digits.hasSuffix(String(year.number)) else { return nil }
    return UInt8(digits.dropLast(4)).flatMap(LCFFPriority.init(rawValue:))
  }
}
