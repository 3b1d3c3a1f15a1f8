#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file's bytes, read when they are asked for.
///
/// The file is not mapped: one that shrinks under a mapping kills the process. It is known again by its size, number and time,
/// so that one that changes while it is read is a fault and never half of each.
public struct FileBytes: Hashable, Sendable {
  /// Why bytes cannot be read, in a few words.
  public struct Trouble: Error, Hashable, Sendable {
    /// The words.
    public let reason: String

    /// There is no such file.
    public static let gone: Trouble = Trouble(reason: "it is gone")
  }

  /// The path.
  public let path: String
  /// How many bytes the file has.
  public let count: Int

  private let state: State

  private struct State: Hashable, Sendable {
    let size: Int
    let number: UInt64
    let seconds: Int
    let nanoseconds: Int
  }

  /// Looks at a file.
  ///
  /// - Throws: ``Trouble`` where there is none, or none that may be read.
  public init(_ path: String) throws(Trouble) {
    let file = try Self.open(path)
    defer { close(file) }
    self.path = path
    state = try Self.state(of: file)
    count = state.size
  }

  /// All bytes.
  ///
  /// - Throws: ``Trouble`` where the file changed or cannot be read.
  public func all() throws(Trouble) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(0..<count, into: &bytes, padding: 0)
    return bytes
  }

  /// Hands out all bytes in order, a piece at a time.
  ///
  /// - Throws: ``Trouble`` where the file changed or cannot be read.
  public func forEachPiece(_ body: ([UInt8]) -> Void) throws(Trouble) {
    let size = 1 << 20
    var piece: [UInt8] = []
    for start in stride(from: 0, to: count, by: size) {
      try read(start..<min(start + size, count), into: &piece, padding: 0)
      body(piece)
    }
  }

  /// Reads a part in place of what a buffer holds.
  ///
  /// - Parameters:
  ///   - range: The part; what lies beyond the file's end is left away.
  ///   - bytes: The buffer, whose memory is used again.
  ///   - padding: So many zeros stand behind the part.
  /// - Throws: ``Trouble`` where the file changed or cannot be read.
  func read(_ range: Range<Int>, into bytes: inout [UInt8], padding: Int) throws(Trouble) {
    let range = range.clamped(to: 0..<count)
    let file = try Self.open(path)
    defer { close(file) }
    let size = range.count + padding
    if bytes.count < size { bytes.append(contentsOf: repeatElement(0, count: size - bytes.count)) }
    if bytes.count > size { bytes.removeLast(bytes.count - size) }
    var done = 0
    while done < range.count {
      let part = bytes.read(file, at: range.lowerBound + done, into: done..<range.count)
      if part <= 0 { throw part == 0 ? Self.changed : Self.trouble() }
      done += part
    }
    for index in range.count..<size { bytes[index] = 0 }
    if try Self.state(of: file) != state { throw Self.changed }
  }

  private static var changed: Trouble { Trouble(reason: "it changed while it was read") }

  private static func open(_ path: String) throws(Trouble) -> Int32 {
    let file = OpenFile.open(path)
    if file < 0 { throw trouble() }
    return file
  }

  private static func state(of file: Int32) throws(Trouble) -> State {
    guard let found = OpenFile.state(of: file) else { throw trouble() }
    guard found.st_mode & S_IFMT == S_IFREG else { throw Trouble(reason: "it is no file") }
    #if canImport(Glibc)
      let time = found.st_mtim
    #else
      let time = found.st_mtimespec
    #endif
    return State(
      size: Int(found.st_size), number: UInt64(found.st_ino), seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }

  private static func trouble() -> Trouble {
    switch errno {
    case EACCES, EPERM: Trouble(reason: "no permission")
    case ENOENT, ENOTDIR: .gone
    case EMFILE, ENFILE: Trouble(reason: "too many files are open")
    default: Trouble(reason: "the system refuses it")
    }
  }
}
