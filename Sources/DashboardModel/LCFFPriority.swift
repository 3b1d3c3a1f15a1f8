/// One of the ten state priorities of the Local Control Funding Formula, Education Code 52060(d) and 52066(d).
public enum LCFFPriority: UInt8, CaseIterable, Hashable, Comparable, Sendable {
  /// Basics: teachers, materials, facilities.
  case basics = 1
  /// Implementation of state academic standards.
  case standards = 2
  /// Parent and family engagement.
  case familyEngagement = 3
  /// Pupil achievement.
  case pupilAchievement = 4
  /// Pupil engagement.
  case pupilEngagement = 5
  /// School climate.
  case schoolClimate = 6
  /// Access to a broad course of study.
  case broadCourse = 7
  /// Pupil outcomes in a broad course of study.
  case pupilOutcomes = 8
  /// Coordination of services for expelled pupils; county offices only.
  case expelledPupils = 9
  /// Coordination of services for foster youth; county offices only.
  case fosterYouth = 10

  /// The priority's short name, as CDE's lists give it.
  public var name: String {
    [
      "Basics", "Implementation of State Academic Standards", "Parent Engagement", "Pupil Achievement",
      "Pupil Engagement", "School Climate", "Access to a Broad Course of Study",
      "Outcomes in a Broad Course of Study", "Coordination of Services for Expelled Pupils",
      "Coordination of Services for Foster Youth",
    ][Int(rawValue) - 1]
  }

  /// The priorities that have a local indicator on the Dashboard.
  public static let local: [LCFFPriority] = [
    .basics, .standards, .familyEngagement, .schoolClimate, .broadCourse, .expelledPupils, .fosterYouth,
  ]

  /// Whether only county offices have this priority.
  public var isForCountyOfficesOnly: Bool { self == .expelledPupils || self == .fosterYouth }

  /// Orders by number.
  public static func < (left: LCFFPriority, right: LCFFPriority) -> Bool { left.rawValue < right.rawValue }
}

/// A set of LCFF state priorities, as a few bits.
public struct LCFFPrioritySet: OptionSet, Hashable, Sendable {
  /// Bit n is priority n.
  public let rawValue: UInt16

  /// Makes a set of its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Makes a set of some priorities.
  public init(_ priorities: some Sequence<LCFFPriority>) {
    rawValue = priorities.reduce(0) { $0 | (1 << UInt16($1.rawValue)) }
  }

  /// The priorities of the set, ascending.
  public var priorities: [LCFFPriority] { LCFFPriority.allCases.filter(contains) }

  /// How many priorities there are.
  public var count: Int { rawValue.nonzeroBitCount }

  /// Whether a priority belongs to the set.
  public func contains(_ priority: LCFFPriority) -> Bool { rawValue & (1 << UInt16(priority.rawValue)) != 0 }

  /// Adds a priority.
  public mutating func insert(_ priority: LCFFPriority) { self = union(LCFFPrioritySet([priority])) }

  /// The numbers joined by `+`, ascending, such as `4+5+6`; empty for no priority.
  public var digits: String { priorities.map { String($0.rawValue) }.joined(separator: "+") }

  /// The letter that CDE's lists print for a set of two or more of the priorities 4, 5, 6 and 8, or `nil`.
  ///
  /// Source: sheet "Value" of CDE's assistance status files, 2019 to 2024.
  public var letter: Character? { Self.letters.first { $0.set == self }?.letter }

  /// The set that a letter of CDE's lists, A to K, stands for, or `nil`.
  public init?(letter: Character) {
    guard let found = Self.letters.first(where: { $0.letter == letter }) else { return nil }
    self = found.set
  }

  private static let letters: [(letter: Character, set: LCFFPrioritySet)] = {
    let p4 = LCFFPriority.pupilAchievement
    let p5 = LCFFPriority.pupilEngagement
    let p6 = LCFFPriority.schoolClimate
    let p8 = LCFFPriority.pupilOutcomes
    let table: [(Character, [LCFFPriority])] = [
      ("A", [p4, p5, p6]), ("B", [p4, p5]), ("C", [p5, p6]), ("D", [p4, p6]), ("E", [p4, p8]), ("F", [p5, p8]),
      ("G", [p6, p8]), ("H", [p4, p5, p8]), ("I", [p4, p6, p8]), ("J", [p5, p6, p8]), ("K", [p4, p5, p6, p8]),
    ]
    return table.map { ($0.0, LCFFPrioritySet($0.1)) }
  }()
}
