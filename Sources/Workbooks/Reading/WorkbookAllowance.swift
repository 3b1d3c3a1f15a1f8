/// What the sheets of a workbook may still cost; each sheet that is read takes its share.
public struct WorkbookAllowance: Sendable {
  /// The bytes of text that sheets may still become.
  var tableBytes: Int

  /// Creates the whole allowance that limits give.
  public init(_ limits: WorkbookLimits = WorkbookLimits()) {
    tableBytes = limits.tableBytes
  }
}
