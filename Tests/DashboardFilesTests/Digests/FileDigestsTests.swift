import Foundation
import TestSupport
import Testing

@testable import DashboardFiles

/// The examples of FIPS 180-4 and of NIST's validation program.
@Suite("Digests of files")
struct FileDigestsTests {
  @Test(
    "NIST's examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func examples(text: String, digits: String) {
    #expect(FileDigests.digits(of: Array(text.utf8)) == digits)
  }

  @Test("a million times a")
  func million() {
    #expect(
      FileDigests.digits(of: Array(repeating: UInt8(ascii: "a"), count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("many files of all lengths side by side have the digests that each has alone")
  func many() throws {
    let folder = try ScratchFolder()
    var expected: [String: String] = [:]
    for (number, count) in [0, 1, 63, 64, 65, 119, 120, 262_143, 262_144, 262_145, 600_000, 5, 128].enumerated() {
      let text = String(repeating: Character(Unicode.Scalar(UInt8(97 + number))), count: count)
      expected[try folder.write(text, "file-\(number).txt")] = FileDigests.digits(of: Array(text.utf8))
    }
    #expect(FileDigests.of(Array(expected.keys)) == expected)
  }

  @Test("one byte of NIST's short messages, and lengths around a block's end")
  func lengths() {
    #expect(FileDigests.digits(of: [0xbd]) == "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b")
    for (count, digits) in [
      (55, "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"),
      (56, "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb"),
      (57, "65a16cb7861335d5ace3c60718b5052e44660726da4cd13bb745381b235a1785"),
      (64, "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"),
    ] {
      #expect(FileDigests.digits(of: Array(repeating: 0, count: count)) == digits, "\(count) zeros")
    }
  }

  @Test("files by path; one that is not there has none")
  func files() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("abc", "abc.txt")
    #expect(
      FileDigests.of([path, path, folder.path("none")])
        == [path: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"])
  }
}
