import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Span<UInt8> {
  /// The index of the first line feed from a place on, or the number of bytes where there is none.
  func lineEnd(from start: Int) -> Int {
    if start >= count { return count }
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return buffer.count }
      guard let found = unsafe memchr(base + start, 10, buffer.count - start) else { return buffer.count }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  /// A copy of a part.
  func copy(_ range: Range<Int>) -> [UInt8] {
    var part: [UInt8] = []
    part.reserveCapacity(range.count)
    for index in range { part.append(self[index]) }
    return part
  }

  /// A part as text, cut where it is longer than any name of CDE's.
  func text(_ range: Range<Int>) -> String {
    var end = Swift.min(range.upperBound, range.lowerBound + 200)
    if end < range.upperBound { while end > range.lowerBound, self[end] & 0xC0 == 0x80 { end -= 1 } }
    return TextDecoding.string(copy(range.lowerBound..<end))
  }

  /// A part of up to eight bytes as a number, to compare short codes by; longer parts are all alike.
  func key(_ range: Range<Int>) -> UInt64 {
    if range.count > 8 { return .max }
    var key: UInt64 = 0
    for index in range { key = key << 8 | UInt64(self[index]) }
    return key
  }
}
