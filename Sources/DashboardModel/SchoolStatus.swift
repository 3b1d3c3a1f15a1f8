/// A school's status under ESSA, in CDE's codes.
///
/// Source: column `AssistanceStatus` of CDE's ESSA assistance files, 2018-19 to 2024-25.
public enum SchoolStatus: UInt8, CaseIterable, Hashable, Sendable {
  /// Comprehensive Support and Improvement, low graduation rate.
  case csiGrad
  /// Comprehensive Support and Improvement, low performing.
  case csiLowPerform
  /// Additional Targeted Support and Improvement.
  case atsi
  /// Targeted Support and Improvement, from the 2024 Dashboard on.
  case tsi
  /// None of these; in the lists of 2019, only schools that were not there the year before.
  case noStatus
  /// None of these, as the lists of 2018 and 2019 write it.
  case generalAssistance

  /// CDE's code, such as `CSI Low Perform`.
  public var code: String { Self.codes[Int(rawValue)] }

  /// The status in words.
  public var name: String {
    [
      "Comprehensive Support and Improvement, low graduation rate",
      "Comprehensive Support and Improvement, low performing", "Additional Targeted Support and Improvement",
      "Targeted Support and Improvement", "not identified", "not identified",
    ][Int(rawValue)]
  }

  /// Whether it is one of the two statuses of Comprehensive Support and Improvement.
  public var isCSI: Bool { self == .csiGrad || self == .csiLowPerform }

  /// Whether the school is identified for any support.
  public var isIdentified: Bool { self != .noStatus && self != .generalAssistance }

  /// Whether two codes say the same: `General Assistance` and `No Status` both mean that a school is not identified.
  public func meansTheSame(as other: SchoolStatus) -> Bool {
    self == other || (!isIdentified && !other.isIdentified)
  }

  /// The status of a code in any case and spacing, or `nil` for other text.
  public init?(code text: some StringProtocol) {
    func folded(_ text: some StringProtocol) -> String { text.lowercased().filter { $0 != " " } }
    let wanted = folded(text)
    guard let found = Self.allCases.first(where: { folded($0.code) == wanted }) else { return nil }
    self = found
  }

  private static let codes: [String] = [
    "CSI Grad", "CSI Low Perform", "ATSI", "TSI", "No Status", "General Assistance",
  ]
}

/// Whether a school left a status, in CDE's codes.
///
/// Source: column `Exit` of CDE's ESSA assistance files, 2019-20 to 2024-25; there is no code for leaving TSI.
public enum ESSAExit: String, CaseIterable, Hashable, Sendable {
  /// It left Comprehensive Support and Improvement.
  case csiExit = "CSIEXIT"
  /// It left Additional Targeted Support and Improvement, be it upwards or into CSI.
  case atsiExit = "ATSIEXIT"
  /// It left neither.
  case noExit = "NOEXIT"

  /// The code, such as `CSIEXIT`.
  public var code: String { rawValue }

  /// The exit of a code in any case, or `nil` for other text.
  public init?(code: some StringProtocol) { self.init(rawValue: code.uppercased()) }

  /// The code that CDE writes for a school that goes from one status to another.
  ///
  /// From one kind of CSI to the other is no exit; from ATSI into CSI is one. The function reproduces every row of the
  /// lists of 2019, 2022 and 2023.
  public init(from prior: SchoolStatus, to status: SchoolStatus) {
    if prior.isCSI {
      self = status.isCSI ? .noExit : .csiExit
    } else if prior == .atsi {
      self = status == .atsi ? .noExit : .atsiExit
    } else {
      self = .noExit
    }
  }
}
