import DashboardModel

/// The columns that are read of a state-indicator file, by name.
struct IndicatorColumns {
  /// A column's place among the fields of a row.
  enum Slot: Int, CaseIterable {
    case cds, rtype, charter, school, district, county, dass, group
    case numerator, students, status, priorNumerator, priorStudents, change
    case statusLevel, changeLevel, color, sizeMet, indicator, year

    /// The column's name as CDE writes it today.
    var name: String { names[0] }

    /// The names that it has had, today's first.
    var names: [String] {
      switch self {
      case .cds: ["cds", "cdscode"]
      case .rtype: ["rtype"]
      case .charter: ["charter_flag"]
      case .school: ["schoolname"]
      case .district: ["districtname"]
      case .county: ["countyname"]
      case .dass: ["dass_flag"]
      case .group: ["studentgroup"]
      case .numerator: ["currnumer", "curr_prep"]
      case .students: ["currdenom"]
      case .status: ["currstatus"]
      case .priorNumerator: ["priornumer", "prior_prep"]
      case .priorStudents: ["priordenom"]
      case .change: ["change"]
      case .statusLevel: ["statuslevel"]
      case .changeLevel: ["changelevel"]
      case .color: ["color"]
      case .sizeMet: ["currnsizemet", "nsizemet"]
      case .indicator: ["indicator"]
      case .year: ["reportingyear"]
      }
    }
  }

  /// The column of each slot, `nil` where the file has none.
  let columns: [Int?]
  /// The last column that is needed to know whose row it is.
  let gate: Int
  /// The last column that is needed of a row.
  let last: Int

  /// Finds the columns in a header.
  init(_ header: TableHeader) {
    columns = Slot.allCases.map { header.column(among: $0.names) }
    gate = max(columns[0] ?? 0, columns[1] ?? 0, columns[2] ?? 0)
    last = columns.compactMap { $0 }.max() ?? 0
  }

  /// Whether the file has a column.
  func has(_ slot: Slot) -> Bool { columns[slot.rawValue] != nil }

  /// The columns that a file can do without and this one lacks, where a column that nobody knows may stand for one.
  func renamed(in header: TableHeader) -> [(name: String, header: String, rests: String)] {
    let unknown = zip(header.names, header.foldedNames).filter { !KnownColumns.isCDEs($0.1.name) }.map(\.0)
    let optional: [(Slot, String)] = [
      (.charter, "which schools are charter schools rests"),
      (.dass, "which schools are alternative schools (DASS) rests"),
      (.students, "the numbers of students rest"),
      (.status, "the figures behind colors rest"),
      (.change, "the figures behind colors rest"),
      (.statusLevel, "what is judged by Status rests"),
      (.changeLevel, "what is told of Change rests"),
      (.color, "what is judged by color rests"),
    ]
    return optional.compactMap { slot, rests in
      if has(slot) { return nil }
      return NearestColumn.of(slot.name, among: unknown).map { (slot.name, $0, rests) }
    }
  }

  /// The columns that a file of this kind cannot do without and this one lacks, each with what rests on it.
  func missing(indicator: Indicator, publication: Publication, of whole: String) -> [(name: String, needed: String)] {
    var missing: [(name: String, needed: String)] = []
    func ask(_ slot: Slot, _ needed: String) { if !has(slot) { missing.append((slot.name, needed)) } }
    ask(.cds, whole)
    if indicator != .elpi { ask(.group, whole) }
    switch publication {
    case .colors: ask(.color, "\(whole), and every criterion that asks for its colors,")
    case .statusOnly:
      ask(.statusLevel, "\(whole), and every criterion that asks for its levels,")
      if !has(.sizeMet) { ask(.students, whole) }
    case .figuresOnly, .none: break
    }
    return missing
  }
}
