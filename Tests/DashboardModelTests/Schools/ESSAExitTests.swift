import Testing

@testable import DashboardModel

@Suite struct ESSAExitTests {
  @Test(arguments: [
    (SchoolStatus.csiGrad, SchoolStatus.csiLowPerform, ESSAExit.noExit), (.csiGrad, .csiGrad, .noExit),
    (.csiLowPerform, .atsi, .csiExit), (.csiLowPerform, .tsi, .csiExit), (.csiGrad, .noStatus, .csiExit),
    (.atsi, .atsi, .noExit), (.atsi, .csiLowPerform, .atsiExit), (.atsi, .generalAssistance, .atsiExit),
    (.noStatus, .csiGrad, .noExit), (.generalAssistance, .atsi, .noExit), (.tsi, .noStatus, .noExit),
  ])
  func `the exit code follows from two statuses`(prior: SchoolStatus, new: SchoolStatus, exit: ESSAExit) {
    #expect(ESSAExit(from: prior, to: new) == exit)
  }

  @Test func `codes are read in any case and spacing`() {
    for status in SchoolStatus.allCases {
      #expect(SchoolStatus(code: status.code) == status)
      #expect(SchoolStatus(code: status.code.uppercased().filter { $0 != " " }) == status)
    }
    #expect(SchoolStatus(code: "CSI") == nil)
    #expect(ESSAExit(code: "csiexit") == .csiExit)
    #expect(SchoolStatus.generalAssistance.meansTheSame(as: .noStatus))
    #expect(!SchoolStatus.csiGrad.meansTheSame(as: .csiLowPerform))
  }

  @Test func `a row that holds only a color completes a full one and contradicts another color`() throws {
    var dashboard = Dashboard(year: DashboardYear(2018))
    let cds = try #require(CDSCode("59701100160101"))
    let position = dashboard.add(
      Entity(cds: cds, kind: .school, name: "A", districtName: "B", county: "C"), isStateIndicator: true)
    let colorOnly = Cell(color: .red, place: SourcePlace(file: 0, line: 2))
    let full = Cell(color: .red, statusLevel: .worst, students: 40, place: SourcePlace(file: 1, line: 7))
    #expect(dashboard.put(colorOnly, position: position, .all, .graduation) == nil)
    #expect(dashboard.put(full, position: position, .all, .graduation) == nil)
    #expect(dashboard.lookup(cds, .all, .graduation) == .cell(full))
    #expect(dashboard.put(colorOnly, position: position, .all, .graduation) == nil)
    #expect(dashboard.lookup(cds, .all, .graduation) == .cell(full))
    #expect(dashboard.put(Cell(color: .orange), position: position, .all, .graduation) == full)
    #expect(dashboard.put(Cell(color: .red, students: 41), position: position, .all, .graduation) == full)
  }
}
