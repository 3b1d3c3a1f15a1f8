import Criteria
import DashboardModel

/// What CDE's list of a year says of an LEA, as answers to the year's own rules.
///
/// A list says only what it says: a letter stands for two or more priorities of a group by state indicators. It says
/// nothing of local indicators, of a single priority, or of other rules than its own year's.
struct ListFacts {
  private let given: GivenList
  let row: LCFFListRow?
  let year: DashboardYear
  /// Whether the letters are those of the year before in a later list, which gives no methods with them.
  let isPrior: Bool
  /// The methods that there were, without that of a list of the user's.
  private let methods: [Int]

  /// The list's facts of an LEA, or `nil` where no list of the year speaks of it.
  ///
  /// A list of districts and county offices has all that there were: one that it does not name did not exist, or was not
  /// determined. A list of charter schools has those that it determined only.
  init?(_ cds: CDSCode, _ kind: EntityKind, _ year: DashboardYear, _ rules: YearRules?, _ files: YearFiles?) {
    guard let files else { return nil }
    if kind != .charter {
      guard let given = files.agencies else { return nil }
      let own = given.list.row(cds)
      guard own != nil || given.list.coverage.contains(cds) else { return nil }
      self.given = given
      row = own
      isPrior = false
    } else if let given = files.charters, let row = given.list.row(cds) {
      self.given = given
      self.row = row
      isPrior = false
    } else if let given = files.nextCharters, var row = given.list.row(cds) {
      row.groups = row.priorGroups
      row.methods = [:]
      row.statuses = [:]
      row.flags = [:]
      self.given = given
      self.row = row
      isPrior = true
    } else {
      return nil
    }
    self.year = year
    methods = (rules?.methods ?? []).filter { !$0.isListed }.compactMap(\.method)
  }

  /// The groups with a letter.
  var lettered: StudentGroupSet { StudentGroupSet((row?.groups ?? [:]).keys) }

  /// The priorities of a group's letter.
  func letters(_ group: StudentGroup) -> LCFFPrioritySet { row?.groups[group] ?? [] }

  /// The status that the list gives for its own year.
  var status: AssistanceStatus? { row?.statuses[year] }

  /// The answer to a rule, or `nil` where the list does not speak of it.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - local: How many priorities the LEA meets with local indicators, where its files tell.
  /// - Returns: The list's answers for each group; open where its letters leave it open.
  func answers(_ rule: AskedRule, local: (met: Int, open: Int)) -> GroupAnswers? {
    if row == nil { return GroupAnswers(.notMet) }
    switch rule.id {
    case .group: return GroupAnswers(met: lettered)
    case .groupWithLocal: return withLocal(local)
    case .groupWithKnownLocal: return withLocal((met: local.met, open: 0))
    case .onePriority: return GroupAnswers(met: lettered, open: .everything)
    case .criteria: return GroupAnswers(criteria)
    case .ec52072: return flag("EC52072")
    case .ec52071f: return flag("EC52071f")
    case .ec47607: return nil
    default:
      guard let method = rule.method else { return nil }
      if let isMet = row?.methods[method] { return GroupAnswers(Answer(isMet)) }
      return method == 1 ? GroupAnswers(Answer(!lettered.isEmpty)) : nil
    }
  }

  /// Groups with the LEA's local indicators counted: where those are known to be none, the letters tell all; a group without
  /// a letter may meet one priority, and one local indicator more would be enough.
  private func withLocal(_ local: (met: Int, open: Int)) -> GroupAnswers {
    if local.open == 0, local.met == 0 { return GroupAnswers(met: lettered) }
    if local.met >= 2 { return GroupAnswers(.met) }
    if !isPrior, criteria == .notMet { return GroupAnswers(.notMet) }
    return GroupAnswers(met: lettered, open: .everything)
  }

  /// Whether the LEA met the year's criteria by any method.
  private var criteria: Answer {
    if !lettered.isEmpty { return .met }
    if row?.methods.values.contains(true) == true { return .met }
    // Of a charter school the status is that of two years.
    switch given.list.subject == .charterSchools ? nil : status {
    case .general?: return .notMet
    case .differentiatedInYear(let year)?: return Answer(year == 1)
    case .differentiated?:
      // From 2024 on it may be the second year of an earlier identification.
      if year.number < 2024 { return .met }
    case nil: break
    }
    // Letters tell of the first method. Another one whose column the list lacks, or leaves blank, may be met.
    return methods.allSatisfy { $0 == 1 || row?.methods[$0] == false } ? .notMet : .undetermined
  }

  private func flag(_ prefix: String) -> GroupAnswers? { row?.flag(prefix).map { GroupAnswers(Answer($0)) } }
}
