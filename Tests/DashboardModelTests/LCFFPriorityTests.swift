import Testing

@testable import DashboardModel

@Suite struct LCFFPriorityTests {
  /// The letters of sheet "Value" of CDE's lists, 2019 to 2024.
  private static let letters: [(Character, String)] = [
    ("A", "4+5+6"), ("B", "4+5"), ("C", "5+6"), ("D", "4+6"), ("E", "4+8"), ("F", "5+8"), ("G", "6+8"),
    ("H", "4+5+8"), ("I", "4+6+8"), ("J", "5+6+8"), ("K", "4+5+6+8"),
  ]

  @Test(arguments: letters)
  func `letters and priorities say the same both ways`(letter: Character, digits: String) throws {
    let set = try #require(LCFFPrioritySet(letter: letter))
    #expect(set.digits == digits)
    #expect(set.letter == letter)
    #expect(set.count == digits.filter(\.isNumber).count)
  }

  @Test(arguments: ["L", "a", "*", "1", " "] as [Character])
  func `other letters stand for nothing`(letter: Character) {
    #expect(LCFFPrioritySet(letter: letter) == nil)
  }

  @Test func `a set of one priority, or with another priority, has no letter`() {
    #expect(LCFFPrioritySet([.pupilAchievement]).letter == nil)
    #expect(LCFFPrioritySet([LCFFPriority]()).letter == nil)
    #expect(LCFFPrioritySet([.basics, .pupilAchievement]).letter == nil)
  }

  @Test func `priorities come ascending, however they were put in`() {
    var set = LCFFPrioritySet([.fosterYouth, .basics])
    set.insert(.schoolClimate)
    set.insert(.schoolClimate)
    #expect(set.priorities == [.basics, .schoolClimate, .fosterYouth])
    #expect(set.digits == "1+6+10")
    #expect(set.count == 3)
    #expect(set.contains(.schoolClimate) && !set.contains(.standards))
    #expect(LCFFPrioritySet([LCFFPriority]()).digits.isEmpty)
  }

  @Test func `seven priorities have local indicators, two of them for county offices only`() {
    #expect(LCFFPriority.local.map(\.rawValue) == [1, 2, 3, 6, 7, 9, 10])
    #expect(LCFFPriority.allCases.filter(\.isForCountyOfficesOnly) == [.expelledPupils, .fosterYouth])
    #expect(LCFFPriority.pupilOutcomes.name == "Outcomes in a Broad Course of Study")
  }
}
