/// What a verb determines.
enum Program: String, CaseIterable {
  /// Districts, county offices and charter schools under the Local Control Funding Formula.
  case lcff
  /// Schools under the Every Student Succeeds Act.
  case essa
}

extension Arguments {
  /// The program that was asked for, or `nil` where none was.
  func program() throws(UsageFault) -> Program? {
    guard value(.program) != nil else { return nil }
    return try choice(.program, default: Program.lcff)
  }
}
