import Foundation

// How long the command takes for a state: `swift run -c release benchmark [--runs N] [--largest EIGHTHS] [PROGRAM]`.
//
// It writes its files into a folder of its own, measures whole processes, each question in turn so that no one of them has
// the quiet moments, and prints a table for README.

// The files are written by a process of its own: what this one ever held would count as its children's memory.
if CommandLine.arguments.count == 5, CommandLine.arguments[1] == "--write" {
  let (year, eighths) = (Int(CommandLine.arguments[3]) ?? 2024, Int(CommandLine.arguments[4]) ?? 8)
  try StateYear(year: year, eighths: eighths).write(to: CommandLine.arguments[2])
  exit(0)
}

var runs = 5
var largest = 16
var program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "assistance").path
var words = CommandLine.arguments.dropFirst()
while let word = words.popFirst() {
  switch word {
  case "--runs": runs = words.popFirst().flatMap(Int.init) ?? runs
  case "--largest": largest = words.popFirst().flatMap(Int.init) ?? largest
  default: program = word
  }
}

/// Something that is measured.
struct Question {
  let name: String
  let program: String
  let arguments: [String]
  let bytes: Int
  var found: [Measure] = []
}

let folder = FileManager.default.temporaryDirectory.appending(path: "assistance-benchmark-\(getpid())").path
defer { try? FileManager.default.removeItem(atPath: folder) }

/// The years that had a Dashboard with colors or levels of today's kind.
let years = [2017, 2018, 2019, 2022, 2023, 2024, 2025]

/// Writes a year into a folder, and gives the bytes of all files there.
func write(_ year: Int, _ eighths: Int, to path: String) -> Int {
  guard Measure.run(CommandLine.arguments[0], ["--write", path, String(year), String(eighths)]) != nil else { exit(2) }
  let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  return names.reduce(0) { sum, name in
    let size = try? FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.size] as? Int
    return sum + (size.flatMap(\.self) ?? 0)
  }
}

/// Prints questions as a table, measured in turn.
@MainActor func measure(_ questions: [Question]) -> [Measure?] {
  var questions = questions
  for _ in 0..<runs {
    for place in questions.indices {
      if let measure = Measure.run(questions[place].program, questions[place].arguments) {
        questions[place].found.append(measure)
      }
    }
  }
  print("| question | wall ms | CPU ms | peak MB | MB/s |\n|---|---|---|---|---|")
  let medians = questions.map { Measure.median(of: $0.found) }
  for (question, median) in zip(questions, medians) {
    guard let median else {
      print("| \(question.name) | could not be run | | | |")
      continue
    }
    let rate = question.bytes == 0 ? "" : String(Int(Double(question.bytes) / median.wall / 1_000_000))
    print(
      "| \(question.name) | \(Int(median.wall * 1000)) | \(Int(median.cpu * 1000)) | \(median.peak / 1_000_000) "
        + "| \(rate) |")
  }
  return medians
}

func screen(_ folder: String, _ more: [String]) -> [String] { ["screen", folder, "--format", "csv"] + more }

var sizes: [Int: (path: String, bytes: Int)] = [:]
for eighths in [1, 2, 4, 8, 16, 32, 64] where eighths <= max(largest, 8) {
  let path = "\(folder)/state-\(eighths)"
  sizes[eighths] = (path, write(2024, eighths, to: path))
}
guard let state = sizes[8] else { exit(2) }
print("One year of the state: \(state.bytes / 1_000_000) MB in eight files. Medians of \(runs) runs.\n")

let files = try FileManager.default.contentsOfDirectory(atPath: state.path).map { "\(state.path)/\($0)" }
let year = ["--year", "2024"]
@MainActor func question(_ name: String, _ arguments: [String], bytes: Int = 0) -> Question {
  Question(name: name, program: program, arguments: arguments, bytes: bytes)
}
var questions = [
  question("`--version`", ["--version"]),
  question("screen by student group", screen(state.path, year + ["--by", "group"]), bytes: state.bytes),
  question("screen by LEA", screen(state.path, year), bytes: state.bytes),
  question("screen one county", screen(state.path, year + ["--county", "Los Angeles"]), bytes: state.bytes),
  question("explain one LEA", ["explain", "19619010000000", state.path] + year, bytes: state.bytes),
  question("screen the schools", screen(state.path, year + ["--program", "essa"]), bytes: state.bytes),
  Question(name: "counting lines (`wc -l`)", program: "wc", arguments: ["-l"] + files, bytes: state.bytes),
]
// The least that any program would have to do: how often each group is Red.
let red = files.map {
  "select studentgroup, color from read_csv('\($0)', delim='\t', all_varchar=true, union_by_name=true)"
}
let query =
  "select studentgroup, count(*) from (\(red.filter { !$0.contains("science") }.joined(separator: " union all "))) "
  + "where color = '1' group by 1"
if Measure.run("duckdb", ["-c", query]) != nil {
  questions.append(
    Question(name: "DuckDB: Reds by group", program: "duckdb", arguments: ["-c", query], bytes: state.bytes))
}
_ = measure(questions)

print("\nThe same by size, by student group; the exponent is of growth with the bytes.\n")
let ordered = sizes.sorted { $0.key < $1.key }
let bySize = measure(
  ordered.map { size in
    question("\(size.key)/8 of the state", screen(size.value.path, year + ["--by", "group"]), bytes: size.value.bytes)
  })
if let first = bySize.first ?? nil, let last = bySize.last ?? nil, let least = ordered.first, let most = ordered.last {
  let growth = log(Double(most.value.bytes) / Double(least.value.bytes))
  print(
    "\nExponent: time \(log(last.wall / first.wall) / growth), memory \(log(Double(last.peak) / Double(first.peak)) / growth)"
  )
}
for eighths in sizes.keys where eighths != 8 {
  try? FileManager.default.removeItem(atPath: "\(folder)/state-\(eighths)")
}

print("\nSeveral years, by LEA.\n")
var together: [Question] = []
for count in [1, 2, 4, 7] {
  let path = "\(folder)/years-\(count)"
  var bytes = 0
  for own in years.suffix(count) { bytes = write(own, 8, to: path) }
  together.append(
    question("\(count) \(count == 1 ? "year" : "years")", screen(path, ["--year", "2025"]), bytes: bytes))
}
_ = measure(together)
