import DashboardModel
import Foundation
import TestSupport
import Testing

@testable import DashboardFiles

@Suite struct IndicatorAcceptorTests {
  /// Both ways of reading a text: by the acceptor in pieces of a size, `nil` where it leaves the file, and with care.
  private static func both(
    _ name: String, _ text: [UInt8], size: Int, _ levels: ReadingRequest.Levels
  ) -> (accepted: IndicatorRows?, careful: IndicatorRows)? {
    guard let table = try? TableOpener.open(path: name, text: TableText(text)),
      case .stateIndicator(let indicator, let year) = try? Recognizer(table).kind()
    else { return nil }
    let request = ReadingRequest(levels: levels)
    let plan = IndicatorPlan(table, indicator: indicator, year: year, request: request, file: 0)
    var careful = IndicatorReader(plan)
    let rows = careful.read()
    guard IndicatorAcceptor.suits(plan) else { return (nil, rows) }
    var buffer: [UInt8] = []
    let pieces = IndicatorAcceptor.pieces(table, size: size).map { IndicatorAcceptor.accept(plan, $0, &buffer) }
    if pieces.contains(where: { $0 == nil }) { return (nil, rows) }
    var reader = IndicatorReader(plan)
    return (reader.accept(PieceWork.numbered(pieces.compactMap(\.self))), rows)
  }

  private static let fixtures: [(name: String, text: [UInt8])] = {
    var found: [(String, [UInt8])] = []
    for year in ["2018", "2019", "2021", "2022", "2023", "2024", "2025"] {
      let folder = Repository.fixture("sierra-azul/\(year)")
      for name in ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
      where name.contains("download") {
        if let data = FileManager.default.contents(atPath: "\(folder)/\(name)") { found.append((name, Array(data))) }
      }
    }
    return found
  }()

  @Test(arguments: [100, 1 << 21]) func `whole files are taken, whatever the pieces`(size: Int) throws {
    var taken = 0
    for (name, text) in Self.fixtures {
      for levels in [ReadingRequest.Levels.localEducationalAgencies, .schools, .all] {
        let both = try #require(Self.both(name, text, size: size, levels))
        // Without its own publication a file of levels lacks a column, which only the careful reader tells.
        if both.accepted == nil, !both.careful.faults.isEmpty { continue }
        taken += 1
        #expect(both.accepted == both.careful, "\(name), \(levels), pieces of \(size)")
      }
    }
    #expect(taken > 60)
  }

  @Test func `the two ways agree on damaged files, faults and all`() throws {
    // DAMAGED_FILES=100000 in a release build takes some minutes.
    let count = ProcessInfo.processInfo.environment["DAMAGED_FILES"].flatMap(Int.init) ?? 400
    let seed = ProcessInfo.processInfo.environment["DAMAGED_SEED"].flatMap(UInt64.init) ?? 2026
    var random = Seeded(seed)
    var (taken, faulty) = (0, 0)
    for round in 0..<count {
      let (name, whole) = Self.fixtures[Int.random(in: 0..<Self.fixtures.count, using: &random)]
      // The header and a few dozen rows are enough, and many of them are read in little time.
      var text = Damage.excerpt(of: whole, using: &random)
      let damages = (0..<Int.random(in: 1...2, using: &random)).map { _ in Damage.do(&text, using: &random) }
      let size = [60, 500, 1 << 21].randomElement(using: &random) ?? 60
      let levels = [ReadingRequest.Levels.localEducationalAgencies, .schools, .all].randomElement(using: &random)
      guard let both = Self.both(name, text, size: size, levels ?? .all) else { continue }
      if !both.careful.faults.isEmpty { faulty += 1 }
      guard let accepted = both.accepted else { continue }
      taken += 1
      if accepted != both.careful {
        Issue.record("round \(round) of seed \(seed): \(name), \(damages), pieces of \(size)")
        try? Data(text).write(to: URL(filePath: NSTemporaryDirectory() + "disagreement-\(round)-\(name)"))
      }
    }
    if count > 10_000 { print("\(count) damaged files: \(taken) accepted, \(faulty) with faults") }
    #expect(taken > count / 5 && faulty > count / 5, "\(taken) taken, \(faulty) faulty of \(count)")
  }

  @Test func `rows are looked at, also those that nobody asks for`() throws {
    let school = ["cds": "59701100160101", "rtype": "S", "schoolname": "Álamo"]
    let rows = [
      SampleFile.row(), SampleFile.row(school), SampleFile.row(school), SampleFile.row(["studentgroup": "EL"]),
    ]
    let lines = SampleFile(rows: rows).fields.map { $0.joined(separator: "\t") }
    func accepts(_ lines: [String]) throws -> Bool {
      let text = Array((lines.joined(separator: "\n") + "\n").utf8)
      return try #require(Self.both("graddownload2024.txt", text, size: 1 << 21, .localEducationalAgencies)).accepted
        != nil
    }
    #expect(try accepts(lines))
    var short = lines
    short[3].removeLast(5)
    short[3] = short[3].replacing("\tGRAD", with: "GRAD")
    #expect(try !accepts(short))
    var long = lines
    long[2] += "\tx"
    #expect(try !accepts(long))
    #expect(try !accepts(Array(lines[..<2]) + [lines[2] + lines[3]] + Array(lines[4...])))
  }
}

/// A generator of numbers that gives the same ones for the same seed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}

/// What becomes of files on their way: a byte, a field, a row or an end is lost, doubled or changed.
enum Damage: String, CaseIterable {
  case byteChanged, byteLost, byteDoubled, lineFeedLost, rowLost, rowDoubled, cut, carriageReturns, fieldChanged
  case quoteAdded, tabAdded, blanksAround, headerAgain, columnRenamed, rowsSwapped, unchanged

  /// The header with some rows of a file.
  static func `excerpt`(of text: [UInt8], using random: inout Seeded) -> [UInt8] {
    let lines = text.split(separator: 10, omittingEmptySubsequences: false)
    guard lines.count > 40 else { return text }
    let start = Int.random(in: 1..<(lines.count - 36), using: &random)
    return Array(([lines[0]] + lines[start..<(start + 36)]).joined(separator: [10])) + [10]
  }

  /// Damages a text in one way.
  static func `do`(_ text: inout [UInt8], using random: inout Seeded) -> Damage {
    let damage = Self.allCases.randomElement(using: &random) ?? .unchanged
    guard text.count > 10 else { return .unchanged }
    let place = Int.random(in: 0..<text.count, using: &random)
    var lines = text.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
    let line = Int.random(in: 0..<lines.count, using: &random)
    switch damage {
    case .unchanged: break
    case .byteChanged: text[place] = UInt8.random(in: 0...255, using: &random)
    case .byteLost: text.remove(at: place)
    case .byteDoubled: text.insert(text[place], at: place)
    case .cut: text.removeLast(text.count - place)
    case .quoteAdded: text.insert(34, at: place)
    case .tabAdded: text.insert(9, at: place)
    case .carriageReturns: text = Array(lines.joined(separator: [13, 10]))
    case .lineFeedLost:
      if line + 1 < lines.count { lines[line] += lines.remove(at: line + 1) }
      text = Array(lines.joined(separator: [10]))
    case .rowLost:
      lines.remove(at: line)
      text = Array(lines.joined(separator: [10]))
    case .rowDoubled, .headerAgain:
      lines.insert(lines[damage == .headerAgain ? 0 : line], at: line)
      text = Array(lines.joined(separator: [10]))
    case .rowsSwapped:
      lines.swapAt(line, Int.random(in: 0..<lines.count, using: &random))
      text = Array(lines.joined(separator: [10]))
    case .fieldChanged, .blanksAround, .columnRenamed:
      let row = damage == .columnRenamed ? 0 : line
      var fields = lines[row].split(separator: 9, omittingEmptySubsequences: false).map(Array.init)
      let field = Int.random(in: 0..<fields.count, using: &random)
      let values = [
        "NA", "5.0", "*", "", "6", "-1", "Yes", "true", "ALL", "EL", "ZZ", "1e5", "12345678901234", "0", "é",
      ]
      switch damage {
      case .blanksAround: fields[field] = [32] + fields[field] + [32]
      default: fields[field] = Array((values.randomElement(using: &random) ?? "").utf8)
      }
      lines[row] = Array(fields.joined(separator: [9]))
      text = Array(lines.joined(separator: [10]))
    }
    return damage
  }
}
