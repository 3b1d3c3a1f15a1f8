/// What one part refers to: the other parts by id and by kind.
struct Relationships {
  /// One reference to another part.
  struct Target {
    let kind: String
    let path: String
  }

  private let folder: [Substring]
  private var targets: [String: Target] = [:]
  private var paths: [String: String] = [:]

  /// Reads the references of a part, which are none where the archive has no list of them.
  init(of part: String, in archive: ZipArchive, limit: Int) throws(WorkbookFault) {
    let steps = part.split(separator: "/")
    folder = Array(steps.dropLast())
    let list = (folder + ["_rels", "\(steps.last ?? "").rels"]).joined(separator: "/")
    guard archive.has(list) else { return }

    var scanner = try PartScanner(list, of: archive)
    var count = 0
    while true {
      switch try scanner.next() {
      case .begins(.relationship):
        count += 1
        guard count <= limit else { throw .tooMany(.references, limit: limit) }
        try add(scanner)
      case .finished: return
      default: break
      }
    }
  }

  /// The reference of this id.
  func target(id: String) -> Target? {
    targets[id]
  }

  /// The part of the first reference of a kind, such as `styles`.
  func path(kind: String) -> String? {
    paths[kind]
  }

  private mutating func add(_ scanner: PartScanner) throws(WorkbookFault) {
    guard scanner.text(of: "TargetMode") != "External" else { return }
    guard let id = scanner.text(of: "Id"), let type = scanner.text(of: "Type"), let path = scanner.text(of: "Target")
    else { throw scanner.damage() }
    // The last step of the type's address is the same in the transitional and the strict form of the standard.
    let kind = type.split(separator: "/").last.map(String.init) ?? type
    let target = Target(kind: kind, path: resolve(path))
    if targets[id] == nil { targets[id] = target }
    if paths[kind] == nil { paths[kind] = target.path }
  }

  private func resolve(_ target: String) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(step) }
    }
    return path.joined(separator: "/")
  }
}
