import Dispatch
import Synchronization

/// The SHA-256 of files, by which anybody can tell whether two are the same: four at a time on every core.
public enum FileDigests {
  /// The digests by path, in hexadecimal digits; a file that cannot be read has none.
  public static func of(_ paths: [String]) -> [String: String] {
    // The longest first, so that none is left to itself at the end.
    let files = Set(paths).compactMap { path -> FileBytes? in
      do throws(FileBytes.Trouble) { return try FileBytes(path) } catch { return nil }
    }.sorted { ($0.count, $0.path) > ($1.count, $1.path) }
    let queue = Mutex(files[...])
    let found = Mutex<[String: String]>([:])
    let workers = (files.count + SHA256Lanes.count - 1) / SHA256Lanes.count
    DispatchQueue.concurrentPerform(iterations: min(workers, 8)) { _ in
      var bench = DigestBench()
      bench.work(next: { queue.withLock { $0.popFirst() } }) { path, digest in
        found.withLock { $0[path] = digest }
      }
    }
    return found.withLock(\.self)
  }

  /// The digest of some bytes, in hexadecimal digits.
  public static func digits(of bytes: [UInt8]) -> String {
    let text = bytes + SHA256Lanes.ending(bytes.count)
    var lanes = SHA256Lanes()
    for place in stride(from: 0, to: text.count, by: 64) {
      lanes.add(text.span, place, text.span, place, text.span, place, text.span, place)
    }
    return lanes.digits(0)
  }

  /// Digests that are worked out while something else is done.
  public final class Pending: Sendable {
    private let group: DispatchGroup = DispatchGroup()
    private let found: Mutex<[String: String]> = Mutex([:])

    /// Begins with the files of some paths.
    public init(_ paths: [String]) {
      DispatchQueue.global().async(group: group) { [pending = self] in
        let digests = FileDigests.of(paths)
        pending.found.withLock { $0 = digests }
      }
    }

    /// The digests by path, when all are worked out.
    public var digests: [String: String] {
      group.wait()
      return found.withLock(\.self)
    }
  }
}

/// Four files at work, each with a part of it at hand.
private struct DigestBench {
  /// A file, or nothing.
  private struct Lane {
    var file: FileBytes?
    /// The part at hand, whole blocks; at the end with what fills the last one.
    var bytes: [UInt8] = Array(repeating: 0, count: 64)
    /// How far the part is done, and how far the file is read.
    var done: Int = 0
    var read: Int = 0

    var isIdle: Bool { file == nil }
    var left: Int { bytes.count - done }

    /// Reads on; whether there is more.
    mutating func fill() throws(FileBytes.Trouble) -> Bool {
      guard let file, read <= file.count else { return false }
      let end = min(read + Lane.size, file.count)
      try file.read(read..<end, into: &bytes, padding: 0)
      if end == file.count { bytes += SHA256Lanes.ending(file.count) }
      // Behind the end there is nothing, and beyond it no further part.
      read = end == file.count ? file.count + 1 : end
      done = 0
      return true
    }

    private static let size: Int = 1 << 18
  }

  private var lanes: [Lane] = Array(repeating: Lane(), count: SHA256Lanes.count)
  private var hash: SHA256Lanes = SHA256Lanes()

  /// Works until there is no further file.
  mutating func work(next: () -> FileBytes?, found: (String, String) -> Void) {
    while true {
      for place in lanes.indices { prepare(place, next, found) }
      let busy = lanes.filter { !$0.isIdle }
      guard let blocks = busy.map({ $0.left / 64 }).min() else { return }
      add(blocks)
    }
  }

  /// Lets a lane have bytes to work on: more of its file, or the next file.
  private mutating func prepare(_ place: Int, _ next: () -> FileBytes?, _ found: (String, String) -> Void) {
    while lanes[place].isIdle || lanes[place].left == 0 {
      do throws(FileBytes.Trouble) {
        if try lanes[place].fill() { continue }
        if let file = lanes[place].file { found(file.path, hash.digits(place)) }
      } catch {
        // A file that cannot be read to its end has no digest.
      }
      guard let file = next() else {
        lanes[place] = Lane()
        return
      }
      lanes[place] = Lane(file: file, bytes: [])
      hash.restart(place)
    }
  }

  private mutating func add(_ blocks: Int) {
    let steps = lanes.map { $0.isIdle ? 0 : 64 }
    let starts = lanes.map { $0.isIdle ? 0 : $0.done }
    let (first, second, third, fourth) = (lanes[0].bytes, lanes[1].bytes, lanes[2].bytes, lanes[3].bytes)
    for block in 0..<blocks {
      hash.add(
        first.span, starts[0] &+ block &* steps[0], second.span, starts[1] &+ block &* steps[1],
        third.span, starts[2] &+ block &* steps[2], fourth.span, starts[3] &+ block &* steps[3])
    }
    for place in lanes.indices where !lanes[place].isIdle { lanes[place].done += blocks * 64 }
  }
}
