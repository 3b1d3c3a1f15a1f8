import DashboardModel

/// Statuses short enough for a table.
enum StatusWords {
  /// A status in at most ten characters, with a legend below the table.
  static func short(_ status: AssistanceStatus?) -> String {
    switch status {
    case .general: "General"
    case .differentiated: "DA"
    case .differentiatedYear1: "DA Year 1"
    case .differentiatedYear2: "DA Year 2"
    case nil: "?"
    }
  }
}
