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
