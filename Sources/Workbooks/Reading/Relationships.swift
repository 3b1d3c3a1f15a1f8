/// What one part refers to: the other parts by id and by kind.
struct Relationships: PartHandler {
  /// One reference to another part.
  struct Target {
    let id: String
    let kind: String
    let path: String
  }

  private let folder: [Substring]
  private var targets: [Target] = []

  private init(folder: [Substring]) {
    self.folder = folder
  }

  /// The references of a part, or none where the archive has no list of them.
  static func of(_ part: String, in archive: ZipArchive) throws(WorkbookFault) -> Relationships {
    let steps = part.split(separator: "/")
    let folder = Array(steps.dropLast())
    let list = (folder + ["_rels", "\(steps.last ?? "").rels"]).joined(separator: "/")
    let none = Relationships(folder: folder)
    return archive.has(list) ? try PartReader.read(list, of: archive, with: none) : none
  }

  /// The reference of this id.
  func target(id: String) -> Target? {
    targets.first { $0.id == id }
  }

  /// The part of the first reference of a kind, such as `styles`.
  func path(kind: String) -> String? {
    targets.first { $0.kind == kind }?.path
  }

  mutating func begin(_ element: String, _ attributes: [String: String]) throws(PartFlaw) {
    guard element == "Relationship", attributes["TargetMode"] != "External" else { return }
    guard let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"] else {
      throw .here
    }
    // The last step of the type's address is the same in the transitional and the strict form of the standard.
    let kind = type.split(separator: "/").last.map(String.init) ?? type
    targets.append(Target(id: id, kind: kind, path: resolve(target)))
  }

  private func resolve(_ target: String) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(step) }
    }
    return path.joined(separator: "/")
  }
}
