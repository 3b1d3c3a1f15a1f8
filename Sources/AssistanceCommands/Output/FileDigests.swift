import DashboardFiles
import Dispatch
import Synchronization

/// The SHA-256 of files, side by side.
enum FileDigests {
  /// The digests by path, in hexadecimal digits; a file that cannot be read has none.
  static func of(_ paths: [String]) -> [String: String] {
    let paths = Array(Set(paths))
    let found = Mutex<[String: String]>([:])
    DispatchQueue.concurrentPerform(iterations: paths.count) { index in
      let digest = digest(paths[index])
      found.withLock { $0[paths[index]] = digest }
    }
    return found.withLock(\.self)
  }

  /// The digest of one file, read in pieces.
  private static func digest(_ path: String) -> String? {
    var hash = SHA256()
    do throws(FileBytes.Trouble) { try FileBytes(path).forEachPiece { hash.add($0) } } catch { return nil }
    return hash.finish()
  }
}
