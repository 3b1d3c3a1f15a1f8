public import DashboardModel

/// Everything that verifying ESSA lists comes to: each list against the computation and against itself, and lists of the
/// same years against each other.
public struct SchoolVerification: Hashable, Sendable {
  /// Each list that can be computed, against the computation.
  public var comparisons: [ESSAComparison]
  /// Each list by itself.
  public var checks: [ESSAListCheck]
  /// Lists of the same year against each other.
  public var listDifferences: [ESSAListDifference]

  /// Makes a verification of its parts.
  public init(
    comparisons: [ESSAComparison], checks: [ESSAListCheck] = [], listDifferences: [ESSAListDifference] = []
  ) {
    self.comparisons = comparisons
    self.checks = checks
    self.listDifferences = listDifferences
  }

  /// Verifies lists.
  ///
  /// - Parameters:
  ///   - engine: The engine, with the Dashboards; its data may hold the lists too.
  ///   - lists: CDE's lists.
  /// - Returns: Comparisons in the order of the lists.
  public static func run(engine: SchoolEngine, lists: [ESSAList]) -> SchoolVerification {
    var differences: [ESSAListDifference] = []
    for (place, first) in lists.enumerated() {
      for second in lists[(place + 1)...] where second.year == first.year {
        differences.append(ESSAListDifference(first, second))
      }
    }
    return SchoolVerification(
      comparisons: lists.compactMap { ESSAComparison($0, engine: engine) },
      checks: lists.map { ESSAListCheck($0, engine: engine) }, listDifferences: differences)
  }

  /// Whether the computation and the lists part anywhere, or a list contradicts itself or another.
  public var hasFindings: Bool {
    comparisons.contains { !$0.differences.isEmpty } || checks.contains { !$0.broken.isEmpty }
      || listDifferences.contains { !$0.schools.isEmpty }
  }
}
