import Foundation

/// The paths of all keys of a JSON text: `results[].groups[].code`.
///
/// Read by Foundation and not by the package's own reader, which may change together with the writer.
enum KeyPaths {
  /// The paths; the elements of an array are `[]`, and keys that are data are `{}`.
  static func of(_ json: String) throws -> Set<String> {
    var paths: Set<String> = []
    collect(try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed), at: "", into: &paths)
    return paths
  }

  private static func collect(_ value: Any, at path: String, into paths: inout Set<String>) {
    if let object = value as? [String: Any] {
      for (key, inner) in object {
        let name = isData(key) ? "{}" : key
        let place = path.isEmpty ? name : "\(path).\(name)"
        paths.insert(place)
        collect(inner, at: place, into: &paths)
      }
    } else if let array = value as? [Any] {
      for inner in array { collect(inner, at: "\(path)[]", into: &paths) }
    }
  }

  /// Whether a key is a year, or the code of a student group or an indicator: with other files there are others.
  private static func isData(_ key: String) -> Bool {
    (key.count == 4 && key.allSatisfy(\.isNumber)) || (!key.isEmpty && key.allSatisfy { ("A"..."Z").contains($0) })
  }
}
