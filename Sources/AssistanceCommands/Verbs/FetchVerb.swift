import DashboardModel
import Fetching

/// `assistance fetch`: CDE's public files of some years, whole or not at all.
struct FetchVerb {
  let arguments: Arguments
  let console: any Console

  func run() async throws(CommandFailure) -> Assistance.ExitCode {
    guard let folder = arguments.value(.to) else { throw .usage(.missingOption(.to, verb: .fetch)) }
    if arguments.words.isEmpty { throw .usage(.noYear) }
    var years: [DashboardYear] = []
    for word in arguments.words {
      guard let number = Int(word) else { throw .usage(.badYear(word)) }
      years.append(DashboardYear(number))
    }
    var settings = FetchSettings()
    settings.replace = arguments.has(.replace)
    var catalogues: [PublicFiles] = []
    do throws(FetchRefusal) {
      if let text = arguments.value(.baseURL) { settings.mirror = try FetchMirror(text) }
      for year in years { catalogues.append(try PublicFiles(of: year)) }
    } catch { throw .said(error.description) }
    do throws(FetchRefusal) {
      let (wanted, settings) = (catalogues, settings)
      let isComplete = try await Interruption.cancelling { () async throws(FetchRefusal) in
        try await fetch(wanted, to: folder, settings)
      }
      return isComplete ? .done : .findings
    } catch { throw .said(error.description) }
  }

  /// Fetches year by year, begins no further year once it has been stopped, and tells whether nothing is missing.
  private func fetch(
    _ catalogues: [PublicFiles], to folder: String, _ settings: FetchSettings
  ) async throws(FetchRefusal) -> Bool {
    var failures = 0
    for catalogue in catalogues {
      if Task.isCancelled { return false }
      if let notice = catalogue.notice { console.tell(notice) }
      let place = catalogues.count == 1 ? folder : "\(folder)/\(catalogue.year)"
      let line = ProgressLine(console)
      defer { line.clear() }
      let fetcher = Fetcher(catalogue, folder: place, settings: settings) { news in line.show(news.description) }
      let report = try await fetcher.run()
      line.clear()
      console.write(report.description + "\n")
      failures += report.failures
    }
    return failures == 0
  }
}
