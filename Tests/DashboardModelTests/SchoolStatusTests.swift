import Testing

@testable import DashboardModel

@Suite struct SchoolStatusTests {
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
}
