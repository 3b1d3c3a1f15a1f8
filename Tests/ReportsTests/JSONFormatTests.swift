import Criteria
import DashboardModel
import Testing

@testable import Reports

@Suite("JSON envelope")
struct JSONFormatTests {
  @Test("schema, generator, year, criteria, inputs, assumptions, marks, results, keys sorted")
  func envelope() {
    let header = JSONFormat.Header(
      generator: "g", year: DashboardYear(2025), criteria: "c",
      inputs: [SourceFile(path: "f.txt", bytes: 3, rows: 2, summary: "s")], assumptions: ["a"],
      marks: ["inferred", "whatif"], digests: ["f.txt": "ab"])
    let table = ReportTable(
      name: "t", columns: ["name", "groups"], rows: [[.text("=x"), .list(["EL", "SWD"], separator: "+")]])
    let text = String(
      decoding: JSONFormat.bytes(header, results: JSONFormat.rows(table)), as: UTF8.self)
    #expect(
      text == """
        {
          "assumptions": ["a"],
          "criteria": "c",
          "generator": "g",
          "inputs": [
            {
              "bytes": 3,
              "content": "s",
              "file": "f.txt",
              "rows": 2,
              "sha256": "ab"
            }
          ],
          "marks": ["inferred", "whatif"],
          "results": [
            {
              "groups": ["EL", "SWD"],
              "name": "=x"
            }
          ],
          "schema": 2,
          "year": 2025
        }

        """)
  }
}
