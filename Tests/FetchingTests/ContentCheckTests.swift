import Foundation
import TestSupport
import Testing

@testable import Fetching

@Suite struct `A file is of its kind` {
  private func fault(_ bytes: [UInt8], isWorkbook: Bool = false, isMeasured: Bool = false) throws -> FetchFault? {
    let scratch = try ScratchFolder()
    let file = try PartialFile(of: "a.txt", in: scratch.folder)
    try file.append(bytes[...])
    do throws(FetchFault) {
      try ContentCheck(isWorkbook: isWorkbook, isMeasured: isMeasured).check(file)
      return nil
    } catch { return error }
  }

  private func fault(_ text: String, isMeasured: Bool = false) throws -> FetchFault? {
    try fault(Array(text.utf8), isMeasured: isMeasured)
  }

  @Test(arguments: [
    "cds\trtype\n1\t2\n", "CDS\trtype\r\n1\t2\r\n", "\u{FEFF}cds\trtype\n1\t\n\n", "\"CDS Code\",name\n1,\"a,b\"\n",
    "cds|lea\n1|2\n", "cds_code\tx\r1\t2\r",
  ])
  func `A table`(_ text: String) throws { #expect(try fault(text) == nil) }

  @Test(arguments: ["", "cds\n1\n", "Hello, you\n", "1\t2\n3\t4\n", "PK\t\n", "{\"cds\", 1}\n"])
  func `No table`(_ text: String) throws {
    #expect(try fault(text, isMeasured: true) == (text.isEmpty ? .empty : .notATable))
  }

  @Test(arguments: ["<HTML>", " \t\r\n<!-- cds\t -->", "\u{FEFF}<html>", "<?xml?>", "<p>"])
  func `A page`(_ text: String) throws { #expect(try fault(text) == .htmlPage) }

  @Test(arguments: ["cds\tx\n1\t2", "cds\tx\n1\n", "cds\tx\n1\t2\t3\n", "cds\tx\n", "cds\tx"])
  func `An end in the middle, which an announced length rules out`(_ text: String) throws {
    #expect(try fault(text) == .unfinished)
    #expect(try fault(text, isMeasured: true) == nil)
  }

  @Test func `A zero byte anywhere`() throws {
    let rows = Array("cds\tx\n".utf8) + [UInt8](repeating: 0x37, count: 3 << 20)
    #expect(try fault(rows, isMeasured: true) == nil)
    #expect(try fault(rows + [0], isMeasured: true) == .notText)
  }

  @Test func `A workbook is an archive with its end`() throws {
    let whole = Reply.archive
    #expect(try fault(whole, isWorkbook: true) == nil)
    for count in 4..<whole.count { #expect(try fault(Array(whole.prefix(count)), isWorkbook: true) == .unfinished) }
    #expect(try fault(whole + [0], isWorkbook: true) == .unfinished)
    #expect(try fault(Array("cds\tx\n".utf8), isWorkbook: true) == .notAWorkbook)
    var odd = whole
    odd[whole.count - 6] = 0xF0
    #expect(try fault(odd, isWorkbook: true) == .unfinished)
  }
}
