import Testing

@testable import DashboardModel

@Suite struct AssistanceStatusTests {
  @Test(arguments: AssistanceStatus.allCases)
  func `every status is read back from CDE's words`(status: AssistanceStatus) {
    #expect(AssistanceStatus(listText: status.words) == status)
    #expect(AssistanceStatus(listText: status.words.uppercased()) == status)
    #expect(status.isDifferentiated == (status != .general))
  }

  @Test(arguments: [
    ("Differentiated Support", AssistanceStatus.differentiated), ("General Support", .general),
    ("Differentiated Assistance Year 2", .differentiatedYear2),
    ("differentiated assistance,year 1", .differentiatedYear1),
  ])
  func `the words of 2017 and other spellings are read`(text: String, status: AssistanceStatus) {
    #expect(AssistanceStatus(listText: text) == status)
  }

  @Test(arguments: ["", "*", "Assistance", "Differentiated Assistance, Year 3", "Y"])
  func `other words are no status`(text: String) {
    #expect(AssistanceStatus(listText: text) == nil)
  }
}
