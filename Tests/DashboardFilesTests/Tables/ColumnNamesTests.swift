import DashboardModel
import Testing

@testable import DashboardFiles

@Suite struct ColumnNamesTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `an entry names a known column and what the file calls it, for one file or all`() throws {
    let names = try ColumnNames(["color=performance_color", "folder/ela.txt:cds=ID", "a:b:charter_flag=c=d"])
    #expect(names.entries.map(\.file) == [nil, "folder/ela.txt", "a:b"])
    #expect(names.entries.map(\.header) == ["performance_color", "ID", "c=d"])
    #expect(names.entries.map(\.text) == ["color=performance_color", "folder/ela.txt:cds=ID", "a:b:charter_flag=c=d"])
    #expect(names.entries(for: "x/folder/ela.txt").count == 2)
    #expect(names.entries(for: "other-folder/ela.txt").count == 1)
    for text in ["color", "=x", "color=", ":color=x", "color=  "] {
      #expect(throws: ColumnNames.Refusal.form(text)) { try ColumnNames([text]) }
    }
    #expect(throws: ColumnNames.Refusal.unknown(name: "colr", nearest: "color")) { try ColumnNames(["colr=x"]) }
  }

  @Test func `files with other names of columns are read by them, and without them told what may be meant`()
    async throws
  {
    let columns = SampleFile.columns2024.map {
      ["color": "performance_color", "charter_flag": "charter_school_flag"][$0] ?? $0
    }
    var row = SampleFile.row(["cds": "59701100150011", "rtype": "S"])
    row["performance_color"] = "1"
    row["charter_school_flag"] = "Y"
    let path = try scratch.write("graddownload2026.txt", rows: SampleFile(columns, rows: [row]).fields)
    let fault = try #require(await Outcome([path]).faults.first)
    #expect(fault.sentence.contains("no column color") && fault.sentence.contains("--column color=performance_color"))
    let one = await Catalog([path], columns: try ColumnNames(["color=performance_color"]))
    let remarks = await Reading(one).files[0].remarks
    #expect(remarks.contains { $0.words.contains("--column charter_flag=charter_school_flag") })
    let both = try ColumnNames(["color=performance_color", "graddownload2026.txt:charter_flag=Charter School Flag"])
    let catalog = await Catalog([path], columns: both)
    #expect(catalog.unused(both).isEmpty)
    let board = try #require(await Reading(catalog).data.dashboards.values.first)
    #expect(board.entities.first?.kind == .charter && board.cells.first?.color == .red)
    let wrong = try ColumnNames(["color=performance_colors", "other.txt:color=performance_color"])
    #expect(await Catalog([path], columns: wrong).unused(wrong).map(\.nearest) == ["performance_color", nil])
  }

  @Test func `a name that a column bears goes over to the one that is said to be it`() {
    let header = TableHeader(delimiter: 9, names: ["cds", "color", "new_color"], line: 1, end: 0)
    let renamed = header.renamed([ColumnNames.Entry(file: nil, name: "color", header: "New Color")])
    #expect(renamed.column("color") == 2 && renamed.repeatedName == nil)
    #expect(renamed.names == header.names)
  }
}
