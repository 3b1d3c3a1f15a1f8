/// A student group of the Dashboard, named by CDE's code.
///
/// The files also hold informational rows (`EO`, `ELO`, `RFP`, `SBA`, `CAA`, `CAST`), some of them with colors: they are
/// no student groups of the accountability system and have no case here. Source: CDE record layouts 2017 to 2025.
public enum StudentGroup: UInt8, CaseIterable, Hashable, Sendable {
  /// All students.
  case all
  /// Black or African American.
  case aa
  /// American Indian or Alaska Native.
  case ai
  /// Asian.
  case `as`
  /// English learners.
  case el
  /// Filipino.
  case fi
  /// Foster youth.
  case fos
  /// Hispanic.
  case hi
  /// Homeless.
  case hom
  /// Long-term English learners, from the 2024 Dashboard on.
  case ltel
  /// Pacific Islander.
  case pi
  /// Socioeconomically disadvantaged.
  case sed
  /// Students with disabilities.
  case swd
  /// Two or more races; `MR` in the indicator files and in the list of 2017.
  case tom
  /// White.
  case wh

  /// The code as in CDE's lists, in capitals; two or more races is `TOM`.
  public var code: String { Self.codes[Int(rawValue)] }

  /// The group's name in words, as the Dashboard shows it.
  public var name: String { Self.names[Int(rawValue)] }

  /// The group that a code stands for, in any case; `MR` and `TOM` are both two or more races.
  ///
  /// - Returns: `nil` for a code that is none of a student group.
  public init?(code: some StringProtocol) {
    let upper = code.uppercased()
    if upper == "MR" {
      self = .tom
    } else if let index = Self.codes.firstIndex(of: upper), let group = StudentGroup(rawValue: UInt8(index)) {
      self = group
    } else {
      return nil
    }
  }

  /// Codes of informational rows that never count, though some of them carry colors.
  public static let informationalCodes: [String] = ["CAA", "CAST", "ELO", "EO", "RFP", "SBA"]

  private static let codes: [String] = [
    "ALL", "AA", "AI", "AS", "EL", "FI", "FOS", "HI", "HOM", "LTEL", "PI", "SED", "SWD", "TOM", "WH",
  ]

  private static let names: [String] = [
    "All Students", "African American", "American Indian", "Asian", "English Learners", "Filipino", "Foster Youth",
    "Hispanic", "Homeless", "Long-Term English Learners", "Pacific Islander", "Socioeconomically Disadvantaged",
    "Students with Disabilities", "Two or More Races", "White",
  ]
}

/// A set of student groups, as a few bits: what a rule is for, and what is asked of all groups at once.
@frozen public struct StudentGroupSet: OptionSet, Hashable, Sendable {
  /// Bit n is the group with the raw value n.
  public let rawValue: UInt16

  /// Makes a set of its bits.
  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Makes a set of some groups.
  @inlinable public init(_ groups: some Sequence<StudentGroup>) {
    rawValue = groups.reduce(0) { $0 | 1 << UInt16($1.rawValue) }
  }

  /// Every group, All Students among them.
  public static let everything: StudentGroupSet = StudentGroupSet(StudentGroup.allCases)

  /// The groups, in the order of their codes in CDE's lists.
  public var groups: [StudentGroup] { StudentGroup.allCases.filter { contains($0) } }

  /// The first of the groups in that order, or `nil` where there is none.
  @inlinable public var first: StudentGroup? {
    rawValue == 0 ? nil : StudentGroup(rawValue: UInt8(rawValue.trailingZeroBitCount))
  }

  /// How many groups there are.
  @inlinable public var count: Int { rawValue.nonzeroBitCount }

  /// Whether a group belongs to the set.
  @inlinable public func contains(_ group: StudentGroup) -> Bool { rawValue & (1 << UInt16(group.rawValue)) != 0 }

  /// Takes a group out.
  @inlinable public mutating func remove(_ group: StudentGroup) {
    self = StudentGroupSet(rawValue: rawValue & ~(1 << UInt16(group.rawValue)))
  }

  /// Adds a group.
  @inlinable public mutating func insert(_ group: StudentGroup) {
    self = StudentGroupSet(rawValue: rawValue | 1 << UInt16(group.rawValue))
  }
}
