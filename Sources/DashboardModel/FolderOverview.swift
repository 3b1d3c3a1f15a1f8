/// What files were given of each year: years across, indicators and lists down.
public struct FolderOverview: Hashable, Sendable {
  /// What files are of.
  public enum Content: Hashable, Sendable {
    /// A state indicator.
    case indicator(Indicator)
    /// Local indicators.
    case localIndicators
    /// A list of CDE's under the LCFF.
    case list(LCFFList.Subject)
    /// CDE's list of schools under ESSA.
    case schoolList
    /// CDE's list of schools that are Red.
    case redFlags
  }

  /// What there is of it in a year.
  public enum State: Hashable, Sendable {
    /// A file of the whole state.
    case whole
    /// Rows of so many counties.
    case counties(Int)
    /// A file that seems to have lost the rows of so many LEAs.
    case cut(Int)
    /// A file with faults, which is not read.
    case faulty
    /// A file with a header and no rows.
    case noRows
    /// So many of the priorities with local indicators.
    case priorities(Int, of: Int)
    /// No file, though the year's criteria ask for one.
    case missing
    /// No file, and none that the year's criteria ask for.
    case notAsked
  }

  /// A line.
  public struct Row: Hashable, Sendable {
    /// What it is of.
    public var content: Content
    /// The states of the years, in the order of ``FolderOverview/years``.
    public var states: [State]
  }

  /// The years of which there is any file, oldest first.
  public var years: [DashboardYear]
  /// The lines of which there is any file, or one is asked for.
  public var rows: [Row]

  /// Makes an overview.
  ///
  /// - Parameters:
  ///   - years: The years.
  ///   - contents: What there can be, in the order of the lines.
  ///   - state: What there is of a content in a year.
  public init(
    years: [DashboardYear], contents: [Content], state: (Content, DashboardYear) -> State
  ) {
    self.years = years
    rows = contents.compactMap { content in
      let states = years.map { state(content, $0) }
      return states.allSatisfy { $0 == .notAsked } ? nil : Row(content: content, states: states)
    }
  }
}
