/// A state indicator of the Dashboard.
public enum Indicator: UInt8, CaseIterable, Hashable, Sendable {
  /// Chronic absenteeism, kindergarten to grade 8; a high rate is bad.
  case chronic
  /// Suspension; a high rate is bad.
  case suspension
  /// Graduation.
  case graduation
  /// English language arts, distance from standard.
  case ela
  /// Mathematics, distance from standard.
  case math
  /// English learner progress.
  case elpi
  /// College/career.
  case cci
  /// Science; informational, it counts for no determination through 2025.
  case science

  /// The value of the field `indicator` of the files from 2023 on.
  public var code: String { Self.table[Int(rawValue)].code }

  /// The beginning of CDE's public file name, such as `chronic` in `chronicdownload2024.txt`.
  public var stem: String { Self.table[Int(rawValue)].stem }

  /// The indicator's name in words, as the Dashboard shows it.
  public var name: String { Self.table[Int(rawValue)].name }

  /// Whether a high rate is bad, so that Very High is the worst Status level: chronic absenteeism and suspension.
  public var isReversed: Bool { self == .chronic || self == .suspension }

  /// Whether the value is an average distance from standard, in points, rather than a rate in percent.
  public var isDistanceFromStandard: Bool { self == .ela || self == .math }

  /// The indicator of a code (`SUSP`) or file stem (`susp`), in any case, or `nil`.
  public init?(code: some StringProtocol) {
    let lower = code.lowercased()
    guard let found = Self.allCases.first(where: { $0.code.lowercased() == lower || $0.stem == lower }) else {
      return nil
    }
    self = found
  }

  private static let table: [(code: String, stem: String, name: String)] = [
    ("CHRO", "chronic", "Chronic Absenteeism"), ("SUSP", "susp", "Suspension Rate"),
    ("GRAD", "grad", "Graduation Rate"), ("ELA", "ela", "English Language Arts"), ("MATH", "math", "Mathematics"),
    ("ELPI", "elpi", "English Learner Progress"), ("CCI", "cci", "College/Career"), ("SCIENCE", "science", "Science"),
  ]
}

/// What CDE published of an indicator on a year's Dashboard.
public enum Publication: String, CaseIterable, Hashable, Sendable {
  /// Status, Change and a performance color.
  case colors
  /// A Status level and no color.
  case statusOnly
  /// Figures without a level or color.
  case figuresOnly
  /// Nothing.
  case none

  /// The publication in a few words.
  public var words: String {
    switch self {
    case .colors: "performance colors"
    case .statusOnly: "Status levels only"
    case .figuresOnly: "figures without levels"
    case .none: "not reported"
    }
  }
}
