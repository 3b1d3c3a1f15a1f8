import Testing

@testable import DashboardModel

@Suite struct CellTests {
  @Test func `two rows say the same wherever they stand`() {
    let one = Cell(color: .red, statusLevel: .worst, status: Tenths(-3), place: SourcePlace(file: 0, line: 2))
    var other = one
    other.place = SourcePlace(file: 3, line: 90)
    #expect(one != other)
    #expect(one.saysTheSame(as: other))
    other.status = nil
    #expect(!one.saysTheSame(as: other))
  }
}
