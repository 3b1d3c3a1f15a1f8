import Testing

@testable import Workbooks

@Suite struct SheetCellsTests {
  private let sample = SampleWorkbook(
    strings: """
      <si><t>plain</t></si><si><r><rPr><b/></rPr><t>rich </t></r><r><t xml:space="preserve"> text</t></r></si>
      <si><t>漢字</t><rPh sb="0" eb="1"><t>かんじ</t></rPh><phoneticPr fontId="1"/></si>
      <si><t xml:space="preserve"> a&#10;b&#9;c_x000D_d&amp;e </t></si><si/><si><t><![CDATA[<raw>]]></t></si>
      """)

  @Test(arguments: [(0, "plain"), (1, "rich  text"), (2, "漢字"), (3, " a b c d&e "), (4, ""), (5, "<raw>")])
  func `reads shared texts`(index: Int, text: String) throws {
    #expect(try sample.cell(#"t="s""#, "<v>\(index)</v>") == text)
  }

  @Test(arguments: [
    ("<is><t> inline </t></is>", " inline "),
    ("<is><r><t>of </t></r><r><t>runs</t></r><rPh><t>no</t></rPh></is>", "of runs"),
    ("<is><t>&lt;&#233;&gt;</t></is>", "<é>"),
  ])
  func `reads inline texts`(content: String, text: String) throws {
    #expect(try sample.cell(#"t="inlineStr""#, content) == text)
  }

  @Test(arguments: [
    (#"t="str""#, "<f>A2&amp;B2</f><v>a result</v>", "a result"), (#"t="b""#, "<v>1</v>", "TRUE"),
    (#"t="b""#, "<v>0</v>", "FALSE"), (#"t="e""#, "<v>#DIV/0!</v>", "#DIV/0!"), (#"t="n""#, "<v>12</v>", "12"),
    ("", "<f>SUM(B1:B4)</f><v>2.7102720000000E13</v>", "27102720000000"), ("", "<f>A2</f>", ""), ("", "", ""),
    (#"t="str""#, "<v/>", ""), (#"t="d""#, "<v>2023-12-05</v>", "2023-12-05"),
  ])
  func `reads results, truths, errors and numbers`(attributes: String, content: String, text: String) throws {
    #expect(try sample.cell(attributes, content) == text)
  }

  @Test func `puts cells where their references say`() throws {
    let rows = """
      <row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row>
      <row r="5"><c r="A5"><v>3</v></c></row><row r="9" spans="1:4"><c r="A9" s="0"/></row>
      """
    #expect(try SampleWorkbook(rows: rows).lines() == ["", "\t1\t\t2", "", "", "3\t\t\t"])
  }

  @Test func `puts cells without references one after the other`() throws {
    let rows = """
      <row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c r="B3"><v>3</v></c><c><v>4</v></c></row>
      """
    #expect(try SampleWorkbook(rows: rows).lines() == ["1\t\t2", "", "\t3\t4"])
  }

  @Test func `tells how many rows and columns there are`() throws {
    let sample = SampleWorkbook(rows: #"<row r="3"><c r="AA3"><v>1</v></c></row><row r="400"/>"#)
    let book = try Workbook(bytes: sample.bytes)
    let table = try book.table(of: book.sheets[0])
    #expect(table.rows == 3)
    #expect(table.columns == 27)
  }

  @Test func `an empty sheet has no lines`() throws {
    #expect(try SampleWorkbook(rows: "").lines() == [])
  }

  @Test func `shows dates where the style does`() throws {
    var dated = SampleWorkbook(
      styles: """
        <numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm"/><numFmt numFmtId="165" formatCode="0.0"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>
        <xf numFmtId="165"/></cellXfs><dxfs><dxf><numFmt numFmtId="165" formatCode="yyyy"/></dxf></dxfs>
        """)
    #expect(try dated.cell(#"s="0""#, "<v>45265</v>") == "45265")
    #expect(try dated.cell(#"s="1""#, "<v>45265</v>") == "2023-12-05")
    #expect(try dated.cell(#"s="2""#, "<v>45265.75</v>") == "2023-12-05T18:00:00")
    #expect(try dated.cell(#"s="3""#, "<v>45265</v>") == "45265")
    #expect(try dated.cell(#"s="9""#, "<v>45265</v>") == "45265")
    dated.properties = #"<workbookPr date1904="1"/>"#
    #expect(try dated.cell(#"s="1""#, "<v>43803</v>") == "2023-12-05")
  }
}
