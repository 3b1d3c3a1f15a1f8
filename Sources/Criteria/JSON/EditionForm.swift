import DashboardModel

/// The form of an edition in a file: what `criteria --format json` prints and `--criteria FILE` reads.
enum EditionForm {
  static let group: JSONCodec<StudentGroup> = .word(StudentGroup.allCases) { $0.code }
  static let kind: JSONCodec<EntityKind> = .word(EntityKind.allCases) { $0.code }
  static let indicator: JSONCodec<Indicator> = .word(Indicator.allCases) { $0.code }
  static let groups: JSONCodec<[StudentGroup]> = .list(of: group)
  static let kinds: JSONCodec<[EntityKind]> = .list(of: kind)
  static let year: JSONCodec<DashboardYear> = JSONCodec<Int>.number(in: 2013...2099)
    .mapped(to: { DashboardYear($0) }, from: { $0.number })
  static let priority: JSONCodec<LCFFPriority> = JSONCodec<Int>.number(in: 1...10)
    .mapped(to: { LCFFPriority(rawValue: UInt8($0)) ?? .basics }, from: { Int($0.rawValue) })

  /// The whole edition; whatever a file says of itself, it is never CDE's own.
  static let edition: JSONCodec<Edition> = .object(
    key("year", \.year, dashboard),
    key("name", \.name, .text),
    key("isCDEs", \.isCDEs, .flag, orElse: false),
    key("publications", \.publications, publications),
    key("minimumSize", \.minimumSize, minimumSize),
    key("lcff", \.lcff, program(.lcff)),
    optionalKey("essa", \.essa, program(.essa))
  ) { year, name, _, publications, size, lcff, essa in
    Edition(
      year: year, name: name, isCDEs: false, publications: publications, minimumSize: size, lcff: lcff, essa: essa)
  }

  private static let dashboard: JSONCodec<DashboardYear> = JSONCodec<Int>.number(in: 2017...2099)
    .mapped(to: { DashboardYear($0) }, from: { $0.number })

  private static let publications: JSONCodec<[Indicator: Publication]> = .dictionary(
    Indicator.allCases, { $0.code }, of: .word(Publication.allCases) { $0.rawValue })

  private static let minimumSize: JSONCodec<MinimumSize> = .object(
    key("students", \.students, students),
    key("loweredStudents", \.loweredStudents, students),
    key("loweredGroups", \.loweredGroups, groups),
    key("support", \.support, support)
  ) { MinimumSize(students: $0, lowered: $1, for: $2, support: $3) }

  /// A number of students.
  static let students: JSONCodec<Int> = .number(in: 1...1000)

  static let support: JSONCodec<Support> = .object(
    key("confidence", \.confidence, .word(Confidence.allCases) { $0.rawValue }),
    key("note", \.note, .note, orElse: ""),
    key("citations", \.citations, citations)
  ) { confidence, note, citations in
    citations.first.map { Support(confidence, $0, further: Array(citations.dropFirst()), note: note) }
  }

  private static let citations: JSONCodec<[Citation]> = .list(of: citation).checked { citations, node, reading in
    if case .array([], let place) = node { reading.fault(.noCitation, at: place) }
  }

  private static let citation: JSONCodec<Citation> = .object(
    key("source", \.source.id, .text),
    key("title", \.source.title, .text),
    key("publisher", \.source.publisher, .text),
    key("address", \.source.address, .note, orElse: ""),
    key("locator", \.locator, .text)
  ) { source, title, publisher, address, locator in
    Citation(Source(id: source, title: title, publisher: publisher, address: address), locator)
  }
}

extension Edition {
  /// The edition as JSON, in the form that ``EditionReader`` reads.
  public var json: JSONValue { EditionForm.edition.write(self) }
}

/// Reads an edition in the form that ``Edition/json`` has, strictly.
public struct EditionReader {
  private init() {}

  /// Reads an edition.
  ///
  /// What ``Rule/sentence(in:)`` and the like say in the text is passed over: only conditions count.
  ///
  /// - Parameter bytes: The JSON text.
  /// - Returns: The edition, never marked as CDE's own, or all that is wrong with the text.
  public static func read(_ bytes: [UInt8]) -> Result<Edition, EditionFaults> {
    let reading = JSONReading()
    do throws(JSONFault) {
      let edition = EditionForm.edition.read(try JSONReader.read(bytes), reading)
      let faults = reading.sorted
      guard let edition, faults.isEmpty else { return .failure(EditionFaults(all: faults)) }
      return .success(edition)
    } catch {
      return .failure(EditionFaults(all: [error]))
    }
  }
}
