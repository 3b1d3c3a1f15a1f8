import Foundation

/// A Dashboard of the whole state with numbers drawn by lot: as many LEAs, schools, groups and columns as CDE's files have.
///
/// It serves timing and nothing else. The same seed gives the same files.
struct StateYear {
  /// The Dashboard year, which the files are named after.
  let year: Int
  /// How many of the entities there are, in eighths: 8 for the state as it is.
  let eighths: Int

  private static let groups: [String] = [
    "ALL", "AA", "AI", "AS", "EL", "FI", "FOS", "HI", "HOM", "LTEL", "MR", "PI", "SED", "SWD", "WH",
  ]

  private static let indicators: [(stem: String, code: String, columns: [String])] = {
    let figures = [
      "currnumer", "currdenom", "currstatus", "priornumer", "priordenom", "priorstatus", "change", "statuslevel",
      "changelevel", "color", "box", "smalldenom", "currnsizemet", "priornsizemet", "accountabilitymet",
    ]
    let academic =
      figures.filter { !$0.hasSuffix("numer") } + ["hscutpoints", "pairshare_method"]
      + ["curr", "prior"].flatMap { time in
        ["prate_enrolled", "prate_tested", "prate", "numPRLOSS", "denom_withoutPRLOSS", "status_withoutPRLOSS"].map {
          time + $0
        }
      }
    let prepared = ["summative", "apexam", "ibexam", "collegecredit", "agplus", "cteplus", "ssb", "milsci"]
    let college =
      ["studentgroup_pct"] + figures.filter { !$0.hasSuffix("numer") }
      + ["curr_prep", "prior_prep"].flatMap { time in
        [time, "\(time)_pct"] + prepared.flatMap { ["\(time)_\($0)", "\(time)_\($0)_pct"] }
      }
    return [
      ("chronic", "CHRO", figures + ["certifyflag", "priorcertifyflag", "dataerrorflag"]),
      ("susp", "SUSP", ["type"] + figures + ["certifyflag", "priorcertifyflag"]),
      ("grad", "GRAD", figures + ["fiveyrnumer"]), ("ela", "ELA", academic), ("math", "MATH", academic),
      ("elpi", "ELPI", ["currprogressed", "currmaintainPL4", "currmaintainOth", "currdeclined"] + figures),
      ("cci", "CCI", college), ("science", "SCIENCE", academic),
    ]
  }()

  private struct Entity {
    var head: String
    var isSchool: Bool
    var hasGraduates: Bool
  }

  /// Writes the files into a folder.
  func write(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var random = Lot(seed: UInt64(year))
    let entities = entities(&random)
    for (stem, code, columns) in Self.indicators {
      let names =
        ["cds", "rtype", "schoolname", "districtname", "countyname", "charter_flag", "coe_flag", "dass_flag"]
        + ["studentgroup"] + columns + ["indicator", "reportingyear"]
      var text = Array((names.joined(separator: "\t") + "\n").utf8)
      for entity in entities where entity.hasGraduates || (stem != "grad" && stem != "cci") {
        for group in stem == "elpi" ? ["EL", "LTEL"] : Self.groups {
          if entity.isSchool, ["AI", "PI", "FI", "FOS"].contains(group), random.below(2) == 0 { continue }
          text += Array(entity.head.utf8) + Array(group.utf8)
          add(columns, to: &text, isSchool: entity.isSchool, isColored: stem != "science" || year >= 2025, &random)
          text += Array("\t\(code)\t\(year)\n".utf8)
        }
      }
      try Data(text).write(to: URL(filePath: "\(folder)/\(stem)download\(year).txt"))
    }
  }

  private func entities(_ random: inout Lot) -> [Entity] {
    var entities: [Entity] = []
    for county in 1...58 {
      let districts = (county == 19 ? 80 : 16) * eighths / 8
      for district in 0...max(1, districts) {
        let isOffice = district == 0
        let code =
          Self.padded(county, 2) + (isOffice ? "10" : "6") + Self.padded(county * 100 + district, isOffice ? 3 : 4)
        let seven = String(code.prefix(7).padding(toLength: 7, withPad: "0", startingAt: 0))
        let name = isOffice ? "County \(county) Office of Education" : "District \(district) Unified"
        entities.append(
          Entity(
            head: "\(seven)0000000\tD\t\t\(name)\tCounty \(county)\t\t\(isOffice ? "Y" : "")\t\t", isSchool: false,
            hasGraduates: true))
        for school in 0..<(9 + random.below(4)) {
          let isCharter = random.below(8) == 0
          let dass = random.below(10) == 0 ? "Y" : ""
          let own = Self.padded(district * 20 + school + 1, 7)
          entities.append(
            Entity(
              head:
                "\(seven)\(own)\tS\tSchool \(school)\t\(name)\tCounty \(county)\t\(isCharter ? "Y" : "")\t\t\(dass)\t",
              isSchool: true, hasGraduates: school < 2))
        }
      }
    }
    return entities
  }

  private func add(
    _ columns: [String], to text: inout [UInt8], isSchool: Bool, isColored: Bool, _ random: inout Lot
  ) {
    let students = random.below(isSchool ? 320 : 5000)
    let isLarge = students >= 30
    for column in columns {
      text.append(9)
      let value: String
      switch column {
      case "type": value = "UD"
      case "currdenom", "priordenom", "currprate_enrolled", "currprate_tested": value = String(students)
      case "currnumer", "priornumer", "curr_prep", "prior_prep": value = isLarge ? String(students / 3) : ""
      case "currstatus", "priorstatus": value = isLarge ? "\(random.below(90)).\(random.below(10))" : ""
      case "change": value = isLarge ? "\(random.below(9) - 4).\(random.below(10))" : ""
      case "statuslevel", "changelevel": value = isLarge ? String(1 + random.below(5)) : "0"
      case "color": value = isLarge && isColored ? String(1 + random.below(5)) : "0"
      case "box": value = isLarge ? String(110 + 10 * random.below(40)) : "0"
      case "currnsizemet", "priornsizemet", "accountabilitymet": value = isLarge ? "Y" : "N"
      case let name where name.hasSuffix("prate"): value = "98.5"
      default: value = ""
      }
      text += Array(value.utf8)
    }
  }

  private static func padded(_ number: Int, _ length: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, length - digits.count)) + digits
  }
}

/// Numbers drawn by lot, the same for the same seed.
struct Lot {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number from 0 up to a limit.
  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int((state >> 11) % UInt64(limit))
  }
}
