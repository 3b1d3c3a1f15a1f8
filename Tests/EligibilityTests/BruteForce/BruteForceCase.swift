import Criteria
import DashboardModel
import Dashboards
import TestSupport

@testable import Eligibility

/// A small world of which something is taken away, and the question of one year.
struct BruteForceCase {
  let seed: UInt64
  let program: Program.Name
  let year: DashboardYear
  let truth: JudgedWorld
  var given: GivenFiles
  var generator: SeededGenerator

  init(_ program: Program.Name, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    self.seed = seed
    self.program = program
    let kinds: [EntityKind] = program == .lcff ? [.district, .countyOffice, .charter] : [.school, .charter]
    let kind = kinds[generator.below(kinds.count)]
    let determined = Dashboards.all.filter { $0.program(program)?.determines(kind) == true }.map(\.year)
    year = determined[generator.below(determined.count)]
    // A later year may tell of an earlier one: by its list, or by its prior cohort.
    let last = year < 2026 && generator.chance(20) ? year.next : year
    let first: DashboardYear = program == .lcff ? last.latest(5).first ?? 2017 : 2017
    let years = (first.number...last.number).map { DashboardYear($0) }
      .filter { $0.hadDashboard || program == .essa }
    let world = RandomWorld(kind, years: years, isSchool: program == .essa, using: &generator)
    let columns = ListColumns(seed: generator.next())
    let turned = OpenQuestion.allCases[generator.below(OpenQuestion.allCases.count)]
    let readings: Set<OpenQuestion> = program == .lcff && generator.chance(30) ? [turned] : []
    let isVaried = generator.chance(15)
    let rulebook = isVaried ? Rulebook.varied[generator.below(Rulebook.varied.count)] : .own
    truth = JudgedWorld(world, program, rulebook, readings, columns)
    given = truth.everything
    given.lists = []
    self.generator = generator
    takeAway(years)
    // CDE's lists are of its own rules; only the status of 2021 is given.
    if isVaried { (given.lists, given.charterLists) = (given.lists.intersection([2021]), []) }
  }

  /// Takes away single files, years and local indicators, and replaces years by lists.
  private mutating func takeAway(_ years: [DashboardYear]) {
    let percent = generator.pick((0, 10), (4, 30), (15, 30), (50, 15), (90, 15))
    let yearPercent = generator.pick((0, 40), (20, 30), (50, 30))
    let localPercent = generator.pick((0, 60), (50, 20), (100, 20))
    let listPercent = generator.pick((0, 30), (50, 40), (100, 30))
    for year in years {
      let isGone = generator.chance(yearPercent)
      let isLocalGone = generator.chance(localPercent)
      for file in truth.world.files {
        let isOwn: Bool
        var isTaken = isGone || generator.chance(percent)
        var canLackCounts = false
        switch file {
        case .indicator(_, let own):
          isOwn = own == year
          canLackCounts = true
        case .local(_, let own):
          isOwn = own == year
          isTaken = isTaken || isLocalGone
        case .titleI(let own): isOwn = own == year
        }
        guard isOwn else { continue }
        if isTaken { given.files.remove(file) }
        if !isTaken, canLackCounts, generator.chance(4) { given.withoutCounts.insert(file) }
      }
      guard generator.chance(isGone ? max(listPercent, 40) : listPercent) else { continue }
      if truth.world.entity.kind == .charter, program == .lcff {
        if Dashboards.edition(year)?.lcff.determines(.charter) == true { given.charterLists.insert(year) }
      } else if program == .lcff || (year >= 2018 && (year.hadDashboard || year == 2021)) {
        given.lists.insert(year)
      }
    }
    given.redFlags = program == .essa && years.contains(2023) && generator.chance(20)
  }

  /// Worlds that everything that is given is of as well: the lists too.
  ///
  /// - Parameter count: How many are tried for; those that the lists contradict are tried again with smaller changes.
  /// - Returns: The world itself first.
  mutating func fillings(_ count: Int) -> [JudgedWorld] {
    let hasLists = !given.lists.isEmpty || !given.charterLists.isEmpty
    var found = [truth]
    for number in 0..<count {
      let palette: RandomWorld.Palette = [.random, .worst, .best, .random, .blank][number % 5]
      for percent in hasLists ? [50, 15, 5] : [100, 50, 10] {
        let other = truth.asked(of: truth.world.refilled(given, palette, changing: percent, using: &generator))
        if other.hasSameLists(given, as: truth) {
          found.append(other)
          break
        }
      }
    }
    return found
  }
}

extension BruteForceCase {
  /// What is said and not so in some filling.
  mutating func contradictions(fillings count: Int) -> [String] {
    let record = truth.record(of: given)
    guard let own = record.determination(year) else { return ["not determined"] }
    var said = Claims(own, record)
    said.leaveOut(takenToBeAll: own, record, keepsGroups: truth.world.keepsGroups)
    if !hasAllLocal { said.leaveOut(.rule(.groupWithKnownLocal)) }
    var found = own.disagreements.map { "disagreement \($0)" }
    // Where local ratings are counted, one that is not known counts as not met: it may turn out otherwise.
    if truth.readings.contains(.local), !hasAllLocal { return found }
    for (place, world) in fillings(count).enumerated() {
      guard let full = world.determination(year) else { return ["not determined"] }
      found += said.contradictions(by: Claims(full, world.record)).map { "\($0) in filling \(place)" }
    }
    return found
  }

  /// What is wrong with what is told of the other way to read an open question: it is asked that way as well.
  func faultsOfReadings() -> [String] {
    let record = truth.record(of: given)
    guard let own = record.determination(year) else { return ["not determined"] }
    return OpenQuestion.allCases.compactMap { reading in
      let other = record.asked(with: record.setting.turning(reading))
      guard let turned = other.determination(year) else { return "not determined" }
      var expected: Set<PartedReading.Other> = []
      if turned.possible != own.possible {
        let words = Listing.words(turned.possible.map(\.code), "or")
        expected.insert(PartedReading.Other(what: "status", answer: words))
      }
      for (one, two) in zip(own.severalYears, turned.severalYears) where one.answer != two.answer {
        expected.insert(PartedReading.Other(what: one.rule.title, answer: two.answer.words))
      }
      let told = own.parted.filter { $0.reading == reading }.flatMap(\.others)
      return Set(told) == expected ? nil : "\(reading): told \(told), is \(expected)"
    }
  }

  /// Whether all files of local indicators are given.
  var hasAllLocal: Bool {
    truth.world.files.allSatisfy { file in
      if case .local = file { given.files.contains(file) } else { true }
    }
  }

  /// The world in words, for whoever looks at a failure.
  var description: String {
    let world = truth.world
    let lists = "lists \(given.lists.sorted()), of charter schools \(given.charterLists.sorted())"
    let readings = truth.readings.isEmpty ? "" : ", other reading of \(truth.readings.map(\.rawValue))"
    let head = "\(world.entity.kind) on the \(year) Dashboard, \(world.isStatewide ? "statewide" : "county")\(readings)"
    let files = world.files.filter { !given.files.contains($0) }.map { "\($0)" }
    return """
      \(head), groups \(world.groups.map(\.code)), \(lists), red flags \(given.redFlags)
      without \(files.joined(separator: ", "))
      without counts \(given.withoutCounts.map { "\($0)" }.sorted().joined(separator: ", "))
      """
  }
}
