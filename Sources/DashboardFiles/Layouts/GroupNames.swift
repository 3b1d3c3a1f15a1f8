import DashboardModel

/// Student groups by the names in words that CDE's lists use, in any spelling of number and punctuation.
enum GroupNames {
  /// The group of a name or a code, or `nil`.
  static func group(_ text: String) -> StudentGroup? {
    if let group = StudentGroup(code: text) { return group }
    var folded = TableHeader.folded(text)
    if folded.hasSuffix("s") { folded.removeLast() }
    return table.first { $0.0 == folded }?.1
  }

  private static let table: [(String, StudentGroup)] = [
    ("allstudent", .all), ("blackafricanamerican", .aa), ("blackorafricanamerican", .aa), ("africanamerican", .aa),
    ("americanindian", .ai), ("americanindianoralaskanative", .ai), ("americanindianoralaskannative", .ai),
    ("asian", .as), ("englishlearner", .el), ("filipino", .fi), ("fosteryouth", .fos), ("hispanic", .hi),
    ("hispaniclatino", .hi), ("homelessyouth", .hom), ("homeles", .hom), ("longtermenglishlearner", .ltel),
    ("pacificislander", .pi), ("socioeconomicallydisadvantaged", .sed), ("studentswithdisabilitie", .swd),
    ("studentwithdisabilitie", .swd), ("twoormorerace", .tom), ("white", .wh),
  ]
}
