import DashboardModel
import Foundation
import TestSupport
import Testing

@testable import DashboardFiles

@Suite struct CatalogTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func sample(_ name: String, _ changes: [String: String] = [:]) throws -> String {
    try scratch.write(name, rows: SampleFile(rows: [SampleFile.row(changes)]).fields)
  }

  @Test func `folders are searched downwards for CDE's files, hidden files and others apart`() async throws {
    let first = try sample("2024/graddownload2024.txt")
    let second = try sample("2024/deep/down/suspdownload2024.TSV", ["indicator": "SUSP"])
    _ = try sample("2024/.hidden/eladownload2024.txt")
    _ = try sample("2024/~$graddownload2024.xlsx")
    _ = try sample("2024/graddownload2024.bak")
    try scratch.write("2024/notes.txt", "buy,milk\n")
    let catalog = await Catalog([scratch.path("2024")])
    #expect(catalog.faults.isEmpty)
    #expect(catalog.entries.map(\.path) == [second, first].sorted())
    #expect(catalog.leftOut.map(\.path) == [scratch.path("2024/notes.txt")])
    #expect(catalog.indicators == [DashboardYear(2024): [.graduation, .suspension]])
    #expect(catalog.years == [DashboardYear(2024)])
  }

  @Test func `a file that was named itself must be one of CDE's`() async throws {
    let notes = try scratch.write("notes.txt", "buy,milk\n")
    let catalog = await Catalog([notes])
    #expect(catalog.leftOut.isEmpty)
    #expect(catalog.faults.map(\.kind) == [.notRecognized(columns: ["buy", "milk"])])
    let both = await Catalog([scratch.root, notes])
    #expect(both.faults.map(\.kind) == [.notRecognized(columns: ["buy", "milk"])])
  }

  @Test func `the same file through two paths is read once`() async throws {
    let path = try sample("a/graddownload2024.txt")
    try FileManager.default.createSymbolicLink(atPath: scratch.path("link.txt"), withDestinationPath: path)
    let paths = [scratch.root, path, scratch.path("a/../a/graddownload2024.txt"), path]
    let catalog = await Catalog(paths)
    #expect(catalog.entries.count == 1)
    #expect(await Catalog(paths.reversed()).entries.map(\.path) == catalog.entries.map(\.path))
  }

  @Test func `files come in the order of their paths, whichever folder was given first`() async throws {
    let paths = [try sample("a/graddownload2024.txt"), try sample("a-b/graddownload2024.txt")]
    let folders = [scratch.path("a"), scratch.path("a-b")]
    #expect(await Catalog(folders).entries.map(\.path) == paths.sorted())
    #expect(await Catalog(folders.reversed()).entries.map(\.path) == paths.sorted())
  }

  @Test func `the fixture county is recognized file by file`() async {
    let catalog = await Catalog([Repository.fixture("sierra-azul/2025"), Repository.fixture("sierra-azul/2021")])
    #expect(catalog.faults.isEmpty && catalog.leftOut.isEmpty)
    #expect(catalog.indicators[DashboardYear(2025)] == Set(Indicator.allCases))
    #expect(catalog.indicators[DashboardYear(2021)] == [.graduation])
    let local = catalog.entries.filter { $0.kind == .localIndicators(DashboardYear(2025)) }
    #expect(local.count == 7)
  }
}
