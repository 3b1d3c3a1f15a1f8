import DashboardFiles

/// Tells the command's own outputs, which people write into the folder that they read, from CDE's files.
struct OwnOutputs {
  /// What is wrong with other files.
  let faults: [Fault]
  /// Why files were left out, a sentence each.
  let leftOut: [String]

  /// Looks at what a catalog could not use.
  ///
  /// - Parameters:
  ///   - catalog: The files.
  ///   - paths: The paths that were named; what was named itself is no output.
  ///   - console: Where results go; the shell has made an empty file for them before anything is read.
  init(_ catalog: Catalog, named paths: [String], _ console: any Console) {
    var faults: [Fault] = []
    var sentences: [String] = []
    for fault in catalog.faults {
      if fault.kind == .empty, !paths.contains(fault.path), console.writes(into: fault.path) {
        sentences.append("\(fault.path): the results of this run go there.")
      } else {
        faults.append(fault)
      }
    }
    for fault in catalog.leftOut {
      guard case .notRecognized(let columns) = fault.kind, Self.isOwn(columns) else {
        sentences.append(fault.sentence)
        continue
      }
      let sheet = fault.sheet.map { ", sheet \($0)" } ?? ""
      sentences.append("\(fault.path)\(sheet): this is an output of this command.")
    }
    self.faults = faults
    leftOut = sentences
  }

  /// Whether columns begin as those of the command's own tables; CDE's begin otherwise.
  private static func isOwn(_ columns: [String]) -> Bool {
    [["year", "cds"], ["cds", "name", "county", "type"], ["item", "value"]].contains { columns.starts(with: $0) }
  }
}
