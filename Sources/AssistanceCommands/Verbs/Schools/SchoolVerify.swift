import DashboardModel
import Eligibility
import Reports

/// The part of `assistance verify` for schools: CDE's ESSA lists against the computation.
struct SchoolVerify {
  /// Verifies lists and writes what was found.
  ///
  /// - Parameters:
  ///   - question: What was read, with the rows of schools; the lists may be among its data.
  ///   - lists: The lists to verify; those of the question's data by default.
  ///   - console: Where the result goes.
  ///   - style: How text is marked.
  /// - Returns: `findings` where anything differs.
  static func run(
    question: Question, lists: [ESSAList]? = nil, console: any Console, style: TextStyle
  ) -> Assistance.ExitCode {
    let engine = SchoolEngine(editions: question.editions, data: question.data)
    let verification = SchoolVerification.run(engine: engine, lists: lists ?? question.data.essaLists)
    console.write(SchoolVerificationText.text(verification, data: question.data, style: style))
    return verification.hasFindings ? .findings : .done
  }
}
