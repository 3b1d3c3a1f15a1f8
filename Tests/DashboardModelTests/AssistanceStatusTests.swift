import Testing

@testable import DashboardModel

@Suite struct AssistanceStatusTests {
  static let all: [AssistanceStatus] =
    [.general, .differentiated] + (1...4).map { .differentiatedInYear($0) }

  @Test(arguments: all) func `every status is read back from CDE's words`(status: AssistanceStatus) {
    #expect(AssistanceStatus(listText: status.words) == status)
    #expect(AssistanceStatus(listText: status.words.uppercased()) == status)
    #expect(status.isDifferentiated == (status != .general))
  }

  @Test(arguments: [
    ("Differentiated Support", AssistanceStatus.differentiated), ("General Support", .general),
    ("Differentiated Assistance Year 2", .differentiatedInYear(2)),
    ("differentiated assistance,year 1", .differentiatedInYear(1)),
    ("Differentiated Assistance, Year 3", .differentiatedInYear(3)),
  ])
  func `the words of 2017 and other spellings are read`(text: String, status: AssistanceStatus) {
    #expect(AssistanceStatus(listText: text) == status)
  }

  @Test(arguments: ["", "*", "Assistance", "Differentiated Assistance, Year", "Differentiated Assistance, Year 0", "Y"])
  func `other words are no status`(text: String) {
    #expect(AssistanceStatus(listText: text) == nil)
  }

  @Test(arguments: [
    (AssistanceStatus.differentiated, AssistanceStatus.differentiatedInYear(2), true),
    (.differentiatedInYear(2), .differentiatedInYear(2), true), (.general, .general, true),
    (.differentiatedInYear(1), .differentiatedInYear(2), false), (.general, .differentiated, false),
  ])
  func `a list that names no year agrees with any year`(
    listed: AssistanceStatus, computed: AssistanceStatus, agrees: Bool
  ) {
    #expect(listed.agrees(with: computed) == agrees)
  }
}
