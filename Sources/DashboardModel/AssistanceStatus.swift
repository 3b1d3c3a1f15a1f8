/// A level of assistance under the LCFF, in CDE's words.
public enum AssistanceStatus: UInt8, CaseIterable, Hashable, Sendable {
  /// Level 1, for everyone.
  case general
  /// Level 2, as the lists before 2023 write it; the lists of 2017 say "Differentiated Support".
  case differentiated
  /// Level 2, in the year of identification; from the 2023 Dashboard on.
  case differentiatedYear1
  /// Level 2, in the second year, without being identified anew; from the 2024 Dashboard on.
  case differentiatedYear2

  /// CDE's words.
  public var words: String {
    [
      "General Assistance", "Differentiated Assistance", "Differentiated Assistance, Year 1",
      "Differentiated Assistance, Year 2",
    ][Int(rawValue)]
  }

  /// Whether it is Level 2.
  public var isDifferentiated: Bool { self != .general }

  /// The status that a list's text stands for, in any case, or `nil` for other text.
  public init?(listText text: some StringProtocol) {
    let folded = text.lowercased().filter { $0 != " " && $0 != "," }
    switch folded {
    case "generalassistance", "generalsupport": self = .general
    case "differentiatedassistance", "differentiatedsupport": self = .differentiated
    case "differentiatedassistanceyear1": self = .differentiatedYear1
    case "differentiatedassistanceyear2": self = .differentiatedYear2
    default: return nil
    }
  }
}
