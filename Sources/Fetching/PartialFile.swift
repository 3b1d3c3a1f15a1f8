import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file under way: a hidden name beside the final one, so that moving it in place is one step on one file system.
///
/// It is locked as long as it is under way. The system lets go of the lock when the process ends in whatever way, so
/// that a file that was left behind can be told from one that somebody else is fetching.
final class PartialFile: Sendable {
  private let descriptor: Int32
  private let path: String
  private let target: String

  private static let mark = ".partial-"

  /// Makes the empty file.
  ///
  /// - Throws: ``FetchFault/cannotWrite(reason:)``.
  init(of name: String, in folder: URL) throws(FetchFault) {
    target = folder.appending(path: name).path
    // A second attempt is needed only when somebody took the new file, not yet locked, for one left behind.
    for _ in 1...3 {
      let mark = Self.mark + String(UInt64.random(in: 0...UInt64.max), radix: 36)
      let path = folder.appending(path: ".\(name)\(mark)").path
      let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard descriptor >= 0 else { throw .cannotWrite(reason: SystemError.last.words) }
      _ = flock(descriptor, LOCK_EX | LOCK_NB)
      var facts = stat()
      if unsafe fstat(descriptor, &facts) == 0, facts.st_nlink > 0 {
        self.path = path
        self.descriptor = descriptor
        return
      }
      _ = close(descriptor)
    }
    throw .cannotWrite(reason: "something else removes new files there")
  }

  deinit { _ = close(descriptor) }

  /// Adds bytes at the end.
  ///
  /// - Throws: ``FetchFault/cannotWrite(reason:)``.
  func append(_ bytes: ArraySlice<UInt8>) throws(FetchFault) {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw .cannotWrite(reason: SystemError.last.words)
      }
    }
  }

  /// How many bytes it has.
  func size() throws(FetchFault) -> Int {
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0 else { throw .cannotWrite(reason: SystemError.last.words) }
    return Int(facts.st_size)
  }

  /// Bytes that were written, fewer where the file ends before.
  func bytes(from start: Int, count: Int) throws(FetchFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let count = unsafe bytes.withUnsafeMutableBytes {
        unsafe pread(
          descriptor, $0.baseAddress.map { unsafe $0 + filled }, $0.count - filled, off_t(start + filled))
      }
      if count == 0 { break }
      if count > 0 {
        filled += count
      } else if errno != EINTR {
        throw .cannotWrite(reason: SystemError.last.words)
      }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// Gives the file its final name, in one step; a file of that name is whole, the old or the new, at every moment.
  ///
  /// - Throws: ``FetchFault/cannotWrite(reason:)``.
  func moveInPlace() throws(FetchFault) {
    // Before the name, or the name could outlive a power failure that the bytes did not.
    guard fsync(descriptor) == 0, unsafe rename(path, target) == 0 else {
      throw .cannotWrite(reason: SystemError.last.words)
    }
  }

  /// Removes what is left of the file; after ``moveInPlace()`` nothing is.
  func discard() { _ = unsafe unlink(path) }

  /// Removes files that an earlier fetch had to leave behind because it was killed.
  static func removeAbandoned(in folder: URL) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] where isName(name) {
      let path = folder.appending(path: name).path
      let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
      guard descriptor >= 0 else { continue }
      defer { _ = close(descriptor) }
      var facts = stat()
      guard unsafe fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
        flock(descriptor, LOCK_EX | LOCK_NB) == 0
      else { continue }
      _ = unsafe unlink(path)
    }
  }

  /// Whether a name is one that this type gives: `.NAME.txt.partial-MARK`.
  private static func isName(_ name: String) -> Bool {
    guard name.hasPrefix("."), let mark = name.ranges(of: mark).last else { return false }
    let random = name[mark.upperBound...]
    let original = name[..<mark.lowerBound].lowercased()
    return original.hasSuffix(".txt") || original.hasSuffix(".xlsx")
      ? !random.isEmpty && UInt64(random, radix: 36) != nil : false
  }
}
