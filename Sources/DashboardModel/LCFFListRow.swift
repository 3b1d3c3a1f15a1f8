/// One LEA's row in one of CDE's official lists under the LCFF.
public struct LCFFListRow: Hashable, Sendable {
  /// The LEA's code.
  public var cds: CDSCode
  /// The LEA's name as the list gives it.
  public var name: String
  /// The county's name as the list gives it, empty where it gives none.
  public var county: String
  /// The priorities of each group that has a letter.
  public var groups: [StudentGroup: LCFFPrioritySet] = [:]
  /// In a list of charter schools, the priorities of each group in the year before.
  public var priorGroups: [StudentGroup: LCFFPrioritySet] = [:]
  /// The number of coded groups that the list prints, or `nil` where it prints none.
  public var totalStudentGroups: Int?
  /// The status of each year that the list has a column for; a blank or `*` is absent.
  public var statuses: [DashboardYear: AssistanceStatus] = [:]
  /// Whether each method is met; a blank or `*` is absent.
  public var methods: [Int: Bool] = [:]
  /// The flags of Education Code sections by column name, such as `EC52072_2023`; a blank or `*` is absent.
  public var flags: [String: Bool] = [:]
  /// Where the row stands.
  public var place: SourcePlace

  /// Makes a row without entries.
  public init(cds: CDSCode, name: String, county: String, place: SourcePlace) {
    self.cds = cds
    self.name = name
    self.county = county
    self.place = place
  }

  /// The flag of a column whose name begins so, such as `EC52072`, in any case; `nil` where the list has none.
  public func flag(_ prefix: String) -> Bool? {
    let wanted = prefix.lowercased().filter(\.isLetterOrDigit)
    return flags.sorted { $0.key < $1.key }.first {
      $0.key.lowercased().filter(\.isLetterOrDigit).hasPrefix(wanted)
    }?.value
  }
}

extension Character {
  fileprivate var isLetterOrDigit: Bool { isLetter || isNumber }
}
