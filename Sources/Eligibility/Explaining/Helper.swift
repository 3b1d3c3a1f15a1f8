public import DashboardModel

/// Who assists an LEA at a level, and the section of law.
public struct Helper: Hashable, Sendable {
  /// The level in words, such as `Level 2, differentiated assistance`.
  public var level: String
  /// Who assists.
  public var agency: String
  /// The section of law.
  public var law: String

  /// Who assists a kind of LEA with differentiated assistance.
  public static func differentiated(_ kind: EntityKind) -> Helper? {
    switch kind {
    case .district:
      Helper(
        level: "Level 2, differentiated assistance",
        agency: "the county superintendent of schools; the district may choose another provider",
        law: "EC 52071(c)")
    case .countyOffice:
      Helper(
        level: "Level 2, differentiated assistance",
        agency: "the State Superintendent of Public Instruction (CDE)", law: "EC 52071.5(b)")
    case .charter:
      Helper(
        level: "Level 2, differentiated assistance",
        agency: "the county superintendent of the county where the charter school is", law: "EC 47607.3(a)")
    case .state, .school: nil
    }
  }

  /// Who assists a kind of LEA at Level 3.
  public static func intensive(_ kind: EntityKind) -> Helper? {
    switch kind {
    case .district:
      Helper(
        level: "Level 3, direct technical assistance",
        agency: "the California Collaborative for Educational Excellence (CCEE) decides and facilitates",
        law: "EC 52072; intervention by the State Superintendent: EC 52072.1")
    case .countyOffice:
      Helper(
        level: "Level 3, direct technical assistance",
        agency: "the California Collaborative for Educational Excellence (CCEE) decides and facilitates",
        law: "EC 52072.5; intervention by the State Superintendent: EC 52072.6")
    case .charter:
      Helper(
        level: "Level 3, direct technical assistance", agency: "CCEE on referral; the chartering authority considers",
        law: "EC 47607.3")
    case .state, .school: nil
    }
  }

  /// Who assists a district whose group met the criteria three Dashboards running.
  public static let geographicLead: Helper = Helper(
    level: "Targeted assistance", agency: "the geographic lead agency, besides the county superintendent",
    law: "EC 52071(f)")
}
