public import DashboardModel

/// Reads a plain list of LEAs, one CDS code a line; `#` begins a comment.
public enum CDSListReader {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - file: The list's index among the inputs.
  /// - Returns: The list, and what is wrong with it.
  public static func read(path: String, file: Int) -> (list: CDSList, faults: [Fault]) {
    var list = CDSList(file: file, lines: [:])
    let bytes: [UInt8]
    do throws(FileBytes.Trouble) {
      let file = try FileBytes(path)
      if file.count > 1 << 24 {
        return (list, [Fault(path: path, .unreadable(reason: "it is too large for a list of codes"))])
      }
      bytes = try file.all()
    } catch {
      let isGone = error.reason == FileBytes.Trouble.gone.reason
      return (list, [Fault(path: path, isGone ? .missing : .unreadable(reason: error.reason))])
    }
    var faults = FaultCollector(path: path, sheet: nil)
    let lines = TextDecoding.string(bytes).split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      let text = line.prefix { $0 != "#" }.split { $0.isWhitespace || $0 == "," || $0 == ";" }.first ?? ""
      if text.isEmpty { continue }
      if let code = CDSCode(text.count == 7 ? text + "0000000" : text) {
        list.lines[code] = index + 1
      } else {
        faults.add(line: index + 1, .damagedCDS(found: String(text)))
      }
    }
    if faults.all.isEmpty, list.lines.isEmpty { faults.add(.noRows) }
    return (list, faults.all)
  }
}
