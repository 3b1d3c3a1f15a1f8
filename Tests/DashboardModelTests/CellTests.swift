import Testing

@testable import DashboardModel

@Suite struct CellTests {
  private let one = Cell(color: .red, statusLevel: .worst, status: Tenths(-3), place: SourcePlace(file: 0, line: 2))

  @Test func `two rows agree wherever they stand`() {
    var other = one
    other.place = SourcePlace(file: 3, line: 90)
    #expect(one != other)
    #expect(one.agrees(with: other))
  }

  @Test func `a value that only one of two rows has is no contradiction, and completes the other`() {
    let colorOnly = Cell(color: .red, place: SourcePlace(file: 1, line: 5))
    #expect(one.agrees(with: colorOnly))
    #expect(colorOnly.agrees(with: one))
    let both = colorOnly.completed(by: one)
    #expect(both.statusLevel == .worst)
    #expect(both.status == Tenths(-3))
    #expect(both.place == SourcePlace(file: 1, line: 5))
  }

  @Test func `another color, no color, another level or another figure is a contradiction`() {
    for change: (inout Cell) -> Void in [
      { $0.color = .orange }, { $0.color = nil }, { $0.statusLevel = .best }, { $0.status = Tenths(-4) },
    ] {
      var other = one
      change(&other)
      #expect(!one.agrees(with: other))
    }
  }
}
