/// CDE's files of local indicators.
///
/// Their names are known. The folder that they lie in is confirmed by no source, so no address is made up for them: they
/// are saved by hand from ``PublicFiles/localIndicatorPage``.
enum LocalIndicatorFiles {
  /// The files of a year that had a Dashboard.
  ///
  /// For 2017 and 2018 this is the combined file, which holds every priority; later years have a workbook a priority.
  static func of(year: Int) -> [PublicFile] {
    if year <= 2018 {
      return [file("LocalIndPerf\(year).txt", "Local indicators, combined", .documented)]
    }
    let basis: PublicFile.Basis = year > PublicFiles.lastKnownYear ? .usualPattern : .documented
    return priorities.map { number, title in
      file("Pr\(number)\(year).xlsx", "Local indicator, Priority \(number), \(title)", basis)
    }
  }

  private static func file(_ name: String, _ title: String, _ basis: PublicFile.Basis) -> PublicFile {
    PublicFile(name: name, title: title, kind: .localIndicators, place: .unknown, basis: basis)
  }

  /// Priorities 9 and 10 are for county offices only.
  private static let priorities = [
    (1, "Basics"), (2, "Standards"), (3, "Family engagement"), (6, "Climate"), (7, "Broad course access"),
    (9, "Expelled pupils"), (10, "Foster youth"),
  ]
}
