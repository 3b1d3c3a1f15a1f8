import CZlib
import Foundation

/// Packing and checking as zip archives do it: deflate without a header, and CRC-32.
package enum RawDeflate {
  /// Windows of 32 kB; the minus sign means no header.
  private static let windowBits: Int32 = -15
  private static let streamSize = unsafe Int32(MemoryLayout<z_stream>.size)

  /// Unpacks bytes, or gives nil unless they are exactly one stream that unpacks to `size` bytes.
  package static func inflate(_ packed: Data, size: Int) -> Data? {
    guard let packedCount = UInt32(exactly: packed.count), let capacity = UInt32(exactly: max(size, 1)) else {
      return nil
    }
    var stream = unsafe z_stream()
    guard unsafe inflateInit2_(&stream, windowBits, ZLIB_VERSION, streamSize) == Z_OK else { return nil }
    defer { unsafe inflateEnd(&stream) }

    var unpacked = Data(count: Int(capacity))
    let status = unsafe packed.withUnsafeBytes { (source: UnsafeRawBufferPointer) in
      unsafe unpacked.withUnsafeMutableBytes { (target: UnsafeMutableRawBufferPointer) in
        unsafe stream.next_in = UnsafeMutablePointer(mutating: source.bindMemory(to: UInt8.self).baseAddress)
        unsafe stream.avail_in = packedCount
        unsafe stream.next_out = target.bindMemory(to: UInt8.self).baseAddress
        unsafe stream.avail_out = capacity
        return unsafe CZlib.inflate(&stream, Z_FINISH)
      }
    }
    guard status == Z_STREAM_END, unsafe Int(stream.total_out) == size else { return nil }
    return size == 0 ? Data() : unpacked
  }

  /// Packs bytes.
  package static func deflate(_ bytes: [UInt8]) -> [UInt8] {
    var stream = unsafe z_stream()
    let ready = unsafe deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, streamSize)
    precondition(ready == Z_OK, "zlib refuses to start")
    defer { unsafe deflateEnd(&stream) }

    let capacity = Int(unsafe deflateBound(&stream, UInt(bytes.count)))
    return unsafe bytes.withUnsafeBufferPointer { source in
      unsafe [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
        unsafe stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.avail_in = UInt32(source.count)
        unsafe stream.next_out = target.baseAddress
        unsafe stream.avail_out = UInt32(capacity)
        let status = unsafe CZlib.deflate(&stream, Z_FINISH)
        precondition(status == Z_STREAM_END, "deflateBound promises room for the whole stream")
        count = Int(unsafe stream.total_out)
      }
    }
  }

  /// The CRC-32 of bytes.
  package static func checksum(_ bytes: some ContiguousBytes) -> UInt32 {
    unsafe bytes.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) in
      let start = unsafe buffer.bindMemory(to: UInt8.self).baseAddress
      return UInt32(truncatingIfNeeded: unsafe crc32_z(0, start, buffer.count))
    }
  }
}
