import Criteria
import DashboardFiles

/// Why a verb could not be done, as data.
enum CommandFailure: Error {
  /// The command line cannot be understood.
  case usage(UsageFault)
  /// Files are missing or damaged.
  case faults([Fault])
  /// A file of criteria is damaged.
  case criteria(path: String, [JSONFault])
  /// Something else, in a sentence.
  case said(String)

  /// What is wrong, a line each.
  var lines: [String] {
    switch self {
    case .usage(let fault): [fault.sentence]
    case .faults(let faults): faults.map(\.sentence)
    case .criteria(let path, let faults): faults.map { "\(path), \($0.sentence)" }
    case .said(let sentence): [sentence]
    }
  }
}
