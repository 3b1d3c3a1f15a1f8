/// SHA-256 of four texts at a time, block by block: the same steps for all of them, which a processor does in one go.
///
/// Source: FIPS 180-4.
struct SHA256Lanes {
  /// How many texts there are.
  static let count: Int = 4

  private typealias Words = SIMD4<UInt32>

  /// The first 32 bits of the fractional parts of the square roots of the first eight primes.
  private static let start: [UInt32] = [
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ]

  private var state: InlineArray<8, Words> = InlineArray { Words(repeating: Self.start[$0]) }
  private var words: InlineArray<64, Words> = InlineArray(repeating: Words())

  /// Starts with no text.
  init() {}

  /// Starts a lane with a new text.
  mutating func restart(_ lane: Int) { for part in 0..<8 { state[part][lane] = Self.start[part] } }

  /// The digest of a lane's text, in hexadecimal digits, behind its last block.
  func digits(_ lane: Int) -> String {
    (0..<8).map { part in
      let digits = String(state[part][lane], radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// What stands behind a text of so many bytes to fill its last block: a bit, zeros and the number of bits.
  static func ending(_ count: Int) -> [UInt8] {
    let bits = UInt64(count) * 8
    return [0x80] + Array(repeating: 0, count: (119 - count % 64) % 64)
      + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
  }

  /// Adds the next block of 64 bytes to each lane.
  @inline(__always) mutating func add(
    _ first: Span<UInt8>, _ one: Int, _ second: Span<UInt8>, _ two: Int, _ third: Span<UInt8>, _ three: Int,
    _ fourth: Span<UInt8>, _ four: Int
  ) {
    for i in 0..<16 {
      words[i] = Words(
        first.word(one &+ 4 &* i), second.word(two &+ 4 &* i), third.word(three &+ 4 &* i), fourth.word(four &+ 4 &* i))
    }
    for i in 16..<64 {
      let (a, b) = (words[i &- 15], words[i &- 2])
      let s0 = Self.turned(a, 7) ^ Self.turned(a, 18) ^ (a &>> Words(repeating: 3))
      let s1 = Self.turned(b, 17) ^ Self.turned(b, 19) ^ (b &>> Words(repeating: 10))
      words[i] = words[i &- 16] &+ s0 &+ words[i &- 7] &+ s1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for i in 0..<64 {
      let s1 = Self.turned(e, 6) ^ Self.turned(e, 11) ^ Self.turned(e, 25)
      let first = h &+ s1 &+ ((e & f) ^ (~e & g)) &+ Words(repeating: Self.constants[i]) &+ words[i]
      let s0 = Self.turned(a, 2) ^ Self.turned(a, 13) ^ Self.turned(a, 22)
      let second = s0 &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  /// Words turned to the right.
  ///
  /// The bits that come round are multiplied to their place: of a shift to the left beside one to
  /// the right the compiler makes a turn of each lane by itself, which takes four times as long.
  @inline(__always) private static func turned(_ words: Words, _ by: UInt32) -> Words {
    (words &>> Words(repeating: by)) &+ (words &* Words(repeating: 1 &<< (32 &- by)))
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: InlineArray<64, UInt32> = [
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
  ]
}
