import Criteria
import DashboardModel
import Dashboards
import Foundation

/// Finds the edition that somebody asks for: CDE's own of a year, another year's, or one in a file.
enum EditionChoice {
  /// The edition for a year.
  ///
  /// - Parameters:
  ///   - text: A year or a path, or `nil` for CDE's own edition of the year.
  ///   - year: The Dashboard year that is determined.
  /// - Returns: The edition, its year set to the one that is determined, marked where it is not CDE's own.
  /// - Throws: ``CommandFailure`` where there is no such edition, or the file does not hold one.
  static func edition(_ text: String?, for year: DashboardYear) throws(CommandFailure) -> Edition {
    guard let text else { return try known(year) }
    var edition = text.count == 4 && text.allSatisfy(\.isNumber) ? try ofYear(text) : try inFile(text)
    if edition.year != year {
      edition = edition.applied(to: year)
      edition.name = "\(edition.name) criteria, applied to the \(year) Dashboard"
      edition.publications = Dashboards.edition(year)?.publications ?? edition.publications
    }
    return edition
  }

  private static func known(_ year: DashboardYear) throws(CommandFailure) -> Edition {
    if let edition = Dashboards.edition(year) { return edition }
    let known = Dashboards.all.map { $0.year.description }.joined(separator: ", ")
    throw .said("The criteria of \(year) are not known here. Known are \(known); --criteria applies another year's.")
  }

  private static func ofYear(_ text: String) throws(CommandFailure) -> Edition {
    let year: DashboardYear
    do throws(UsageFault) { year = try Arguments.year(text) } catch { throw .usage(error) }
    return try known(year)
  }

  private static func inFile(_ path: String) throws(CommandFailure) -> Edition {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .said(
        "\(path): there is no such file of criteria. Give a year, or a file that criteria --format json wrote.")
    }
    switch EditionReader.read(Array(data)) {
    case .success(let edition):
      // A file that says what CDE's own edition says is CDE's own edition.
      var own = Dashboards.edition(edition.year)
      own?.isCDEs = false
      return own == edition ? try known(edition.year) : edition
    case .failure(let faults): throw .criteria(path: path, faults.all)
    }
  }
}
