import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that a result is written into, whole or not at all.
struct OutputFile {
  /// The path as it was given.
  let path: String
  /// The file that is replaced: where the path is a link, what it leads to.
  private let target: URL
  /// Whether something is there that is no file of bytes, such as a pipe or `/dev/null`, and cannot be replaced.
  private let isStream: Bool

  /// Makes sure that a file can be there, before anything is computed.
  ///
  /// - Parameter path: Where to write; a file that is there is replaced.
  /// - Throws: ``CommandFailure`` where it is a folder, or its folder is not there.
  init(_ path: String) throws(CommandFailure) {
    self.path = path
    target = URL(filePath: path).resolvingSymlinksInPath()
    let manager = FileManager.default
    let type = (try? manager.attributesOfItem(atPath: target.path))?[.type] as? FileAttributeType
    if path.isEmpty || path.hasSuffix("/") || type == .typeDirectory {
      throw .said("\"\(path)\" is a folder. Say which file to write with --output.")
    }
    isStream = type.map { $0 != .typeRegular } ?? false
    let folder = target.deletingLastPathComponent().path
    if (try? manager.attributesOfItem(atPath: folder))?[.type] as? FileAttributeType != .typeDirectory {
      throw .said("\(path): the folder is not there. Make it first.")
    }
  }

  /// Writes the file: into one beside it, which takes its place when it is whole.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    do {
      if isStream {
        let handle = try FileHandle(forWritingTo: target)
        try handle.write(contentsOf: Data(bytes))
        try handle.close()
      } else {
        try replace(bytes)
      }
    } catch {
      throw .said("\(path): this could not be written (\(Self.reason(error))).")
    }
  }

  private func replace(_ bytes: [UInt8]) throws {
    let manager = FileManager.default
    let beside = target.deletingLastPathComponent()
      .appending(path: ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part")
    do {
      try Data(bytes).write(to: beside, options: .withoutOverwriting)
      if let mode = try? manager.attributesOfItem(atPath: target.path)[.posixPermissions] {
        try manager.setAttributes([.posixPermissions: mode], ofItemAtPath: beside.path)
      }
      if unsafe rename(beside.path, target.path) != 0 { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    } catch {
      try? manager.removeItem(at: beside)
      throw error
    }
  }

  private static func reason(_ error: any Error) -> String {
    let error = error as NSError
    let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    if inner.domain == NSPOSIXErrorDomain { return unsafe String(cString: strerror(Int32(inner.code))) }
    return error.localizedDescription
  }
}
