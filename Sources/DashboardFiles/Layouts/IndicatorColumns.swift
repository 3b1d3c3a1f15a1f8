import DashboardModel

/// The columns that are read of a state-indicator file, by name.
struct IndicatorColumns {
  /// A column's place among the fields of a row.
  enum Slot: Int, CaseIterable {
    case cds, rtype, charter, school, district, county, dass, group
    case numerator, students, status, priorNumerator, priorStudents, change
    case statusLevel, changeLevel, color, sizeMet, indicator, year
  }

  /// The column of each slot, `nil` where the file has none.
  let columns: [Int?]
  /// The last column that is needed to know whose row it is.
  let gate: Int
  /// The last column that is needed of a row.
  let last: Int

  /// Finds the columns in a header.
  init(_ header: TableHeader) {
    columns = Slot.allCases.map { slot in
      switch slot {
      case .cds: header.column("cds", "cdscode")
      case .rtype: header.column("rtype")
      case .charter: header.column("charter_flag", "charterflag")
      case .school: header.column("schoolname")
      case .district: header.column("districtname")
      case .county: header.column("countyname")
      case .dass: header.column("dass_flag")
      case .group: header.column("studentgroup")
      case .numerator: header.column("currnumer", "curr_prep")
      case .students: header.column("currdenom")
      case .status: header.column("currstatus")
      case .priorNumerator: header.column("priornumer", "prior_prep")
      case .priorStudents: header.column("priordenom")
      case .change: header.column("change")
      case .statusLevel: header.column("statuslevel")
      case .changeLevel: header.column("changelevel")
      case .color: header.column("color")
      case .sizeMet: header.column("currnsizemet", "nsizemet", "nsize_met")
      case .indicator: header.column("indicator")
      case .year: header.column("reportingyear")
      }
    }
    gate = max(columns[0] ?? 0, columns[1] ?? 0, columns[2] ?? 0)
    last = columns.compactMap { $0 }.max() ?? 0
  }

  /// Whether the file has a column.
  func has(_ slot: Slot) -> Bool { columns[slot.rawValue] != nil }

  /// The columns that a file can do without and this one lacks, where a column that nobody knows may stand for one.
  func renamed(in header: TableHeader) -> [(name: String, header: String, rests: String)] {
    let unknown = zip(header.names, header.foldedNames).filter { !KnownColumns.isCDEs($0.1.name) }.map(\.0)
    let optional: [(Slot, String, String)] = [
      (.charter, "charter_flag", "which schools are charter schools rests"),
      (.dass, "dass_flag", "which schools are alternative schools (DASS) rests"),
      (.students, "currdenom", "the numbers of students rest"),
      (.status, "currstatus", "the figures behind colors rest"),
      (.change, "change", "the figures behind colors rest"),
      (.statusLevel, "statuslevel", "what is judged by Status rests"),
      (.changeLevel, "changelevel", "what is told of Change rests"),
      (.color, "color", "what is judged by color rests"),
    ]
    return optional.compactMap { slot, name, rests in
      if has(slot) { return nil }
      return NearestColumn.of(name, among: unknown).map { (name, $0, rests) }
    }
  }

  /// The columns that a file of this kind cannot do without and this one lacks, each with what rests on it.
  func missing(indicator: Indicator, publication: Publication, of whole: String) -> [(name: String, needed: String)] {
    var missing: [(String, String)] = []
    if !has(.cds) { missing.append(("cds", whole)) }
    if !has(.group), indicator != .elpi { missing.append(("studentgroup", whole)) }
    switch publication {
    case .colors:
      if !has(.color) { missing.append(("color", "\(whole), and every criterion that asks for its colors,")) }
    case .statusOnly:
      if !has(.statusLevel) {
        missing.append(("statuslevel", "\(whole), and every criterion that asks for its levels,"))
      }
      if !has(.students), !has(.sizeMet) { missing.append(("currdenom", whole)) }
    case .figuresOnly, .none: break
    }
    return missing
  }
}
