import DashboardModel
import Foundation

/// Finds the line of a text that names the columns: CDE's lists have up to five lines of titles above it.
enum HeaderFinder {
  /// So many lines are looked at, and a line is at most so long.
  static let lineLimit: Int = 25
  /// A header of CDE's has at most some thousand bytes.
  static let byteLimit: Int = 1 << 16

  /// What was found.
  enum Finding {
    /// The header.
    case header(TableHeader)
    /// A line that is too long to be a header.
    case lineTooLong(line: Int, bytes: Int)
    /// No line names columns; the first line's fields.
    case none([String])
  }

  /// Looks for the first line that holds the most names that CDE uses.
  static func find(in data: Data) -> Finding {
    let bytes = data.span
    var start = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    var best: (header: TableHeader, score: Int)?
    var firstFields: [String] = []
    var line = 0
    while start < bytes.count, line < lineLimit {
      line += 1
      let end = bytes.lineEnd(from: start)
      if end - start > byteLimit {
        if best != nil { break }
        return .lineTooLong(line: line, bytes: end - start)
      }
      let text = TextDecoding.string(bytes.copy(start..<end))
      let candidate = header(text, line: line, end: min(end + 1, bytes.count))
      if firstFields.isEmpty { firstFields = candidate.names.filter { !$0.isEmpty } }
      let score = candidate.names.reduce(0) { $0 + (known.contains(TableHeader.folded($1)) ? 1 : 0) }
      if score >= 2, score > best?.score ?? 0 { best = (candidate, score) }
      start = end + 1
    }
    return best.map { .header($0.header) } ?? .none(firstFields)
  }

  private static func header(_ text: String, line: Int, end: Int) -> TableHeader {
    let delimiter: Character = text.contains("\t") ? "\t" : text.contains("|") ? "|" : ","
    let names = text.split(separator: delimiter, omittingEmptySubsequences: false).map { name in
      String(name.drop { $0 == " " || $0 == "\"" }.reversed().drop { $0.isWhitespace || $0 == "\"" }.reversed())
    }
    return TableHeader(delimiter: delimiter.asciiValue ?? 9, names: names, line: line, end: end)
  }

  /// Names of columns that tell CDE's files from other tables, folded.
  private static let known: Set<String> = {
    var names: Set<String> = [
      "cds", "cdscode", "cdcode", "rtype", "schoolname", "districtname", "countyname", "charterflag", "coeflag",
      "dassflag", "studentgroup", "currnumer", "currdenom", "currstatus", "priordenom", "statuslevel", "changelevel",
      "color", "box", "reportingyear", "reportyear", "leaname", "lea", "cityname", "gsoffered", "localindicator",
      "performance", "countyperformance", "prioritynumber", "totalstudentgroups", "assistancestatus", "chartername",
      "targetedstudentgroups", "targetedstudentgroup", "school", "district", "county", "totalenrollment", "plpl1",
      "pl1",
      "dass", "charter", "enrollmentcount", "exit",
      "performancecategory", "subject", "chronic", "grad", "susp",
    ]
    for year in 17..<40 { names.insert("titlei\(year)\(year + 1)") }
    for group in StudentGroup.allCases + [.tom] {
      for code in group == .tom ? ["tom", "mr"] : [group.code.lowercased()] {
        for suffix in ["priorities", "current", "prior"] { names.insert(code + suffix) }
      }
    }
    return names
  }()
}
