/// CDE's lists of LEAs, charters and schools in assistance: Excel workbooks in two folders of `www.cde.ca.gov`.
///
/// Where a list was revised and the revision's address is attested by CDE's own link, only the revision is named (LCFF
/// 2019). Lists of years later than ``PublicFiles/lastKnownYear`` are not guessed.
enum OfficialListFiles {
  /// The lists of a year; none for a year that this version does not know.
  static func of(year: Int) -> [PublicFile] { (names[year] ?? []).map(file) }

  private typealias Listing = (list: List, name: String)

  private enum List { case lea, charter, school, schoolByGroup }

  private static func file(_ listing: Listing) -> PublicFile {
    let (folder, title) =
      switch listing.list {
      case .lea: (lcff, "LCFF assistance status, districts and county offices")
      case .charter: (lcff, "LCFF assistance status, charter schools")
      case .school: (essa, "ESSA assistance status, schools")
      case .schoolByGroup: (essa, "ESSA assistance status, schools by student group")
      }
    return PublicFile(
      name: listing.name, title: title, kind: .officialList, place: .at(folder + listing.name))
  }

  private static let lcff = "https://www.cde.ca.gov/fg/aa/lc/documents/"
  private static let essa = "https://www.cde.ca.gov/sp/sw/t1/documents/"

  private static let names: [Int: [Listing]] = [
    2017: [(.lea, "assistancestatus2017.xlsx")],
    2018: [(.lea, "assistancestatus18.xlsx"), (.school, "scheligibilitystate.xlsx")],
    2019: [
      (.lea, "assistancestatus19-rev.xlsx"), (.school, "essaassistance19.xlsx"),
      (.schoolByGroup, "essaassistancestudentgroup19.xlsx"),
    ],
    2022: [(.lea, "assistancestatus22.xlsx"), (.school, "essaassistance22.xlsx")],
    2023: recent("23"), 2024: recent("24"), 2025: recent("25"),
  ]

  private static func recent(_ year: String) -> [Listing] {
    [
      (.lea, "assistancestatus\(year).xlsx"), (.charter, "charterassistance\(year).xlsx"),
      (.school, "essaassistance\(year).xlsx"),
    ]
  }
}
