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
      let files = isFolder ? inFolder(path, &faults) : [Found(path: path, isNamed: true)]
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

  /// The files below a folder, in the order of their names; a folder that cannot be read is a fault and hides no other.
  private static func inFolder(_ folder: String, _ faults: inout [Fault]) -> [Found] {
    var found: [Found] = []
    var seen: Set<String> = [ResolvedPath.of(folder)]
    var open = [folder.hasSuffix("/") ? folder : folder + "/"]
    while let prefix = open.popLast() {
      let names: [String]
      do { names = try FileManager.default.contentsOfDirectory(atPath: prefix) } catch {
        faults.append(Fault(path: prefix, .unreadable(reason: FileReason.words(of: error))))
        continue
      }
      for name in names where !name.hasPrefix(".") && !name.hasPrefix("~$") {
        let ending = name.split(separator: ".", omittingEmptySubsequences: false).last.map { $0.lowercased() } ?? ""
        if name.contains("."), endings.contains(ending) {
          // What is no file in spite of its ending is a folder.
          if !isFolder(prefix + name) {
            found.append(Found(path: prefix + name, isNamed: false))
            continue
          }
        } else if !isFolder(prefix + name) {
          continue
        }
        // A link may lead back to a folder above.
        if seen.insert(ResolvedPath.of(prefix + name)).inserted { open.append(prefix + name + "/") }
      }
    }
    return found.sorted { $0.path < $1.path }
  }

  private static func isFolder(_ path: String) -> Bool {
    URL(filePath: path, directoryHint: .checkFileSystem).hasDirectoryPath
  }
}
