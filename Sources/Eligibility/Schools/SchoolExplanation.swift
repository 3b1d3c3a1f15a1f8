public import Criteria
public import DashboardModel

/// Why a school is determined as it is: everything that a page of reasons shows, as a value.
public struct SchoolExplanation: Hashable, Sendable {
  /// One student group with what it rests on.
  public struct Group: Hashable, Sendable {
    /// The group's answers.
    public var result: SchoolGroupResult
    /// This year's indicators.
    public var evidence: [TalliedIndicator]
    /// The indicators of earlier years that were looked at.
    public var earlierEvidence: [TalliedIndicator]
  }

  /// The determination.
  public var determination: SchoolDetermination
  /// The edition that it was made by.
  public var edition: Edition
  /// Its rules of schools.
  public var rules: ESSARules
  /// What the answer for the school as a whole rests on.
  public var schoolwide: [TalliedIndicator]
  /// Every group that has an indicator that counts or is not known.
  public var groups: [Group]
  /// What follows from the status.
  public var duties: [ESSADuty]
  /// What the school's plans have to address.
  public var needs: SchoolNeeds
  /// The statuses over the years.
  public var history: SchoolHistory
  /// What the rosters say of the school, or `nil` where none names it.
  public var roster: RosterEntry?
  /// CDE's own row of the year, or `nil` where its list is not given.
  public var listed: ESSAListRow?
  /// What it rests on and a reader should be careful about, in sentences.
  public var cautions: [String]

  /// The status of the year by CDE's list, where it is given and differs.
  public var differingStatus: SchoolStatus? {
    guard let status = listed?.statuses[determination.year], let own = determination.status,
      !status.meansTheSame(as: own)
    else { return nil }
    return status
  }
}

extension SchoolEngine {
  /// The explanation of a determination, or `nil` where its year determines no schools.
  public func explain(_ determination: SchoolDetermination) -> SchoolExplanation? {
    guard let rules = rules(determination.year), let edition = editions[determination.year] else { return nil }
    let cds = determination.entity.cds
    let groups: [SchoolExplanation.Group] = determination.groups.compactMap { group in
      guard !group.current.tally.isEmpty else { return nil }
      return SchoolExplanation.Group(
        result: group, evidence: evidence(cds, group.group, determination.year),
        earlierEvidence: group.earlier.filter { $0.basis == .dashboard }.flatMap { evidence(cds, group.group, $0.year) }
      )
    }
    return SchoolExplanation(
      determination: determination, edition: edition, rules: rules,
      schoolwide: evidence(cds, .all, determination.year), groups: groups,
      duties: determination.status.map(rules.duties) ?? [], needs: SchoolNeeds(cds, edition, data),
      history: history(determination.entity, through: determination.year),
      roster: data.rosterEntry(cds, determination.year), listed: data.essaList(determination.year)?.row(cds),
      cautions: cautions(determination, rules))
  }

  private func cautions(_ determination: SchoolDetermination, _ rules: ESSARules) -> [String] {
    var cautions = rules.notes
    for (rule, support) in rules.supports where support.confidence.needsCaution {
      cautions.append("\(rule): \(support.confidence.words). \(support.note)")
    }
    for earlier in rules.lookBack.earlier {
      guard determination.groups.contains(where: { $0.earlier.contains { $0.year == earlier } }),
        let before = editions[earlier]?.essa
      else { continue }
      for (rule, support) in before.supports where support.confidence.needsCaution {
        cautions.append("\(earlier), \(rule): \(support.confidence.words). \(support.note)")
      }
    }
    return cautions
  }
}
