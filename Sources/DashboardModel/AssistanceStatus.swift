/// A level of assistance under the LCFF, in CDE's words.
public enum AssistanceStatus: Hashable, Comparable, Sendable {
  /// Level 1, for everyone.
  case general
  /// Level 2, as the lists before 2023 write it; the lists of 2017 say "Differentiated Support".
  case differentiated
  /// Level 2 in this year of assistance, 1 in the year of identification; from the 2023 Dashboard on.
  case differentiatedInYear(Int)

  /// The statuses that CDE's lists have had so far.
  public static let listed: [AssistanceStatus] = [
    .general, .differentiated, .differentiatedInYear(1), .differentiatedInYear(2),
  ]

  /// CDE's words.
  public var words: String {
    switch self {
    case .general: "General Assistance"
    case .differentiated: "Differentiated Assistance"
    case .differentiatedInYear(let year): "Differentiated Assistance, Year \(year)"
    }
  }

  /// Whether it is Level 2.
  public var isDifferentiated: Bool { self != .general }

  /// Whether a list that says this can mean another status: those of 2025 and of charter schools do not tell the year.
  public func agrees(with other: AssistanceStatus) -> Bool {
    self == other || (self == .differentiated && other.isDifferentiated)
  }

  /// The status that a list's text stands for, in any case, or `nil` for other text.
  public init?(listText text: some StringProtocol) {
    let folded = text.lowercased().filter { $0 != " " && $0 != "," }
    switch folded {
    case "generalassistance", "generalsupport": self = .general
    case "differentiatedassistance", "differentiatedsupport": self = .differentiated
    default:
      guard folded.hasPrefix("differentiatedassistanceyear"), let year = folded.last?.wholeNumberValue,
        folded.count == "differentiatedassistanceyear".count + 1, (1...9).contains(year)
      else { return nil }
      self = .differentiatedInYear(year)
    }
  }
}
