import DashboardModel
import Foundation
import Testing

@testable import Criteria

/// A small edition with one thing changed, and the fault that this is.
@Suite struct EditionFaultTests {
  private static let support: Support = Support(
    .quoted, Citation(Source(id: "law", title: "Law", publisher: "State", address: "a.b"), "(a)"))

  private static let small: Edition = Edition(
    year: DashboardYear(2025), name: "Small", publications: [.ela: .colors],
    minimumSize: MinimumSize(students: 30, lowered: 15, for: [.fos], support: support),
    lcff: Program(
      .lcff, cycle: "A year", support: support, kinds: [.district], studentGroups: [.el],
      criteria: [Rule("p4-ela", .criterion(.pupilAchievement), .color(.ela, [.red]), support: support)],
      rules: [
        Rule("group", .part, .priorities(atLeast: 2, .state), support: support),
        Rule("years", .severalYears(section: "EC 1"), .dashboards(atLeast: 3, of: 4, .rule("group")), support: support),
        Rule("few", .method(1), .groups(atLeast: 3, orAllIfFewer: true, .rule("group")), support: support),
        Rule("only", .part, .onlyWay(.rule("few"), besides: ["years"]), support: support),
        Rule(
          "rate", .part, .graduation(below: Tenths(680), .years(3), minimum: 30), support: support),
      ],
      steps: [Step(.lcff(.differentiated), [.district], .rule("few"), support: support)],
      otherwise: .lcff(.general)))

  private static let text: String = String(decoding: JSONWriter.bytes(small.json), as: UTF8.self)

  private func faults(_ text: String) -> [JSONFault] {
    switch EditionReader.read(Array(text.utf8)) {
    case .success: []
    case .failure(let faults): faults.all
    }
  }

  /// The faults where the first of a text is another, with the place where the change begins.
  private func faults(_ old: String, _ new: String) throws -> (all: [JSONFault], place: JSONPlace) {
    let range = try #require(Self.text.range(of: old), "the edition has no \(old)")
    let before = Self.text[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    let place = JSONPlace(line: before.count, column: (before.last?.utf8.count ?? 0) + 1)
    return (faults(Self.text.replacingCharacters(in: range, with: new)), place)
  }

  private static let names = ["few", "group", "only", "p4-ela", "rate", "years"]

  @Test func `the small edition itself has none`() { #expect(faults(Self.text).isEmpty) }

  /// Each change begins with the thing that is wrong, or with its key and a colon.
  @Test(arguments: [
    ("\"Red\"", "\"Rde\"", JSONFault.Kind.unknownWord("Rde", known: PerformanceColor.allCases.map(\.name))),
    ("\"Red\"", "7", .type(expected: "a word in quotation marks")),
    ("[\"Red\"]", "[]", .emptyList),
    ("[\"Red\"]", "\"Red\"", .type(expected: "a list in brackets")),
    (
      "\"isCDEs\"", "\"isCDE\"",
      .unknownKey(
        "isCDE",
        known: [
          "year", "name", "isCDEs", "publications", "minimumSize", "lcff", "essa",
        ])
    ),
    ("\"ELA\": \"colors\"", "\"ELLA\": \"colors\"", .unknownKey("ELLA", known: Indicator.allCases.map(\.code))),
    (
      "\"color\": {", "\"colour\": {",
      .unknownKey(
        "colour",
        known: [
          "color", "status", "rating", "graduation", "titleI", "held", "listed", "unsettled", "all", "any",
          "priorities",
          "criteria", "onlyWay", "schoolwide", "groups", "dashboards", "rule", "reading",
        ])
    ),
    ("\"essa\": null", "\"essa\": 3", .type(expected: "an object in braces")),
    ("\"every\"", "\"evry\"", .unknownWord("evry", known: ["every"])),
    (
      "\"every\"", "{}",
      .type(expected: "an object with exactly one of the keys only, except, or one of the words every")
    ),
    ("\"year\": 2025", "\"year\": 2016", .number(2016, expected: "a number from 2017 to 2099")),
    ("\"year\": 2025", "\"year\": \"2025\"", .type(expected: "a whole number")),
    ("\"name\": \"Small\"", "\"name\": \"\"", .emptyText),
    ("\"name\": \"Small\"", "\"name\": null", .type(expected: "text in quotation marks")),
    ("\"isCDEs\": true", "\"isCDEs\": \"no\"", .type(expected: "true or false")),
    ("\"priority\": 4", "\"priority\": 11", .number(11, expected: "a number from 1 to 10")),
    ("\"students\": 30", "\"students\": 1001", .number(1001, expected: "a number from 1 to 1000")),
    ("\"minimum\": 30", "\"minimum\": 0", .number(0, expected: "a number from 1 to 1000")),
    ("\"method\": 1", "\"method\": 10", .number(10, expected: "a number from 1 to 9")),
    ("\"years\": 3", "\"years\": 6", .number(6, expected: "a number from 1 to 5")),
    ("\"below\": \"68.0\"", "\"below\": \"68\"", rate), ("\"below\": \"68.0\"", "\"below\": \"100.1\"", rate),
    ("\"below\": \"68.0\"", "\"below\": \"-1.0\"", rate), ("\"below\": \"68.0\"", "\"below\": \"068.0\"", rate),
    ("\"below\": \"68.0\"", "\"below\": \"6+8.0\"", rate), ("\"below\": \"68.0\"", "\"below\": 68", rate),
    (
      "\"otherwise\": \"General Assistance\"", "\"otherwise\": \"CSI Grad\"",
      .unknownWord(
        "CSI Grad",
        known:
          EditionSample.statuses(.lcff).map(\.code))
    ),
    (
      "\"id\": \"few\"", "\"id\": \"Few!\"",
      .type(
        expected:
          "a name of small letters, digits and hyphens in quotation marks")
    ),
    ("\"id\": \"rate\"", "\"id\": \"only\"", .repeatedRule("only")),
    ("\"id\": \"rate\"", "\"id\": \"p4-ela\"", .repeatedRule("p4-ela")),
    ("\"rule\": \"group\"", "\"rule\": \"grup\"", .unknownRule("grup", known: names)),
    ("\"years\"]", "\"yaers\"]", .unknownRule("yaers", known: names)),
  ])
  func `a fault is told where it is`(_ old: String, _ new: String, _ kind: JSONFault.Kind) throws {
    var (faults, place) = try faults(old, new)
    if old.contains("\": "), case .unknownKey = kind {
    } else if let colon = old.range(of: "\": ") {
      place.column += old[..<colon.upperBound].utf8.count
    }
    let found = try #require(faults.first { $0.kind == kind }, "\(faults.map(\.sentence))")
    #expect(found.place == place)
    #expect(found.sentence.hasPrefix("line \(place.line), column \(place.column): "))
    #expect(faults.count == 1 || old.contains("\"id\""), "\(faults.map(\.sentence))")
  }

  private static let rate = JSONFault.Kind.type(
    expected: "a rate from 0.0 to 100.0 with one decimal, in quotation marks")

  @Test(arguments: ["year", "name", "publications", "minimumSize", "lcff"])
  func `a key that has to be there is missed where the object begins`(_ key: String) throws {
    guard case .object(var members) = Self.small.json else { return }
    members[key] = nil
    let text = String(decoding: JSONWriter.bytes(.object(members)), as: UTF8.self)
    #expect(faults(text) == [JSONFault(JSONPlace(line: 1, column: 1), .missingKey(key))])
  }

  @Test(arguments: [
    "cycle", "support", "kinds", "studentGroups", "rules", "steps", "otherwise",
  ])
  func `a program misses its keys too`(_ key: String) throws {
    guard case .object(var members) = Self.small.json, case .object(var lcff) = members["lcff"] else { return }
    lcff[key] = nil
    members["lcff"] = .object(lcff)
    let faults = faults(String(decoding: JSONWriter.bytes(.object(members)), as: UTF8.self))
    #expect(faults.contains { $0.kind == .missingKey(key) })
  }

  @Test func `a rule without citation is refused`() throws {
    let start = try #require(Self.text.range(of: "\"citations\": "))
    let end = try #require(Self.text.range(of: "],", range: start.upperBound..<Self.text.endIndex))
    let changed = Self.text.replacingCharacters(in: start.upperBound..<end.upperBound, with: "[],")
    #expect(faults(changed).map(\.kind) == [.noCitation])
  }

  @Test func `more Dashboards than are looked at are refused where they are counted`() throws {
    let (faults, _) = try faults("\"of\": 4", "\"of\": 2")
    #expect(faults.map(\.kind) == [.tooMany(atLeast: 3, of: 2)])
    #expect(faults.first?.sentence.contains("Make \"atLeast\" at most 2, or \"of\" at least 3.") == true)
  }

  @Test func `one run tells all faults, in the order of the text`() throws {
    var text = Self.text
    for (old, new) in [
      ("\"priority\": 4", "\"priority\": 40"), ("\"students\": 30", "\"students\": \"many\""),
      ("\"rule\": \"group\"", "\"rule\": \"grup\""), ("\"name\": \"Small\"", "\"nam\": \"Small\""),
    ] {
      let range = try #require(text.range(of: old))
      text.replaceSubrange(range, with: new)
    }
    let faults = faults(text)
    #expect(faults.count == 5)
    #expect(faults.map(\.place) == faults.map(\.place).sorted())
  }

  /// Conditions with a number in place of `@`, and the numbers that are possible.
  @Test(arguments: [
    (#"{"priorities": {"atLeast": @, "of": "state"}}"#, 1...10), (#"{"criteria": {"atLeast": @}}"#, 1...20),
    (#"{"groups": {"atLeast": @, "orAllIfFewer": false, "condition": "pattern"}}"#, 1...15),
    (#"{"dashboards": {"atLeast": 1, "of": @, "condition": "pattern"}}"#, 1...5),
    (#"{"dashboards": {"atLeast": @, "of": 5, "condition": "pattern"}}"#, 1...5),
    (#"{"rating": {"priority": @, "is": ["Met"]}}"#, 1...10), (#"{"titleI": @}"#, 2013...2099),
    (#"{"graduation": {"below": "68.0", "cohorts": {"years": @}, "minimum": 1}}"#, 1...5),
    (#"{"graduation": {"below": "68.0", "cohorts": {"years": 1}, "minimum": @}}"#, 1...1000),
    (#"{"graduation": {"below": "@.0", "cohorts": {"years": 1}, "minimum": 1}}"#, 0...100),
  ])
  func `every number has its bounds`(_ text: String, _ bounds: ClosedRange<Int>) throws {
    for number in [bounds.lowerBound - 1, bounds.lowerBound, bounds.upperBound, bounds.upperBound + 1] {
      let reading = JSONReading()
      let node = try JSONReader.read(Array(text.replacingOccurrences(of: "@", with: String(number)).utf8))
      let condition = EditionForm.condition.read(node, reading)
      #expect((condition != nil) == bounds.contains(number), "\(number) in \(text)")
      #expect(reading.sorted.isEmpty == bounds.contains(number), "\(number) in \(text)")
    }
  }

  // MARK: How rules name each other

  private func circle(_ rules: [Rule], criteria: [Rule] = []) -> [[String]] {
    var edition = Self.small
    edition.lcff.criteria = criteria
    edition.lcff.rules = rules
    edition.lcff.steps = []
    // The words of such rules would never end, so that they are written without them.
    let form = rules.map { EditionForm.rule(in: nil).write($0) }
    let criteriaForm = criteria.map { EditionForm.criterion(in: nil).write($0) }
    edition.lcff.rules = []
    edition.lcff.criteria = []
    guard case .object(var members) = edition.json, case .object(var lcff) = members["lcff"] else { return [] }
    lcff["rules"] = .array(form)
    lcff["criteria"] = .array(criteriaForm)
    members["lcff"] = .object(lcff)
    return faults(String(decoding: JSONWriter.bytes(.object(members)), as: UTF8.self)).map {
      if case .circle(let names) = $0.kind { names } else { [$0.sentence] }
    }
  }

  private func rule(_ id: Rule.ID, _ condition: Condition) -> Rule {
    Rule(id, .part, condition, support: Self.support)
  }

  @Test func `rules that name each other in a circle are refused`() {
    #expect(circle([rule("a", .rule("a"))]) == [["a", "a"]])
    #expect(circle([rule("a", .rule("b")), rule("b", .rule("c")), rule("c", .rule("b"))]) == [["b", "c", "b"]])
    #expect(
      circle([rule("a", .rule("b")), rule("b", .rule("a")), rule("c", .rule("d")), rule("d", .rule("c"))])
        == [["a", "b", "a"], ["c", "d", "c"]])
    let deep = Condition.groups(atLeast: 1, orAllIfFewer: false, .dashboards(atLeast: 1, of: 2, .rule("a")))
    #expect(circle([rule("a", .any([.color(.ela, [.red]), deep]))]) == [["a", "a"]])
    let late = Condition.all([.rule("c"), .rule("b")])
    #expect(
      circle([rule("a", late), rule("b", .rule("a")), rule("c", .color(.ela, [.red]))]) == [["a", "b", "a"]])
    #expect(circle([rule("a", .onlyWay(.color(.ela, [.red]), besides: ["a"]))]) == [["a", "a"]])
  }

  @Test func `a criterion cannot ask how many criteria are met`() {
    let criteria = [
      Rule("p1", .criterion(.basics), .rule("count"), support: Self.support),
      Rule("p2", .criterion(.standards), .color(.ela, [.red]), support: Self.support),
    ]
    #expect(circle([rule("count", .priorities(atLeast: 2, .state))], criteria: criteria) == [["p1", "count", "p1"]])
    #expect(circle([rule("count", .criteria(atLeast: 2))], criteria: criteria) == [["p1", "count", "p1"]])
    #expect(circle([rule("count", .criteria(atLeast: 2))], criteria: Array(criteria.dropFirst())) == [])
  }

  @Test func `rules may be named by many, and in any order`() {
    #expect(
      circle([
        rule("a", .all([.rule("b"), .rule("c")])), rule("b", .rule("d")), rule("c", .rule("d")),
        rule("d", .color(.ela, [.red])),
      ]) == [])
  }

  @Test func `two thousand rules in a row are checked without stopping`() {
    let count = 2_000
    let rules = (0..<count).map { rule(Rule.ID(rawValue: "r\($0)"), .rule(Rule.ID(rawValue: "r\(($0 + 1) % count)"))) }
    #expect(circle(rules).map(\.count) == [count + 1])
  }

  @Test func `a color pattern needs the program's patterns`() throws {
    let (faults, _) = try faults("\"rule\": \"few\"", "\"schoolwide\": \"pattern\"")
    #expect(faults.map(\.kind) == [.noPatterns])
    var edition = Self.small
    edition.lcff.steps[0].condition = .schoolwide(.pattern)
    #expect(self.faults(String(decoding: JSONWriter.bytes(edition.json), as: UTF8.self)).map(\.kind) == [.noPatterns])
  }

  @Test func `each program has its own names`() throws {
    var edition = Self.small
    var essa = edition.lcff
    essa.name = .essa
    essa.criteria = []
    essa.rules = [rule("rate", .color(.ela, [.red]))]
    essa.steps = [Step(.essa(.csiGrad), [.school], .rule("rate"), support: Self.support)]
    essa.otherwise = .essa(.noStatus)
    edition.essa = essa
    #expect(faults(String(decoding: JSONWriter.bytes(edition.json), as: UTF8.self)).isEmpty)
    edition.essa?.steps[0].condition = .rule("few")
    let faults = faults(String(decoding: JSONWriter.bytes(edition.json), as: UTF8.self))
    #expect(faults.map(\.kind) == [.unknownRule("few", known: ["rate"])])
  }

  // MARK: Much that is wrong

  @Test func `sixty thousand unknown keys are a hundred faults and a number, at once`() {
    let keys = (0..<60_000).map { "\"key\($0)\": 0" }.joined(separator: ",\n")
    let clock = ContinuousClock()
    var faults: [JSONFault] = []
    let time = clock.measure { faults = self.faults("{\(keys)}") }
    #expect(faults.count == EditionFaults.most + 1)
    #expect(faults.last?.kind == .more(60_000 + 5 - EditionFaults.most))
    #expect(faults.map(\.sentence).joined().utf8.count < 50_000)
    #expect(time < .seconds(20))
  }

  @Test func `of a very long word only the beginning is told, and no other is suggested`() throws {
    let long = String(repeating: "Red", count: 100_000)
    let (faults, _) = try faults("\"Red\"", "\"\(long)\"")
    let sentence = try #require(faults.first?.sentence)
    #expect(sentence.utf8.count < 300)
    let near = JSONFault(JSONPlace(line: 1, column: 1), .unknownRule(long, known: [long + "x"]))
    #expect(!near.sentence.contains("Did you mean"))
  }

  @Test func `faults come in the order of the text, and what is not listed is counted from its first place`() {
    let reading = JSONReading()
    for column in (1...EditionFaults.most).reversed() {
      reading.fault(.emptyText, at: JSONPlace(line: 1, column: column))
    }
    for line in [5, 3, 4] { reading.fault(.emptyText, at: JSONPlace(line: line, column: 1)) }
    let places = reading.sorted.map(\.place)
    #expect(places.map(\.column) == Array(1...EditionFaults.most) + [1])
    #expect(reading.sorted.last == JSONFault(JSONPlace(line: 3, column: 1), .more(3)))
  }

  @Test(arguments: ["[]", "{}", "{", "", "null", "7", "\u{FEFF}{}"])
  func `what is no edition at all is told and not read`(_ text: String) { #expect(!faults(text).isEmpty) }

  @Test(arguments: [
    (JSONFault.Kind.unknownKey("word", known: ["words", "id"]), "Did you mean \"words\"? Possible are id, words."),
    (.unknownWord("Rde", known: ["Red", "Blue"]), "Did you mean \"Red\"? Possible are Blue, Red."),
    (.unknownRule("grup", known: ["group"]), "no rule of this program has the name \"grup\". Did you mean \"group\"?"),
    (.unknownRule("grup", known: []), "It has no rules."),
    (.circle(["a", "b", "a"]), "in a circle: a, then b, then a."),
    (.missingKey("id"), "the key \"id\" is missing."),
    (.repeatedKey("id"), "the key \"id\" stands twice in this object. Keep one."),
    (.syntax(expected: "a comma"), "this is not JSON; expected a comma."),
    (.number(50, expected: "a number from 1 to 10"), "50 is not possible; expected a number from 1 to 10."),
    (.noCitation, "this rule cites nothing."), (.emptyText, "this text is empty."), (.emptyList, "this list is empty"),
    (.noPatterns, "Give its \"patterns\""), (.repeatedRule("a"), "\"a\" stands for another rule already"),
    (.more(7), "7 more faults that are not listed"),
  ])
  func `a fault is a sentence that says what to do`(_ kind: JSONFault.Kind, _ words: String) {
    let sentence = JSONFault(JSONPlace(line: 3, column: 9), kind).sentence
    #expect(sentence.hasPrefix("line 3, column 9: "))
    #expect(sentence.contains(words), "\(sentence)")
    #expect(sentence.hasSuffix("."))
  }
}
