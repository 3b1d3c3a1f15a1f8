/// A file that CDE publishes for a Dashboard year.
struct PublicFile: Hashable, Sendable {
  /// What a public file holds.
  enum Kind: Hashable, Sendable {
    /// A state indicator: a rate, a change, a color for each LEA, school and student group.
    case stateIndicator
    /// Ratings of local indicators, Met or Not Met, for each LEA.
    case localIndicators
    /// CDE's own list of who is in assistance: the answer that `verify` compares with.
    case officialList
  }

  /// Where a public file can be fetched.
  enum Place: Hashable, Sendable {
    /// At this address, as far as is known.
    case at(String)
    /// Nobody has confirmed the address; the file has to be saved by hand from CDE's page.
    case unknown
  }

  /// How sure it is that a file of this name exists at this place.
  enum Basis: Hashable, Sendable {
    /// Name and year are told by CDE or by people who have used the file.
    case documented
    /// The name follows the pattern of earlier years; nobody has seen the file.
    case usualPattern
  }

  /// The file's name, the same at CDE and in the folder that it is fetched to.
  let name: String
  /// What sort of file it is.
  let kind: Kind
  /// Where it can be fetched.
  let place: Place
  /// How sure it is that the file exists.
  var basis: Basis = .documented

  /// Whether the name promises an Excel workbook.
  var isWorkbook: Bool { name.lowercased().hasSuffix(".xlsx") }

  /// The name of the same file in CDE's other format: `.txt` for `.xlsx` and the reverse.
  var twinName: String {
    guard let dot = name.lastIndex(of: ".") else { return name }
    return name[..<dot] + (isWorkbook ? ".txt" : ".xlsx")
  }
}
