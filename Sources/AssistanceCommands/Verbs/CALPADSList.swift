import DashboardFiles
import DashboardModel

/// Faults, at least one.
struct Faults: Error {
  /// All of them.
  let all: [Fault]
}

extension DashboardData {
  /// Reads the list of LEAs that did not submit their CALPADS data.
  mutating func readCALPADS(_ path: String) throws(Faults) {
    let (list, faults) = CDSListReader.read(path: path, file: files.count)
    if !faults.isEmpty { throw Faults(all: faults) }
    calpads = list
    files.append(
      SourceFile(
        path: path, bytes: (try? FileBytes(path))?.count ?? 0, rows: list.lines.count,
        summary: "LEAs that did not submit CALPADS data"))
  }
}
