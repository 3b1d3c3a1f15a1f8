import Testing

@testable import DashboardFiles

@Suite struct TextDecodingTests {
  private func cut(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return bytes.span.text(0..<bytes.count)
  }

  @Test func `strict UTF-8 comes first`() {
    #expect(TextDecoding.string(Array("Cañada 中".utf8)) == "Cañada 中")
    #expect(TextDecoding.string([]).isEmpty)
  }

  @Test func `anything else is Windows-1252, every byte of it`() {
    #expect(TextDecoding.string([0x43, 0x61, 0xF1, 0x61, 0x64, 0x61]) == "Cañada")
    #expect(TextDecoding.string([0xC1, 0x6C, 0x61, 0x6D, 0x6F]) == "Álamo")
    #expect(TextDecoding.string([0x80, 0x93, 0x94, 0x96, 0x9F]) == "€“”–Ÿ")
    #expect(TextDecoding.string([0x81, 0x8D, 0x8F, 0x90, 0x9D]) == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(TextDecoding.string(0...255).unicodeScalars.count == 256)
  }

  @Test func `long text is cut between characters`() {
    #expect(cut(String(repeating: "a", count: 199) + "ñandú") == String(repeating: "a", count: 199))
    #expect(cut("ñ") == "ñ")
  }
}
