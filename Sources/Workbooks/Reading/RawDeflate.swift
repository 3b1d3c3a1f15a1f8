import CZlib
import Foundation

/// Packing and checking as zip archives do it: deflate without a header, and CRC-32.
package enum RawDeflate {
  /// Windows of 32 kB; the minus sign means no header.
  private static let windowBits: Int32 = -15
  private static let streamSize = unsafe Int32(MemoryLayout<z_stream>.size)

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

  /// The CRC-32 of bytes that continue those of an earlier checksum.
  package static func checksum(_ bytes: ArraySlice<UInt8>, after earlier: UInt32 = 0) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      UInt32(truncatingIfNeeded: unsafe crc32_z(UInt(earlier), buffer.baseAddress, buffer.count))
    }
  }

  /// Unpacks one stream, piece by piece.
  @safe final class Inflater {
    /// The stream stays in its place in memory because zlib keeps its address.
    private let stream: UnsafeMutablePointer<z_stream>

    /// Whether the stream has come to its end.
    private(set) var isAtEnd = false

    init() {
      unsafe stream = .allocate(capacity: 1)
      unsafe stream.initialize(to: z_stream())
      let ready = unsafe inflateInit2_(stream, windowBits, ZLIB_VERSION, streamSize)
      precondition(ready == Z_OK, "zlib refuses to start")
    }

    deinit {
      unsafe inflateEnd(stream)
      unsafe stream.deallocate()
    }

    /// Unpacks into a range of the window.
    ///
    /// - Parameters:
    ///   - packed: The rest of the packed bytes; those that were used are taken from its front.
    ///   - window: Where the unpacked bytes go.
    ///   - range: Which bytes of the window may be overwritten.
    /// - Returns: How many bytes came: fewer than the range has only at the stream's end; nil where it is damaged.
    func unpack(_ packed: inout Data, into window: inout [UInt8], range: Range<Int>) -> Int? {
      precondition(range.lowerBound >= 0 && range.upperBound <= window.count, "the window has this range")
      let given = UInt32(clamping: packed.count)
      let room = UInt32(clamping: range.count)
      let status = unsafe packed.withUnsafeBytes { (source: UnsafeRawBufferPointer) in
        unsafe window.withUnsafeMutableBufferPointer { target in
          unsafe stream.pointee.next_in = UnsafeMutablePointer(
            mutating: source.bindMemory(to: UInt8.self).baseAddress)
          unsafe stream.pointee.avail_in = given
          unsafe stream.pointee.next_out = target.baseAddress.map { unsafe $0 + range.lowerBound }
          unsafe stream.pointee.avail_out = room
          return unsafe CZlib.inflate(stream, Z_NO_FLUSH)
        }
      }
      packed = packed.dropFirst(unsafe Int(given - stream.pointee.avail_in))
      let count = unsafe Int(room - stream.pointee.avail_out)
      isAtEnd = status == Z_STREAM_END
      return isAtEnd || (status == Z_OK && count == Int(room)) ? count : nil
    }
  }
}
