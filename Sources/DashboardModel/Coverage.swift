/// Which entities a file, or several files of the same content, can speak of.
///
/// A row that a statewide file lacks is not reported; a row that the extract of another county lacks is simply not given.
/// So a file covers the counties that it holds rows of, and the whole state when it holds rows of nearly all counties
/// (a few small counties have no rows for some indicators even in CDE's own file). Rows of schools say nothing of districts and
/// county offices, and the reverse: each kind is covered by itself.
public struct Coverage: Hashable, Sendable {
  private var agencies: Counties = Counties()
  private var schools: Counties = Counties()

  /// A set of counties by their numbers.
  private struct Counties: Hashable, Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }

    mutating func insert(_ county: Int) {
      if county < 64 { low |= 1 << UInt64(county) } else { high |= 1 << UInt64(county - 64) }
    }

    mutating func formUnion(_ other: Counties) {
      low |= other.low
      high |= other.high
    }

    /// Whether a county is among them, or nearly all are.
    func contains(_ county: Int) -> Bool {
      if count >= Coverage.statewideCounties { return true }
      return county < 64 ? low & (1 << UInt64(county)) != 0 : high & (1 << UInt64(county - 64)) != 0
    }
  }

  /// So many counties make a file statewide: an extract covers one county or a few, CDE's own files at least 55.
  public static let statewideCounties: Int = 50

  /// Makes a coverage of nothing.
  public init() {}

  /// Notes that the file holds a row of an entity; the row of the whole state says nothing of counties.
  public mutating func insert(_ cds: CDSCode) {
    if cds.county == 0 { return }
    if cds.school == 0 { agencies.insert(cds.county) } else { schools.insert(cds.county) }
  }

  /// Adds all that another file of the same content covers.
  public mutating func formUnion(_ other: Coverage) {
    agencies.formUnion(other.agencies)
    schools.formUnion(other.schools)
  }

  /// Whether nothing is covered.
  public var isEmpty: Bool { countyCount == 0 }

  /// How many counties there are rows of, of any kind.
  public var countyCount: Int {
    var all = agencies
    all.formUnion(schools)
    return all.count
  }

  /// Whether the file speaks of the whole state, of entities of some kind.
  public var isStatewide: Bool { max(agencies.count, schools.count) >= Self.statewideCounties }

  /// Whether the file speaks of the whole state, of entities of the kind of this one.
  public func isStatewide(for cds: CDSCode) -> Bool {
    (cds.school == 0 ? agencies : schools).count >= Self.statewideCounties
  }

  /// Whether the absence of an entity's row means that CDE reports none.
  public func contains(_ cds: CDSCode) -> Bool { (cds.school == 0 ? agencies : schools).contains(cds.county) }
}
