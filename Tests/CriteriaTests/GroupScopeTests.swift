import Criteria
import DashboardModel
import Testing

@Suite struct GroupScopeTests {
  @Test(arguments: StudentGroup.allCases) func `every, only and except divide the groups`(_ group: StudentGroup) {
    let some: [StudentGroup] = [.el, .ltel]
    #expect(GroupScope.every.contains(group))
    #expect(GroupScope.only(some).contains(group) == (group == .el || group == .ltel))
    #expect(GroupScope.except(some).contains(group) == (group != .el && group != .ltel))
  }
}
