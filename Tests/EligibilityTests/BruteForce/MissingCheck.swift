import Criteria
import DashboardModel
import TestSupport

@testable import Eligibility

extension Determination {
  /// Whether any answer of the row cannot be determined.
  var isOpen: Bool {
    possible.count > 1 || possibleExits.count > 1 || methods.values.contains(.undetermined)
      || severalYears.contains { $0.answer == .undetermined }
  }
}

extension Missing {
  /// Whether giving it gives more: a file that does not speak of the entity is there, and a school of which a roster says
  /// nothing was not there yet.
  fileprivate func canBeGiven(_ world: RandomWorld) -> Bool {
    switch self {
    case .stateIndicator(_, _, .silent), .localIndicator(_, _, .silent): false
    case .titleI(let year): world.titleI[.titleI(year)] != nil
    default: true
    }
  }
}

extension GroupResult {
  /// Whether any answer of the group's row cannot be determined.
  var isOpen: Bool { meets == .undetermined || !undetermined.isEmpty }
}

extension GivenFiles {
  /// These with what is said to be missing; of a year its files, or where they will do, its list.
  func adding(_ missing: some Sequence<Missing>, byLists: Bool, of world: RandomWorld) -> GivenFiles {
    var given = self
    for item in missing { given.add(item, byLists: byLists, of: world) }
    return given
  }

  private mutating func add(_ missing: Missing, byLists: Bool, of world: RandomWorld) {
    switch missing {
    case .stateIndicator(let indicator, let year, _): add(.indicator(indicator, year))
    case .numberOfStudents(let indicator, let year): withoutCounts.remove(.indicator(indicator, year))
    case .localIndicator(let priority, let year, _): add(.local(priority, year))
    case .graduates(let year): add(.indicator(.graduation, year))
    case .titleI(let year): add(.titleI(year))
    case .year(let year, let source):
      switch source {
      case .filesOrList where byLists, .filesOrSchoolList where byLists: lists.insert(year)
      case .filesOrCharterList where byLists: charterLists.insert(year)
      default: addAll(year, of: world)
      }
    case .groups(let year): addAll(year, of: world)
    case .status(let year): lists.insert(year)
    case .line, .unsettled: break
    }
  }

  private mutating func add(_ file: WorldFile) {
    files.insert(file)
    withoutCounts.remove(file)
  }

  private mutating func addAll(_ year: DashboardYear, of world: RandomWorld) {
    for file in world.files {
      switch file {
      case .indicator(_, year), .local(_, year): add(file)
      default: break
      }
    }
  }
}

extension BruteForceCase {
  /// What is wrong with what is named as missing.
  ///
  /// - Parameter byLists: Whether of a year its list is given, where that is said to do; it may leave something open, which
  ///   then has to name more.
  /// - Returns: A sentence a fault.
  func faultsOfMissing(byLists: Bool) -> [String] {
    var given = given
    var before: [String] = []
    // A local rating that is not known counts as not met in one reading, so that giving it may open more.
    if truth.readings.contains(.local), !hasAllLocal { return [] }
    for round in 1...8 {
      let record = truth.record(of: given)
      guard let own = record.determination(year), let full = truth.determination(year) else {
        return ["not determined"]
      }
      if own.possible.count > 1, own.statusMissing.isEmpty { return ["nothing is said to be missing for the status"] }
      guard own.isOpen else { return own.missing.isEmpty ? [] : ["missing \(own.missing) where nothing is open"] }
      if own.missing.isEmpty { return ["nothing is said to be missing"] }
      // What no source settles, and files and lists that do not have the entity, are told and cannot be given.
      let settling = own.missing.filter { missing in
        switch missing {
        case .unsettled, .line: false
        default: missing.canBeGiven(truth.world)
        }
      }
      if settling.isEmpty || full.isOpen && settling.count < own.missing.count { return [] }
      let more = given.adding(own.missing, byLists: byLists, of: truth.world)
      if let other = more.files.first(where: { !truth.world.files.contains($0) }) {
        return ["there is no file \(other)"]
      }
      for missing in settling where given.adding([missing], byLists: byLists, of: truth.world) == given {
        return ["\(missing.words) is there"]
      }
      if round > 1, !byLists { return ["still open: \(own.missing.map(\.words)), with \(before)"] }
      given = more
      before = own.missing.map(\.words)
    }
    return ["still open after eight rounds: \(before)"]
  }

  /// What is wrong with what is named as missing for each student group.
  func faultsOfMissingByGroup() -> [String] {
    let record = truth.record(of: given)
    guard let own = record.determination(year), let rules = record.setting.rules[year] else {
      return ["not determined"]
    }
    let missing = Determining(record: record, rules: rules, year: year).missingByGroup(own.groups)
    var found: [String] = []
    for group in own.groups {
      let named = missing[group.group] ?? []
      if !group.isOpen {
        if !named.isEmpty { found.append("\(group.group): missing \(named.map(\.words)) where nothing is open") }
        continue
      }
      if named.isEmpty {
        found.append("\(group.group): nothing is said to be missing")
        continue
      }
      let more = truth.record(of: given.adding(named, byLists: false, of: truth.world))
      guard let later = more.determination(year) else { return ["not determined"] }
      let left = Determining(record: more, rules: rules, year: year).missingByGroup(later.groups)[group.group] ?? []
      if later.group(group.group)?.isOpen == true, left.isEmpty || left.contains(where: { $0.canBeGiven(truth.world) })
      {
        found.append("\(group.group): still open with \(named.map(\.words))")
      }
    }
    return found
  }
}
