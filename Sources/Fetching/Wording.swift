import Foundation

extension Error {
  /// The system's words for an error, fit to stand in brackets in a sentence.
  var reasonInWords: String {
    var words = localizedDescription.trimmingCharacters(in: .whitespacesAndNewlines)[...]
    for opening in ["The operation could not be completed. ", "The operation couldn’t be completed. "]
    where words.hasPrefix(opening) {
      words.removeFirst(opening.count)
    }
    if words.last == "." { words.removeLast() }
    if words.first == "(", words.last == ")" { words = words.dropFirst().dropLast() }
    return String(words)
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

extension StringProtocol {
  /// Words of a server or a program, fit to stand in a sentence on a terminal: short, and without control characters.
  var inOneLine: String {
    let longest = 200
    let plain = String(
      String.UnicodeScalarView(
        unicodeScalars.filter {
          ![.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
        }))
    return plain.count > longest ? plain.prefix(longest) + "…" : plain
  }
}

/// A number by which the system tells what was in the way.
struct SystemError: Error, Hashable, Sendable {
  /// The number, as in `errno`.
  let number: Int32

  /// The error that the system told last.
  static var last: SystemError { SystemError(number: errno) }

  /// The system's words, such as `No space left on device`.
  var words: String { unsafe String(cString: strerror(number)) }
}
