/// An option of the command, with what its value stands for.
enum Option: String, CaseIterable {
  case year
  case program
  case by
  case county
  case entity
  case eligible
  case format
  case depth
  case criteria
  case diff
  case calpads
  case charters
  case column
  case keepGoing = "keep-going"
  case reading
  case official
  case authorizer
  case to
  case baseURL = "base-url"
  case replace
  case output
  case color
  case help
  case version

  /// What the value stands for, or `nil` for an option without a value.
  var value: String? {
    switch self {
    case .year: "YEAR"
    case .program: "lcff|essa"
    case .by: "entity|group"
    case .county: "NAME"
    case .entity: "NAME-OR-CDS"
    case .eligible, .keepGoing, .replace, .help, .version: nil
    case .format: "FORMAT"
    case .depth: "summary|full"
    case .criteria: "FILE-OR-YEAR"
    case .official: "LIST…"
    case .authorizer: "NAME-OR-CDS"
    case .to: "DIR"
    case .baseURL: "URL"
    case .diff: "YEAR"
    case .calpads, .output: "FILE"
    case .column: "[FILE:]NAME=HEADER"
    case .charters: "same-group|any-group"
    case .reading: "NAME=VALUE"
    case .color: "auto|always|never"
    }
  }

  /// What the option does, in a line.
  var meaning: String {
    switch self {
    case .year: "the Dashboard year that is determined; by default the latest complete one"
    case .program: "lcff (the default) for districts, county offices and charters; essa for schools"
    case .by: "one line per LEA (entity, the default) or per student group (group)"
    case .county: "only LEAs of this county"
    case .entity: "only this LEA, by name or CDS code; may be given several times"
    case .eligible: "only LEAs that are eligible or undetermined"
    case .format: "table, csv, json or xlsx; text or json where there is no table"
    case .depth: "summary (the default), or full: every criterion with cells, files and lines"
    case .criteria: "judge by the criteria of this year, or in this file, instead; compare takes it twice"
    case .official: "CDE's lists to compare with; takes all words up to the next option"
    case .authorizer: "the sheet of this authorizer: its charter schools, both years side by side"
    case .to: "the folder to save into"
    case .baseURL: "a mirror in place of CDE's hosts, with the same paths below it"
    case .replace: "fetch files that are there already again"
    case .diff: "show what differs from the criteria of this year"
    case .calpads: "LEAs that did not submit CALPADS data, one CDS code a line (method 4)"
    case .column: "what a known column is called in the files, as color=performance_color; for one file or all"
    case .keepGoing: "leave out files with faults and what rests on them open (?), instead of stopping"
    case .charters: "the older name of --reading charters=same-group|any-group"
    case .reading: "how a question that the sources leave open is read; criteria YEAR lists them"
    case .output: "write into this file (-o), whole or not at all; its ending may choose the format"
    case .color: "whether to use color; by default on a terminal only"
    case .help: "this help"
    case .version: "the version"
    }
  }

  /// Its short form, or `nil` where it has none.
  var short: String? {
    switch self {
    case .help: "-h"
    case .output: "-o"
    default: nil
    }
  }

  /// Whether it may be given several times.
  var isRepeated: Bool {
    self == .entity || self == .county || self == .criteria || self == .official
      || self == .reading || self == .column
  }

  /// Whether it takes all words up to the next option.
  var takesAllWords: Bool { self == .official }
}
