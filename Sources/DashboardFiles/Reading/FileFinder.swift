import Foundation

/// Finds the files behind paths of files and folders; folders are searched downwards.
enum FileFinder {
  /// A file that was found.
  struct Found: Hashable, Sendable {
    /// The path as the user named it, or below the folder that the user named.
    var path: String
    /// Whether the user named the file itself, so that not being able to read it is a fault.
    var isNamed: Bool
  }

  /// The files in order of their paths, each once, and the paths that lead nowhere.
  ///
  /// The order in which the paths are given changes nothing. A file that two paths lead to goes by the first of them.
  static func find(_ paths: [String]) -> (files: [Found], faults: [Fault]) {
    var found: [Found] = []
    var faults: [Fault] = []
    for path in Set(paths).sorted() {
      let attributes = try? FileManager.default.attributesOfItem(
        atPath: URL(filePath: path).resolvingSymlinksInPath().path)
      guard let attributes else {
        faults.append(Fault(path: path, .missing))
        continue
      }
      let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
      let files = isFolder ? inFolder(path) : [Found(path: path, isNamed: true)]
      if files.isEmpty { faults.append(Fault(path: path, .nothingFound)) }
      found += files
    }
    var files: [Found] = []
    var seen: [String: Int] = [:]
    for file in found.sorted(by: { $0.path < $1.path }) {
      let absolute = ResolvedPath.of(file.path)
      if let known = seen[absolute] {
        files[known].isNamed = files[known].isNamed || file.isNamed
      } else {
        seen[absolute] = files.count
        files.append(file)
      }
    }
    return (files, faults)
  }

  private static let endings: Set<String> = ["txt", "tsv", "csv", "xlsx", "xls", "zip", "gz"]

  private static func inFolder(_ folder: String) -> [Found] {
    let below = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return below.filter { path in
      let name = path.split(separator: "/").last ?? ""
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
      return !isHidden && !name.hasPrefix("~$") && name.contains(".") && endings.contains(ending)
    }.sorted().map { Found(path: prefix + $0, isNamed: false) }
  }
}
