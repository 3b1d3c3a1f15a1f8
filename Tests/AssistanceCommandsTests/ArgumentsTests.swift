import Criteria
import Testing

@testable import AssistanceCommands

@Suite("Command line")
struct ArgumentsTests {
  private func fault(_ line: String...) -> UsageFault? {
    do throws(UsageFault) {
      _ = try Arguments(line)
      return nil
    } catch { return error }
  }

  @Test("options stand anywhere, with a space or an equals sign; -- ends them")
  func forms() throws {
    let arguments = try Arguments(["screen", "a", "--year", "2024", "b", "--by=group", "--", "--c"])
    #expect(arguments.verb == .screen)
    #expect(arguments.words == ["a", "b", "--c"])
    #expect(arguments.value(.year) == "2024")
    #expect(arguments.value(.by) == "group")
  }

  @Test("--official takes all words up to the next option")
  func official() throws {
    let arguments = try Arguments(["verify", "a", "--official", "x", "y", "--format", "json"])
    #expect(arguments.words == ["a"])
    #expect(arguments.all(.official) == ["x", "y"])
    #expect(arguments.value(.format) == "json")
  }

  @Test("what is not understood is told with the nearest word")
  func suggestions() throws {
    #expect(fault() == .noVerb)
    #expect(fault("scren") == .unknownVerb("scren"))
    #expect(UsageFault.unknownVerb("scren").sentence.contains("Did you mean screen?"))
    #expect(fault("screen", "--yaer", "2024") == .unknownOption("yaer", verb: .screen))
    #expect(UsageFault.unknownOption("yaer", verb: .screen).sentence.contains("Did you mean --year?"))
    #expect(fault("doctor", "--year", "2024") == .optionNotTaken(.year, verb: .doctor))
    #expect(fault("screen", "--year") == .missingValue(.year))
    #expect(fault("screen", "--eligible=yes") == .unwantedValue(.eligible))
    #expect(fault("screen", "--year", "2023", "--year", "2024") == .repeated(.year))
  }

  @Test(
    "an option that would change nothing is refused, with the reason",
    arguments: [
      (["screen", "a", "--authorizer", "x", "--program", "essa"], "--authorizer cannot go with --program essa"),
      (["screen", "a", "--authorizer", "x", "--by", "group"], "--authorizer cannot go with --by group"),
      (["screen", "a", "--charters", "any-group", "--program", "essa"], "--charters cannot go with --program essa"),
      (["explain", "x", "a", "--program=essa", "--charters", "any-group"], "--charters cannot go with --program essa"),
      (["explain", "x", "a", "--program=essa", "--reading=local-ratings=counted"], "--reading cannot go with"),
      (["screen", "a", "--calpads", "x", "--program", "essa"], "--calpads cannot go with --program essa"),
      (["criteria", "2025", "--diff", "2024", "--format", "json"], "--diff cannot go with --format json"),
      (["criteria", "--diff", "2024"], "name both: criteria 2025 --diff 2024"),
      (["criteria", "--format", "json"], "JSON is of one year"),
    ])
  func withoutEffect(line: [String], sentence: String) {
    let fault = #expect(throws: UsageFault.self) { try Arguments(line) }
    #expect(fault?.sentence.contains(sentence) == true, "\(fault?.sentence ?? "")")
  }

  @Test("the options of the LCFF stand beside it, and beside no program")
  func withEffect() throws {
    _ = try Arguments(["screen", "a", "--charters", "any-group", "--program", "lcff"])
    _ = try Arguments(["screen", "a", "--charters", "any-group", "--authorizer", "x", "--eligible", "--format", "json"])
  }

  @Test(
    "short options, a verb behind an option and standard input are answered with what there is",
    arguments: [
      (["screen", "a", "-q"], "There is no option -q. Remarks go to standard error"),
      (["screen", "a", "-f", "csv"], "There is no option -f. Did you mean --format?"),
      (
        ["screen", "a", "-c", "x"],
        "Did you mean --county or --criteria or --calpads or --charters or --column or --color?"
      ),
      (["screen", "-"], "screen does not read standard input"),
      (["verify", "a", "--official", "x", "-"], "verify does not read standard input"),
      (["-q", "screen", "a"], "-q stands before the verb"), (["--year", "2024", "screen"], "stands before the verb"),
      (["fetch", "2024", "-o", "x"], "fetch takes no option --output"),
    ])
  func unknownShort(line: [String], sentence: String) {
    let fault = #expect(throws: UsageFault.self) { try Arguments(line) }
    #expect(fault?.sentence.contains(sentence) == true, "\(fault?.sentence ?? "")")
  }

  @Test("-o is --output, also behind the lists of --official; a file that begins with a hyphen stands behind --")
  func short() throws {
    let arguments = try Arguments(["verify", "a", "--official", "x", "y", "-o", "z.json", "--", "-b"])
    #expect(arguments.all(.official) == ["x", "y"])
    #expect(arguments.value(.output) == "z.json")
    #expect(arguments.words == ["a", "-b"])
  }

  @Test("table and text are one format in every verb", arguments: Verb.allCases.filter { $0.options.contains(.format) })
  func tableAndText(verb: Verb) throws {
    for word in ["table", "text"] {
      #expect(try Arguments([verb.rawValue, "a", "--format", word]).format() == verb.formats[0])
    }
  }

  @Test("the ending of --output chooses a format, where --format does not")
  func endings() throws {
    #expect(try Arguments(["screen", "a", "-o", "b/x.CSV"]).format() == .csv)
    #expect(try Arguments(["screen", "a", "-o", "x.xlsx", "--format", "json"]).format() == .json)
    #expect(try Arguments(["screen", "a", "-o", "b.csv/x"]).format() == .table)
    #expect(try Arguments(["explain", "a", "b", "--output=x.txt"]).format() == .text)
    #expect(throws: UsageFault.badValue(.format, "csv", possible: ["text", "json"])) {
      try Arguments(["explain", "a", "b", "-o", "x.csv"]).format()
    }
  }

  @Test("help VERB is VERB --help, -V is --version")
  func otherWords() async {
    let (_, help) = await RecordingConsole.run("screen", "--help")
    for line in [["help", "screen"], ["--help", "screen"], ["-h", "screen"], ["screen", "-h"]] {
      let console = RecordingConsole()
      #expect(await Assistance.run(line, console: console) == .done)
      #expect(console.output == help.output)
    }
    let (code, console) = await RecordingConsole.run("help", "scren")
    #expect(code == .failed && console.told.contains { $0.contains("Did you mean screen?") })
    let (done, version) = await RecordingConsole.run("-V")
    #expect(done == .done && version.output == "assistance \(Assistance.version)\n")
  }

  @Test("a year is four digits and had a Dashboard", arguments: ["2020", "2021", "24", "20244", "x", "2016"])
  func badYear(text: String) {
    #expect(throws: UsageFault.badYear(text)) { try Arguments.year(text) }
  }

  @Test("every verb has a help with its options and an example that its own words pass", arguments: Verb.allCases)
  func help(verb: Verb) async {
    let (code, console) = await RecordingConsole.run(verb.rawValue, "--help")
    #expect(code == .done)
    for option in verb.options { #expect(console.output.contains("--\(option.rawValue)")) }
    #expect(console.output.replacing(" \\\n    ", with: " ").contains(verb.example))
    for line in console.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test("help fits 80 columns where there is no terminal, and fills a wide one", arguments: ["", "verify"])
  func helpWidth(verb: String) async {
    let line = verb.isEmpty ? ["--help"] : [verb, "--help"]
    let pipe = RecordingConsole(width: 200)
    let narrow = RecordingConsole(isTerminal: true, width: 70)
    let wide = RecordingConsole(isTerminal: true, width: 200)
    for console in [pipe, narrow, wide] { _ = await Assistance.run(line, console: console) }
    let widest = [pipe, narrow, wide].map { $0.output.split(separator: "\n").map(\.count).max() ?? 0 }
    #expect(widest[0] <= 80 && widest[1] <= 70 && widest[2] > 80, "\(widest)")
  }

  @Test(
    "--reading chooses between readings that the sources leave open; --charters is an older name of one",
    arguments: [
      (["--reading", "charters=any-group"], [OpenQuestion.charters]), (["--charters", "any-group"], [.charters]),
      (["--charters", "same-group"], []), (["--reading", "local-ratings=counted"], [.local]),
      (["--reading", "charter-priorities=one", "--reading", "charters=any-group"], [.charters, .charterPriorities]),
      (["--reading", "charters=any-group", "--reading", "charters=same-group"], []),
    ] as [([String], Set<OpenQuestion>)])
  func readings(options: [String], turned: Set<OpenQuestion>) throws {
    #expect(try Arguments(["screen", "data"] + options).readings() == turned)
  }

  @Test(
    "a reading that does not exist is answered with those that do",
    arguments: [
      (["--reading", "charters=every-group"], "charters=same-group, charters=any-group"),
      (["--reading", "charters"], "charters=same-group, charters=any-group"),
      (["--reading", "chartres=any-group"], "Did you mean charters=any-group?"),
      (["--charters", "anygroup"], "Did you mean any-group?"),
    ])
  func badReading(options: [String], hint: String) throws {
    let arguments = try Arguments(["screen", "data"] + options)
    let fault = #expect(throws: UsageFault.self) { try arguments.readings() }
    #expect(fault?.sentence.contains(hint) == true, "\(fault?.sentence ?? "")")
  }
}
