import Foundation
import Testing

@testable import Workbooks

@Suite struct FileSignatureTests {
  private static let compoundFile = Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + Data(count: 1024)
  private static let encryptedPackage = "EncryptedPackage".data(using: .utf16LittleEndian) ?? Data()

  private static let cases: [(Data, WorkbookFault)] = [
    (Data(), .empty),
    (Data("<html><body>Not found</body></html>".utf8), .htmlPage),
    (Data("\u{FEFF}\r\n  <!DOCTYPE html>".utf8), .htmlPage),
    (compoundFile, .binaryWorkbook),
    (compoundFile + encryptedPackage, .encrypted),
    (Data("cds\trtype\n".utf8), .notAZip),
    (Data([0x1F, 0x8B, 8]), .notAZip),
  ]

  @Test(arguments: cases)
  func `tells what the file is instead`(bytes: Data, fault: WorkbookFault) {
    #expect(throws: fault) { try Workbook(bytes: bytes) }
  }
}
