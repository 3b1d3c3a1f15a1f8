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

  /// The columns that a file of this kind cannot do without and this one lacks.
  func missing(indicator: Indicator, publication: Publication, year: DashboardYear) -> [String] {
    var names: [String] = []
    if !has(.cds) { names.append("cds") }
    if !has(.group), indicator != .elpi { names.append("studentgroup") }
    switch publication {
    case .colors:
      if !has(.color) { names.append("color") }
    case .statusOnly:
      if !has(.statusLevel) { names.append("statuslevel") }
      if !has(.students), !has(.sizeMet) { names.append("currdenom") }
    case .figuresOnly, .none: break
    }
    return names
  }
}
