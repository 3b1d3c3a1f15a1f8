/// The sentences for ``FetchReport``.
extension FetchReport: CustomStringConvertible {
  /// A line for each file, then what to do about local indicators.
  public var description: String {
    var lines = entries.map { line($0) }
    let byHand = entries.filter { $0.outcome == .placeUnknown }.map(\.file.name)
    if !byHand.isEmpty {
      lines.append(
        """
        Local indicators: where CDE keeps these files is not known to this command. Download them by hand from CDE's \
        local indicator data files page, \(PublicFiles.localIndicatorPage), and save them into \(folder): \
        \(byHand.joined(separator: ", ")).
        """)
    }
    return lines.joined(separator: "\n")
  }

  private func line(_ entry: Entry) -> String {
    let name = entry.file.name
    switch entry.outcome {
    case .fetched(let bytes): return "\(name): fetched, \(bytes.bytesInWords)."
    case .kept: return "\(name): kept, it is in the folder already (--replace fetches it again)."
    case .placeUnknown: return "\(name): place not known, download by hand."
    case .failed(let fault):
      let told = fault.sentences(address: entry.address ?? name, name: name, folder: folder)
      let guess =
        entry.file.basis == .usualPattern ? " The name is the usual pattern; this version does not know the year." : ""
      return "\(name): not fetched. \(told)\(guess)"
    }
  }
}

extension PublicFiles {
  /// What to tell before a fetch of a year that this version does not know, or `nil`.
  public var notice: String? {
    guard isBeyondKnowledge else { return nil }
    return """
      This version knows CDE's files up to \(Self.lastKnownYear). For \(year) the usual names of the state indicators \
      are tried; CDE's assistance lists are not: save those by hand.
      """
  }
}

extension Int {
  /// This many bytes in words, such as `1,234 bytes`.
  var bytesInWords: String {
    let digits = String(self)
    var grouped = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return self == 1 ? "1 byte" : "\(grouped) bytes"
  }
}

extension Duration {
  /// Seconds in words, such as `60 seconds` or `0.5 seconds`.
  var words: String {
    let (whole, rest) = components
    let tenths = rest / 100_000_000_000_000_000
    if whole == 1, tenths == 0 { return "1 second" }
    return tenths == 0 ? "\(whole) seconds" : "\(whole).\(tenths) seconds"
  }
}
