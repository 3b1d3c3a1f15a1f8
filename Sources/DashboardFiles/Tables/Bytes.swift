#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// The room's fence: what is unsafe in reading stands in this file and nowhere else. Every load is checked against the span's
// bounds by the standard library, and a span's memory is its owner's for as long as the span lives; what is loaded are
// integers, for which all bits are values.

/// Files by the numbers that the system gives them.
enum OpenFile {
  /// Opens a file for reading; less than 0 where it cannot be done.
  static func open(_ path: String) -> Int32 {
    // The path is passed as a string that ends with a zero for as long as the call lasts.
    #if canImport(Glibc)
      unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    #else
      unsafe Darwin.open(path, O_RDONLY | O_CLOEXEC)
    #endif
  }

  /// What the system knows of an open file.
  static func state(of file: Int32) -> stat? {
    var found = stat()
    return unsafe fstat(file, &found) == 0 ? found : nil
  }
}

extension [UInt8] {
  /// Reads from an open file into a part of the bytes; how many were read, 0 at the end, less where it failed.
  mutating func read(_ file: Int32, at place: Int, into range: Range<Int>) -> Int {
    unsafe withUnsafeMutableBytes { memory in
      // The slice is checked against the array's bounds, so that no byte beyond them is written.
      let part = unsafe UnsafeMutableRawBufferPointer(rebasing: memory[range])
      return unsafe pread(file, part.baseAddress, part.count, off_t(place))
    }
  }
}

extension Span<UInt8> {
  /// The index of the first byte of a value from a place on, or the number of bytes where there is none.
  @inline(__always) func first(_ byte: UInt8, from start: Int) -> Int {
    if start >= count { return count }
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return buffer.count }
      guard let found = unsafe memchr(base + start, Int32(byte), buffer.count - start) else { return buffer.count }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  /// Whether two parts are the same; parts that reach beyond the end are not.
  @inline(__always) func isEqual(_ one: Int, _ other: Int, count length: Int) -> Bool {
    guard one >= 0, other >= 0, length >= 0, length <= count - Swift.max(one, other) else { return false }
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return length == 0 }
      return unsafe memcmp(base + one, base + other, length) == 0
    }
  }

  /// Four bytes from a place on as a number, the first one highest.
  @inline(__always) func word(_ place: Int) -> UInt32 {
    UInt32(bigEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self))
  }

  /// Sixteen bytes from a place on.
  @inline(__always) private func sixteen(_ place: Int) -> SIMD16<UInt8> {
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
  }

  /// Which of the sixteen bytes from a place on are a delimiter, a bit for each.
  @inline(__always) func marks(of delimiter: SIMD16<UInt8>, at place: Int) -> UInt32 {
    let weights = SIMD16<UInt8>(1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128)
    let own = SIMD16<UInt8>().replacing(with: weights, where: sixteen(place) .== delimiter)
    let halves = unsafe unsafeBitCast(own, to: SIMD2<UInt64>.self)
    // The sum of eight different powers of two, in the highest byte.
    let low = (halves[0] &* 0x0101_0101_0101_0101) >> 56
    let high = (halves[1] &* 0x0101_0101_0101_0101) >> 56
    return UInt32(truncatingIfNeeded: low | high << 8)
  }

  /// How many bytes of a part are a delimiter.
  ///
  /// Sixteen bytes behind the part have to be there. A part has at most 4,000 bytes, so that no lane overflows.
  @inline(__always) func count(of delimiter: SIMD16<UInt8>, from start: Int, to end: Int) -> Int {
    let order = SIMD16<UInt8>(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
    let ones = SIMD16<UInt8>(repeating: 1)
    var lanes = SIMD16<UInt8>()
    var place = start
    while place &+ 16 <= end {
      lanes &+= SIMD16<UInt8>().replacing(with: ones, where: sixteen(place) .== delimiter)
      place &+= 16
    }
    if place < end {
      let rest = SIMD16<UInt8>(repeating: UInt8(truncatingIfNeeded: end &- place))
      lanes &+= SIMD16<UInt8>().replacing(with: ones, where: (sixteen(place) .== delimiter) .& (order .< rest))
    }
    let halves = unsafe unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
    let even: UInt64 = 0x00FF_00FF_00FF_00FF
    let pairs = (halves[0] & even) &+ (halves[0] >> 8 & even) &+ (halves[1] & even) &+ (halves[1] >> 8 & even)
    return Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) >> 48)
  }
}

extension Span<UInt8> {
  /// The index of the first line feed from a place on, or the number of bytes where there is none.
  @inline(__always) func lineEnd(from start: Int) -> Int { first(10, from: start) }

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
