public import Criteria
public import DashboardModel

/// One of CDE's lists held against the computation: how much was compared, every difference, and what could not be.
///
/// The computation never rests on what the list says of its own year.
public struct ListComparison: Hashable, Sendable {
  /// What a list is about.
  public enum Subject: String, Hashable, Sendable {
    /// Districts and county offices, under the LCFF.
    case districtsAndCountyOffices
    /// Charter schools, under the LCFF.
    case charterSchools
    /// The student groups that need a goal in the LCAP, Education Code 52064(e)(5).
    case ec52064e5
    /// Schools, under ESSA.
    case schools

    /// What a list under the LCFF is about.
    public init(_ subject: LCFFList.Subject) {
      switch subject {
      case .districtsAndCountyOffices: self = .districtsAndCountyOffices
      case .charterSchools: self = .charterSchools
      case .ec52064e5: self = .ec52064e5
      }
    }
  }

  /// What a list is held against.
  public enum Basis: String, Hashable, Sendable {
    /// The files of the list's year.
    case dashboard
    /// Another list of the same year.
    case otherList
    /// The list's own letters, with the lists of the years before.
    case ownLetters
    /// What several years come to, each by its files or its list.
    case years
  }

  /// How much of one kind of item was compared.
  public struct Count: Hashable, Sendable {
    /// How many were compared.
    public var compared: Int = 0
    /// How many of them differ.
    public var differing: Int = 0
    /// How many could not be determined, and so not compared.
    public var undetermined: Int = 0
    /// How many of those compared the list has: flags that it sets, letters that it gives.
    public var listed: Int = 0

    /// Makes a count of nothing.
    public init() {}
  }

  /// A list's status and a computed one.
  public struct Pair: Hashable, Comparable, Sendable {
    /// The list's.
    public var listed: Status
    /// The computed one, `nil` where it cannot be determined.
    public var computed: Status?

    /// Makes a pair.
    public init(listed: Status, computed: Status?) {
      self.listed = listed
      self.computed = computed
    }

    /// Orders by the list's status, then the computed one, each in the order in which CDE determines them.
    public static func < (left: Pair, right: Pair) -> Bool {
      if left.listed != right.listed { return left.listed.place < right.listed.place }
      return (left.computed?.place ?? .max) < (right.computed?.place ?? .max)
    }
  }

  /// The list's year.
  public var year: DashboardYear
  /// Which law.
  public var program: Program.Name
  /// What the list is about.
  public var subject: Subject
  /// The list's index among its inputs.
  public var file: Int
  /// The name of the edition that was computed by.
  public var edition: String
  /// Whether the criteria are CDE's own.
  public var isCDEs: Bool
  /// What the list was held against.
  public var basis: Basis
  /// By kind of item, such as `letters`, how much was compared.
  public var counts: [String: Count] = [:]
  /// LEAs or schools by the list's status and the computed one.
  public var statuses: [Pair: Int] = [:]
  /// Schools by how many of their indicators are Red, or at the lowest level where that stands for Red, and by the list's
  /// status.
  public var reds: [Int: [Status: Int]] = [:]
  /// What would settle what could not be determined.
  public var missing: Set<Missing> = []
  /// Every difference, in order of the codes; of a school the first in CDE's order.
  public var differences: [ListDifference] = []
  /// Those that the data have and the list does not.
  public var notListed: [Entity] = []
  /// How many rows of the list the data do not speak of.
  public var notInData: Int = 0

  /// The statuses that the list gives, in the order in which CDE determines them.
  public var listedStatuses: [Status] {
    Set(statuses.keys.map(\.listed)).sorted { Pair(listed: $0, computed: nil) < Pair(listed: $1, computed: nil) }
  }

  /// The numbers that were compared, by kind of item.
  public var compared: [String: Int] { numbers(\.compared) }
  /// The numbers that could not be determined, by kind of item.
  public var undetermined: [String: Int] { numbers(\.undetermined) }
  /// The numbers that differ, by kind of item.
  public var differing: [String: Int] { numbers(\.differing) }

  /// The count of a kind of item; of nothing where there is none.
  public func count(_ item: ListDifference.Item) -> Count { counts[item.kind] ?? Count() }

  /// Whether anything was compared.
  public var isEmpty: Bool { compared.isEmpty }

  private func numbers(_ part: KeyPath<Count, Int>) -> [String: Int] {
    counts.mapValues { $0[keyPath: part] }.filter { $0.value > 0 }
  }
}

extension Status {
  /// Where the status stands in CDE's order; a year of assistance after the one before.
  fileprivate var place: Int {
    switch self {
    case .lcff(.differentiated): 0
    case .lcff(.differentiatedInYear(let year)): year
    case .lcff(.general): 100
    case .essa(let status): Int(status.rawValue)
    }
  }
}
