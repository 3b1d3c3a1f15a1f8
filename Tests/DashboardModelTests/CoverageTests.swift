import Testing

@testable import DashboardModel

@Suite struct CoverageTests {
  private func code(_ county: Int) -> CDSCode {
    CDSCode(UInt64(county) * 1_000_000_000_000 + 660_920_000_000) ?? .state
  }

  private func coverage(_ counties: ClosedRange<Int>) -> Coverage {
    var coverage = Coverage()
    for county in counties { coverage.insert(code(county)) }
    return coverage
  }

  @Test func `nothing is covered at first, and the state's row covers nobody`() {
    var coverage = Coverage()
    #expect(coverage.isEmpty && coverage.countyCount == 0)
    coverage.insert(.state)
    #expect(coverage.isEmpty)
    #expect(!coverage.contains(code(27)))
  }

  @Test func `an extract covers its own county only`() {
    let extract = coverage(27...27)
    #expect(extract.contains(code(27)))
    #expect(!extract.contains(code(28)))
    #expect(!extract.isStatewide)
    #expect(extract.countyCount == 1)
  }

  @Test func `a file with rows of fifty counties covers the whole state`() {
    #expect(!coverage(1...49).isStatewide)
    #expect(!coverage(1...49).contains(code(58)))
    #expect(coverage(1...50).isStatewide)
    #expect(coverage(1...50).contains(code(58)))
  }

  @Test func `rows of schools say nothing of districts, and the reverse`() throws {
    var schools = Coverage()
    for county in 1...58 {
      schools.insert(try #require(CDSCode(UInt64(county) * 1_000_000_000_000 + 611190_0123456)))
    }
    let school = try #require(CDSCode(27_66092_0123456))
    #expect(schools.contains(school) && schools.isStatewide(for: school) && schools.isStatewide)
    #expect(!schools.contains(code(27)) && !schools.isStatewide(for: code(27)))
    let agencies = coverage(1...58)
    #expect(agencies.contains(code(27)) && !agencies.contains(school))
  }

  @Test func `two extracts together cover both counties`() {
    var both = coverage(27...27)
    both.formUnion(coverage(59...59))
    #expect(both.contains(code(27)) && both.contains(code(59)) && !both.contains(code(30)))
    #expect(both.countyCount == 2)
  }

  @Test func `county codes up to 99 have their place`() {
    let odd = coverage(63...64)
    #expect(odd.contains(code(63)) && odd.contains(code(64)) && !odd.contains(code(99)))
    #expect(coverage(99...99).contains(code(99)))
  }
}
