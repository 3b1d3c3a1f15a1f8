/// The 58 counties of California by the first two digits of a CDS code.
public enum County {
  /// The county's name without the word County, or `nil` for a number that is no county's.
  ///
  /// - Parameter code: 1 to 58, the counties in alphabetical order. Source: CDE's public schools directory.
  /// - Returns: A name such as `Monterey`.
  public static func name(code: Int) -> String? { code >= 1 && code <= names.count ? names[code - 1] : nil }

  /// How many counties there are.
  public static let count: Int = names.count

  private static let names: [String] = [
    "Alameda", "Alpine", "Amador", "Butte", "Calaveras", "Colusa", "Contra Costa", "Del Norte", "El Dorado", "Fresno",
    "Glenn", "Humboldt", "Imperial", "Inyo", "Kern", "Kings", "Lake", "Lassen", "Los Angeles", "Madera", "Marin",
    "Mariposa", "Mendocino", "Merced", "Modoc", "Mono", "Monterey", "Napa", "Nevada", "Orange", "Placer", "Plumas",
    "Riverside", "Sacramento", "San Benito", "San Bernardino", "San Diego", "San Francisco", "San Joaquin",
    "San Luis Obispo", "San Mateo", "Santa Barbara", "Santa Clara", "Santa Cruz", "Shasta", "Sierra", "Siskiyou",
    "Solano", "Sonoma", "Stanislaus", "Sutter", "Tehama", "Trinity", "Tulare", "Tuolumne", "Ventura", "Yolo", "Yuba",
  ]
}
