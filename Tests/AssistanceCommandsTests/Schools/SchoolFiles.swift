import Criteria
import DashboardFiles
import DashboardModel
import Dashboards
import Eligibility
import TestSupport

/// Reads files for tests of schools.
enum SchoolFiles {
  /// An engine over some files and folders; faults end the test.
  static func engine(_ paths: [String]) async throws -> SchoolEngine {
    let catalog = await Catalog(paths)
    let publications = Dictionary(
      Dashboards.all.map { ($0.year, $0.publications) }, uniquingKeysWith: { first, _ in first })
    let reading = await Reading(catalog, ReadingRequest(levels: .schools, publications: publications))
    if let fault = (catalog.faults + reading.faults).first { throw fault }
    return SchoolEngine(editions: Dashboards.all, data: reading.data)
  }

  /// The rows of a CSV without quotes, by column name.
  static func rows(_ text: String) -> [[String: String]] {
    let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { line in
      Dictionary(uniqueKeysWithValues: zip(header, line).map { (String($0), String($1)) })
    }
  }

  /// Whether this is a build without optimization, in which a whole state takes long.
  static let isDebug: Bool = {
    var isDebug = false
    assert({ isDebug = true }() == ())
    return isDebug
  }()
}
