import DashboardModel

/// A hint at the word that somebody may have meant.
enum Suggestion {
  /// ` Did you mean screen?`, or nothing where no candidate is near.
  static func sentence(_ found: String, _ candidates: [String], prefix: String = "") -> String {
    NearestName.of(found, among: candidates).map { " Did you mean \(prefix)\($0)?" } ?? ""
  }
}
