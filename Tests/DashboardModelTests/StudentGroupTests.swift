import Testing

@testable import DashboardModel

@Suite struct StudentGroupTests {
  @Test func `every group is found by its code in any case`() {
    for group in StudentGroup.allCases {
      #expect(StudentGroup(code: group.code) == group)
      #expect(StudentGroup(code: group.code.lowercased()) == group)
    }
  }

  @Test func `the codes are CDE's`() {
    #expect(
      StudentGroup.allCases.map(\.code) == [
        "ALL", "AA", "AI", "AS", "EL", "FI", "FOS", "HI", "HOM", "LTEL", "PI", "SED", "SWD", "TOM", "WH",
      ])
    #expect(StudentGroup.allCases.count == 15)
    #expect(StudentGroup.ltel.name == "Long-Term English Learners")
    #expect(Set(StudentGroup.allCases.map(\.name)).count == 15)
  }

  @Test func `two or more races is MR in the files and TOM in the lists`() {
    #expect(StudentGroup(code: "MR") == .tom)
    #expect(StudentGroup(code: "mr") == .tom)
    #expect(StudentGroup(code: "TOM") == .tom)
    #expect(StudentGroup.tom.code == "TOM")
  }

  @Test(arguments: StudentGroup.informationalCodes + ["", "ZZ", "A", "ALLL", " EL"])
  func `informational rows and other texts are no groups`(code: String) {
    #expect(StudentGroup(code: code) == nil)
  }

  @Test func `a set of groups is a set`() {
    var set = StudentGroupSet([.el, .swd])
    #expect(set.count == 2 && set.contains(.el) && !set.contains(.ltel))
    set.insert(.el)
    set.insert(.aa)
    #expect(set.groups == [.aa, .el, .swd])
    #expect(set.intersection(StudentGroupSet([.el, .all])).groups == [.el])
    #expect(StudentGroupSet.everything.groups == StudentGroup.allCases)
    #expect(StudentGroupSet([]).isEmpty)
  }
}
