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
