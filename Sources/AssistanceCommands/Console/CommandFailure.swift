import Criteria
import DashboardFiles
import DashboardModel
import DifferentiatedAssistance

/// Why a verb could not be done, as data.
enum CommandFailure: Error {
  /// The command line cannot be understood.
  case usage(UsageFault)
  /// Files are missing or damaged; whether `--keep-going` would go on without them.
  case faults([Fault], canGoOn: Bool = false)
  /// A file of criteria is damaged.
  case criteria(path: String, [JSONFault])
  /// A name means no entity, or several.
  case entity(EntityFinder.Fault)
  /// Something else, in a sentence.
  case said(String)

  /// What is wrong, a line each.
  var lines: [String] {
    switch self {
    case .usage(let fault): [fault.sentence]
    case .faults(let faults, let canGoOn):
      Fault.sentences(faults)
        + (canGoOn ? ["--keep-going goes on without \(Self.files(faults)) and leaves open what rests on it."] : [])
    case .criteria(let path, let faults): faults.map { "\(path), \($0.sentence)" }
    case .entity(let fault): [fault.description]
    case .said(let sentence): [sentence]
    }
  }

  private static func files(_ faults: [Fault]) -> String {
    let count = Set(faults.map(\.path)).count
    return count == 1 ? "this file" : "these \(count) files"
  }

  /// The better of two answers to a name that no LEA has: a school's where schools come nearer.
  ///
  /// - Parameters:
  ///   - agencies: What came of looking among LEAs.
  ///   - schools: What came of looking among schools.
  /// - Returns: The one that helps more.
  static func nearer(_ agencies: CommandFailure, _ schools: CommandFailure) -> CommandFailure {
    switch (agencies, schools) {
    case (.entity, .entity(.several)): return schools
    case (.entity(.none(let text, _, let agency)), .entity(.none(_, _, let school?))):
      return NearestName.of(text, among: [agency, school].compactMap(\.self)) == school ? schools : agencies
    default: return agencies
    }
  }

  /// Whether a name means nobody at all.
  var isNobody: Bool { if case .entity(.none) = self { true } else { false } }
}

extension EntityFinder {
  /// The one entity that a text means.
  func meant(_ text: String) throws(CommandFailure) -> Entity {
    do throws(Fault) { return try find(text) } catch { throw .entity(error) }
  }
}
