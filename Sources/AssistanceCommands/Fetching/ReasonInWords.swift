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
