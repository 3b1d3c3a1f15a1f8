import Dispatch
import Synchronization

/// Hands the pieces of files to all cores.
enum PieceWork {
  private struct Piece: Sendable {
    let file: Int
    let range: Range<Int>
  }

  /// The pieces of each file that was taken as a whole, in the file's order.
  ///
  /// - Parameter plans: What each file is read for, `nil` for one that is not taken in pieces.
  /// - Returns: By the number of the plan; a file in which something is unusual is not among them.
  static func accepted(_ plans: [IndicatorPlan?]) async -> [Int: [IndicatorPiece]] {
    var pieces: [Piece] = []
    for (file, plan) in plans.enumerated() {
      guard let plan, IndicatorAcceptor.suits(plan) else { continue }
      pieces += IndicatorAcceptor.pieces(plan.table).map { Piece(file: file, range: $0) }
    }
    let found = Mutex<[IndicatorPiece?]>(Array(repeating: nil, count: pieces.count))
    let refused = Mutex<Set<Int>>([])
    // Memory to read into, one for each core that is at work.
    let buffers = Mutex<[[UInt8]]>([])
    let all = pieces
    DispatchQueue.concurrentPerform(iterations: all.count) { index in
      let piece = all[index]
      guard let plan = plans[piece.file], !refused.withLock({ $0.contains(piece.file) }) else { return }
      var buffer = buffers.withLock { $0.popLast() } ?? []
      let taken = IndicatorAcceptor.accept(plan, piece.range, &buffer)
      buffers.withLock { $0.append(buffer) }
      if let taken { found.withLock { $0[index] = taken } } else { refused.withLock { _ = $0.insert(piece.file) } }
    }
    var accepted: [Int: [IndicatorPiece]] = [:]
    let taken = found.withLock(\.self)
    for (index, piece) in all.enumerated() {
      if let own = taken[index] { accepted[piece.file, default: []].append(own) }
    }
    for file in refused.withLock(\.self) { accepted[file] = nil }
    return accepted.mapValues(numbered)
  }

  /// Pieces that know how many lines stand before them.
  static func numbered(_ pieces: [IndicatorPiece]) -> [IndicatorPiece] {
    var line = 0
    return pieces.map { piece in
      var piece = piece
      piece.line = line
      line += piece.lineCount
      return piece
    }
  }
}
