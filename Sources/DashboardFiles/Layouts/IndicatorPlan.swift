import DashboardModel

/// What a state-indicator file is read for: worked out once, before its rows are read in one go or in pieces.
struct IndicatorPlan: Sendable {
  /// The table.
  let table: RawTable
  /// The indicator.
  let indicator: Indicator
  /// The Dashboard year.
  let year: DashboardYear
  /// The file's index among the inputs.
  let file: Int
  /// The columns by name.
  let columns: IndicatorColumns
  /// What CDE published of the indicator.
  let publication: Publication
  /// The year in the first row, which all rows of a file share.
  let firstYear: (key: UInt64, text: String)
  /// The indicator in the first row.
  let firstIndicator: (key: UInt64, text: String)

  private let wanted: [Bool]

  /// Looks at a table.
  init(_ table: RawTable, indicator: Indicator, year: DashboardYear, request: ReadingRequest, file: Int) {
    let columns = IndicatorColumns(table.header)
    self.table = table
    self.indicator = indicator
    self.year = year
    self.file = file
    self.columns = columns
    publication = request.publication(indicator, year)
    let row = table.firstRow()
    func first(_ slot: IndicatorColumns.Slot) -> (key: UInt64, text: String) {
      guard let column = columns.columns[slot.rawValue], column < row.count else { return (0, "") }
      let bytes = Array(row[column].utf8)
      return (bytes.span.key(0..<bytes.count), row[column])
    }
    firstYear = first(.year)
    firstIndicator = first(.indicator)
    // Where nothing tells charter schools apart, other files may.
    wanted = EntityKind.allCases.map { request.wants($0) || ($0 == .school && !columns.has(.charter)) }
  }

  /// Whether rows of a kind of entity are asked for.
  func wants(_ kind: EntityKind) -> Bool { wanted[Int(kind.rawValue)] }

  /// What kind of entity a record type is of, in keeping with the code; `nil` where it is none.
  static func kind(
    _ bytes: Span<UInt8>, _ range: Range<Int>, isCharter: Bool, _ cds: CDSCode
  ) -> EntityKind? {
    let agency: EntityKind = cds.isCountyOffice ? .countyOffice : .district
    if range.isEmpty { return cds == .state ? .state : cds.school == 0 ? agency : isCharter ? .charter : .school }
    guard range.count == 1 else { return nil }
    switch bytes[range.lowerBound] | 32 {
    case UInt8(ascii: "x") where cds == .state: return .state
    case UInt8(ascii: "d") where cds.isDistrictOrCountyOffice, UInt8(ascii: "l") where cds.isDistrictOrCountyOffice:
      return agency
    case UInt8(ascii: "s") where cds.school != 0: return isCharter ? .charter : .school
    default: return nil
    }
  }

  /// An entity by the names in its row.
  static func entity(
    _ cds: CDSCode, _ kind: EntityKind, school: String, district: String, county: @autoclosure () -> String,
    isDASS: Bool?
  ) -> Entity {
    let isAgency = kind == .district || kind == .countyOffice
    return Entity(
      cds: cds, kind: kind, name: isAgency || school.isEmpty ? district : school, districtName: district,
      county: County.name(code: cds.county) ?? county(), isDASS: isDASS)
  }
}
