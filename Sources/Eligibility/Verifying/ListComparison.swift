public import DashboardModel

/// One of CDE's lists held against the computation: how much was compared, every difference, and what could not be.
public struct ListComparison: Hashable, Sendable {
  /// The list's year.
  public var year: DashboardYear
  /// What the list is about.
  public var subject: LCFFList.Subject
  /// What the letters were taken from: the Dashboard's files, another list, or the list itself.
  public var basis: Basis
  /// How many items of each kind were compared.
  public var compared: [String: Int] = [:]
  /// How many items of each kind could not be determined, and so not compared.
  public var undetermined: [String: Int] = [:]
  /// What would settle the undetermined ones.
  public var missing: Set<Missing> = []
  /// Every difference, in order of the codes.
  public var differences: [ListDifference] = []
  /// LEAs of the data that the list does not name.
  public var notListed: [Entity] = []
  /// How many LEAs of the list the data do not speak of.
  public var notInData: Int = 0

  /// What a list was held against.
  public enum Basis: String, Hashable, Sendable {
    /// The Dashboard's files of the list's year.
    case dashboard
    /// Another list of the same year.
    case otherList
    /// The list's own letters, with the lists of the years before.
    case ownLetters
  }
}
