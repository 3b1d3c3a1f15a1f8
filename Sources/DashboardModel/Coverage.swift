/// Which entities a file, or several files of the same content, can speak of.
///
/// A row that a statewide file lacks is not reported; a row that the extract of another county lacks is simply not given.
/// So a file covers the counties that it holds rows of, and the whole state when it holds rows of nearly all counties
/// (a few small counties have no rows for some indicators even in CDE's own file).
public struct Coverage: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// So many counties make a file statewide: an extract covers one county or a few, CDE's own files at least 55.
  public static let statewideCounties: Int = 50

  /// Makes a coverage of nothing.
  public init() {}

  /// Notes that the file holds a row of an entity; the row of the whole state says nothing of counties.
  public mutating func insert(_ cds: CDSCode) {
    let county = cds.county
    if county == 0 { return }
    if county < 64 { low |= 1 << UInt64(county) } else { high |= 1 << UInt64(county - 64) }
  }

  /// Adds all that another file of the same content covers.
  public mutating func formUnion(_ other: Coverage) {
    low |= other.low
    high |= other.high
  }

  /// Whether nothing is covered.
  public var isEmpty: Bool { low == 0 && high == 0 }

  /// How many counties there are rows of.
  public var countyCount: Int { low.nonzeroBitCount + high.nonzeroBitCount }

  /// Whether the file speaks of the whole state.
  public var isStatewide: Bool { countyCount >= Self.statewideCounties }

  /// Whether the absence of an entity's row means that CDE reports none.
  public func contains(_ cds: CDSCode) -> Bool {
    if isStatewide { return true }
    let county = cds.county
    return county < 64 ? low & (1 << UInt64(county)) != 0 : high & (1 << UInt64(county - 64)) != 0
  }
}
