import Criteria
import DashboardFiles
import DashboardModel
import Dashboards
import Eligibility
import Reports

/// `assistance verify`: CDE's lists against the computation, every difference with the step where they part.
struct VerifyVerb {
  let arguments: Arguments
  let console: any Console

  func run() async throws(CommandFailure) -> Assistance.ExitCode {
    let output = try OutputChoice(arguments, console)
    let paths = arguments.all(.official)
    if paths.isEmpty { throw .usage(.noOfficial) }
    let official = try await lists(paths)
    let isOfSchools = !official.essaLists.isEmpty
    if official.lcffLists.isEmpty, let option = arguments.lcffOnly.first {
      throw .usage(.ofLCFF(option, with: "CDE's lists of schools"))
    }
    // An ESSA list is a roster too: whether a school has Title I stands nowhere else.
    let materials = try await Materials(
      arguments, paths: arguments.words + (isOfSchools ? paths : []), years: .all,
      levels: isOfSchools ? .all : .localEducationalAgencies, console: console)
    let question = try Question(materials, arguments)
    let verifier = ListVerifier(
      editions: try editions(of: official), data: materials.data, readings: question.readings)
    var hasFindings = false
    var results: [JSONValue] = []
    for list in official.lcffLists {
      let path = official.path(SourcePlace(file: list.file, line: 1))
      let itself = files(of: materials.data, amongPaths: [official.files[list.file].path])
      guard let comparison = verifier.compare(list, itself: itself) else {
        throw .said("\(path): the criteria of \(list.year) are not known here.")
      }
      if comparison.isEmpty { throw .said(VerifyPage.nothingCompared(comparison, path: path, data: materials.data)) }
      if !comparison.differences.isEmpty { hasFindings = true }
      if output.format == .json {
        results.append(VerifyWire.value(comparison, path: path))
      } else {
        let page = VerifyPage.page(comparison, path: path, data: materials.data)
        console.write(TerminalLayout.text(page, style: output.style))
      }
    }
    if isOfSchools {
      let named = files(of: materials.data, amongPaths: official.files.map(\.path))
      let verification = verifier.verify(materials.data.essaLists.filter { named.contains($0.file) })
      if verification.hasFindings { hasFindings = true }
      if output.format == .json {
        results.append(VerifyWire.value(verification, data: materials.data))
      } else {
        let pages = VerifyPage.pages(verification, data: materials.data)
        console.write(pages.map { TerminalLayout.text($0, style: output.style) }.joined(separator: "\n"))
      }
    }
    if output.format == .json { console.write(JSONFormat.bytes(question.jsonHeader(), results: .array(results))) }
    return hasFindings ? .findings : question.done
  }

  /// All editions; for the lists' years those that were asked for.
  private func editions(of official: DashboardData) throws(CommandFailure) -> [Edition] {
    let years = Set(official.lcffLists.map(\.year) + official.essaLists.map(\.year)).sorted()
    var editions = Dashboards.all
    guard let criteria = arguments.value(.criteria) else { return editions }
    for year in years {
      editions.removeAll { $0.year == year }
      editions.append(try EditionChoice.edition(criteria, for: year))
    }
    return editions
  }

  /// The data's files that are the same files as those of some paths, however the paths are spelled.
  private func files(of data: DashboardData, amongPaths paths: [String]) -> Set<Int> {
    let wanted = Set(paths.map(ResolvedPath.of))
    return Set(data.files.indices.filter { wanted.contains(ResolvedPath.of(data.files[$0].path)) })
  }

  private func lists(_ paths: [String]) async throws(CommandFailure) -> DashboardData {
    let catalog = try await Catalog(arguments, paths)
    if !catalog.faults.isEmpty { throw .faults(catalog.faults) }
    let reading = await Reading(catalog, ReadingRequest(years: [], levels: .all, publications: Dashboards.publications))
    if !reading.faults.isEmpty { throw .faults(reading.faults) }
    if reading.data.lcffLists.isEmpty, reading.data.essaLists.isEmpty {
      throw .said("\(paths.joined(separator: ", ")): none of these is an assistance list of CDE.")
    }
    return reading.data
  }
}
