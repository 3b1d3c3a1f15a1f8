import Criteria
import DashboardFiles
import DashboardModel
import DifferentiatedAssistance

/// Why a verb could not be done, as data.
enum CommandFailure: Error {
  /// The command line cannot be understood.
  case usage(UsageFault)
  /// Files are missing or damaged.
  case faults([Fault])
  /// A file of criteria is damaged.
  case criteria(path: String, [JSONFault])
  /// No entity is meant by a name, in a sentence.
  case noEntity(String)
  /// Something else, in a sentence.
  case said(String)

  /// What is wrong, a line each.
  var lines: [String] {
    switch self {
    case .usage(let fault): [fault.sentence]
    case .faults(let faults): faults.map(\.sentence)
    case .criteria(let path, let faults): faults.map { "\(path), \($0.sentence)" }
    case .noEntity(let sentence), .said(let sentence): [sentence]
    }
  }
}

extension EntityFinder {
  /// The one entity that a text means.
  func meant(_ text: String) throws(CommandFailure) -> Entity {
    do throws(Fault) { return try find(text) } catch {
      if case .none = error { throw .noEntity(error.description) }
      throw .said(error.description)
    }
  }
}
