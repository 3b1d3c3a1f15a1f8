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

  /// Whether a part is the same as some ASCII text, in any case.
  func matches(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { wanted in
      for offset in 0..<range.count {
        let byte = self[range.lowerBound + offset]
        let lower = byte >= 65 && byte <= 90 ? byte | 32 : byte
        let other = unsafe wanted[offset]
        if lower != (other >= 65 && other <= 90 ? other | 32 : other) { return false }
      }
      return true
    }
  }
}
