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
    var failures = 0
    for catalogue in catalogues {
      if let notice = catalogue.notice { console.tell(notice) }
      let place = catalogues.count == 1 ? folder : "\(folder)/\(catalogue.year)"
      let line = ProgressLine(console)
      let report: FetchReport
      do throws(FetchRefusal) {
        let fetcher = Fetcher(catalogue, folder: place, settings: settings) { news in
          line.show(news.description)
        }
        report = try await Interruption.cancelling { () async throws(FetchRefusal) in try await fetcher.run() }
      } catch {
        line.clear()
        throw .said(error.description)
      }
      line.clear()
      console.write(report.description + "\n")
      failures += report.failures
    }
    return failures == 0 ? .done : .findings
  }
}
