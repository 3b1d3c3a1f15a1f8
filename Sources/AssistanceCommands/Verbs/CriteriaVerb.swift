import Criteria
import DashboardModel
import Dashboards
import Reports

/// `assistance criteria`: the rules of a year in words, with citations.
struct CriteriaVerb {
  let arguments: Arguments
  let console: any Console

  func run() throws(CommandFailure) -> Assistance.ExitCode {
    let output = try OutputChoice(arguments, console)
    guard let text = arguments.words.first else {
      console.write(TerminalLayout.text(EditionPage.overview(Dashboards.all), style: output.style))
      return .done
    }
    let edition = try edition(text)
    if output.format == .json {
      console.write(JSONWriter.bytes(edition.json))
    } else if let other = arguments.value(.diff) {
      let page = EditionPage.difference(edition, from: try self.edition(other))
      console.write(TerminalLayout.text(page, style: output.style))
    } else {
      console.write(TerminalLayout.text(EditionPage.page(edition), style: output.style))
    }
    return .done
  }

  private func edition(_ text: String) throws(CommandFailure) -> Edition {
    let year: DashboardYear
    do throws(UsageFault) { year = try Arguments.year(text) } catch { throw .usage(error) }
    guard let edition = Dashboards.edition(year) else {
      let known = Dashboards.all.map { $0.year.description }.joined(separator: ", ")
      throw .said("The criteria of \(year) are not known here. Known are \(known).")
    }
    return edition
  }
}
