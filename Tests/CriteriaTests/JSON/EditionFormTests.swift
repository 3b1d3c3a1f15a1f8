import DashboardModel
import Foundation
import Testing

@testable import Criteria

@Suite struct EditionFormTests {
  private func bytes(_ edition: Edition) -> [UInt8] { JSONWriter.bytes(edition.json) }

  /// The members of an object at a path of keys.
  private func members(_ value: JSONValue?, _ path: String...) -> [String: JSONValue] {
    var value = value
    for key in path { if case .object(let members) = value { value = members[key] } }
    if case .object(let members) = value { return members }
    return [:]
  }

  @Test func `an edition with every shape is read back as it was`() throws {
    let sample = EditionSample.edition
    #expect(try EditionReader.read(bytes(sample)).get() == sample)
    #expect(Set(EditionSample.conditions.map(EditionSample.shape)) == EditionSample.shapes)
  }

  @Test(arguments: EditionSample.conditions) func `a condition is one word or an object with one key`(
    _ condition: Condition
  ) throws {
    let value = EditionForm.condition.write(condition)
    switch value {
    case .string(let word): #expect(word == EditionSample.shape(condition))
    case .object(let members): #expect(Array(members.keys) == [EditionSample.shape(condition)])
    default: Issue.record("\(condition) is written as \(value)")
    }
    let reading = JSONReading()
    #expect(EditionForm.condition.read(try JSONReader.read(JSONWriter.bytes(value)), reading) == condition)
    #expect(reading.sorted.isEmpty)
  }

  @Test(arguments: [
    (Condition.color(.ela, [.red]), #"{"color": {"indicator": "ELA", "is": ["Red"]}}"#),
    (.status(.ela, [.worst]), #"{"status": {"indicator": "ELA", "is": ["Very Low"]}}"#),
    (.status(.suspension, [.worst]), #"{"status": {"indicator": "SUSP", "is": ["Very High"]}}"#),
    (.rating(.basics, [.notMet]), #"{"rating": {"priority": 1, "is": ["Not Met"]}}"#),
    (.pattern, #""pattern""#),
    (
      .graduation(below: Tenths(680), .currentAndPrior, minimum: 30),
      #"{"graduation": {"below": "68.0", "cohorts": "currentAndPrior", "minimum": 30}}"#
    ),
    (
      .graduation(below: Tenths(680), .years(3), minimum: 30),
      #"{"graduation": {"below": "68.0", "cohorts": {"years": 3}, "minimum": 30}}"#
    ),
    (.titleI(DashboardYear(2023)), #"{"titleI": 2023}"#),
    (.held([.csiGrad]), #"{"held": ["CSI Grad"]}"#),
    (.listed(.calpads), #"{"listed": "calpads"}"#),
    (.unsettled("Who knows"), #"{"unsettled": "Who knows"}"#),
    (.all([.pattern]), #"{"all": ["pattern"]}"#),
    (.any([.pattern]), #"{"any": ["pattern"]}"#),
    (.priorities(atLeast: 2, .state), #"{"priorities": {"atLeast": 2, "of": "state"}}"#),
    (.criteria(atLeast: 2), #"{"criteria": {"atLeast": 2}}"#),
    (
      .onlyWay(.pattern, besides: ["method1"]), #"{"onlyWay": {"condition": "pattern", "besides": ["method1"]}}"#
    ),
    (.schoolwide(.pattern), #"{"schoolwide": "pattern"}"#),
    (
      .groups(atLeast: 3, orAllIfFewer: true, .pattern),
      #"{"groups": {"atLeast": 3, "orAllIfFewer": true, "condition": "pattern"}}"#
    ),
    (
      .dashboards(atLeast: 3, of: 4, .pattern), #"{"dashboards": {"atLeast": 3, "of": 4, "condition": "pattern"}}"#
    ),
    (.rule(.group), #"{"rule": "group"}"#),
    (
      .reading(.charters, standard: .pattern, other: .rule("x")),
      #"{"reading": {"name": "charters", "standard": "pattern", "other": {"rule": "x"}}}"#
    ),
  ])
  func `conditions are written as people read them`(_ condition: Condition, _ text: String) throws {
    let reading = JSONReading()
    #expect(EditionForm.condition.read(try JSONReader.read(Array(text.utf8)), reading) == condition)
    #expect(reading.sorted.isEmpty)
    let again = try JSONReader.read(JSONWriter.bytes(EditionForm.condition.write(condition)))
    #expect(EditionForm.condition.read(again, reading) == condition)
  }

  @Test(arguments: StatusLevel.allCases) func `a level has its label on the indicator's own scale`(
    _ level: StatusLevel
  ) {
    for indicator in Indicator.allCases {
      let value = EditionForm.condition.write(.status(indicator, [level]))
      #expect(members(value, "status")["is"] == .strings([level.label(on: indicator)]))
    }
  }

  @Test func `a file is never CDE's own, whatever it says of itself`() throws {
    var sample = EditionSample.edition
    sample.isCDEs = true
    #expect(members(sample.json)["isCDEs"] == .bool(true))
    #expect(try EditionReader.read(bytes(sample)).get() == EditionSample.edition)
  }

  @Test func `what may be missing may be null too`() throws {
    var sample = EditionSample.edition
    sample.essa = nil
    sample.lcff.notes = []
    sample.lcff.prior = nil
    sample.lcff.consequences = []
    sample.lcff.rules = [Rule("part", .part, .color(.ela, [.red]), support: EditionSample.support)]
    sample.lcff.criteria = []
    sample.lcff.patterns = nil
    for missing in [JSONValue?.none, .null] {
      var whole = members(sample.json)
      var lcff = members(whole["lcff"])
      for key in ["notes", "prior", "consequences", "criteria", "patterns"] { lcff[key] = missing }
      whole["lcff"] = .object(lcff)
      whole["essa"] = missing
      whole["isCDEs"] = missing
      #expect(try EditionReader.read(JSONWriter.bytes(.object(whole))).get() == sample)
    }
  }

  @Test func `words are made of the conditions, and passed over where they no longer fit`() throws {
    let program = EditionSample.edition.lcff
    guard case .array(let rules) = members(EditionSample.edition.json, "lcff")["rules"] else {
      Issue.record("there are no rules")
      return
    }
    #expect(rules.map { members($0)["words"] } == program.rules.map { .string($0.sentence(in: program)) })
    let text = String(decoding: bytes(EditionSample.edition), as: UTF8.self)
    let other = text.replacingOccurrences(of: "\"words\": \"Red on English Language Arts\"", with: "\"words\": 7")
    #expect(other != text)
    #expect(try EditionReader.read(Array(other.utf8)).get() == EditionSample.edition)
  }
}
