import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Runs a handler over the XML of one part.
///
/// The parser reads from a stream because its other initializer fails on more than 10 MB.
final class PartReader<Handler: PartHandler>: NSObject, XMLParserDelegate {
  private let part: String
  private var handler: Handler
  private var fault: WorkbookFault?
  private var begun = 0
  private var ended = 0

  private init(part: String, handler: Handler) {
    self.part = part
    self.handler = handler
  }

  /// The handler after the whole part.
  static func read(_ part: String, of archive: ZipArchive, with handler: Handler) throws(WorkbookFault) -> Handler {
    let bytes = try archive.contents(of: part)
    if let flaw = PartGate.flaw(of: bytes) {
      throw .damagedPart(name: part, line: flaw.line, column: flaw.column)
    }
    let parser = XMLParser(stream: InputStream(data: bytes))
    let reader = PartReader(part: part, handler: handler)
    parser.shouldResolveExternalEntities = false
    parser.delegate = reader
    // The parser says yes to a document that breaks off, so the elements have to be counted.
    let isWhole = parser.parse() && reader.begun > 0 && reader.begun == reader.ended
    if let fault = reader.fault { throw fault }
    guard isWhole else { throw reader.damage(at: parser) }
    return reader.handler
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName qName: String?,
    attributes attributeDict: [String: String]
  ) {
    begun += 1
    attempt(parser) { handler throws(PartFlaw) in try handler.begin(Self.local(elementName), attributeDict) }
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName qName: String?
  ) {
    ended += 1
    attempt(parser) { handler throws(PartFlaw) in try handler.end(Self.local(elementName)) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    handler.take(string)
  }

  func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
    handler.take(String(decoding: CDATABlock, as: UTF8.self))
  }

  private func attempt(_ parser: XMLParser, _ step: (inout Handler) throws(PartFlaw) -> Void) {
    guard fault == nil else { return }
    do throws(PartFlaw) {
      try step(&handler)
    } catch {
      switch error {
      case .here: stop(parser, with: damage(at: parser))
      case .cell(let reference): stop(parser, with: .impossibleCell(part: part, reference: reference))
      }
    }
  }

  private func stop(_ parser: XMLParser, with fault: WorkbookFault) {
    if self.fault == nil { self.fault = fault }
    parser.abortParsing()
  }

  private func damage(at parser: XMLParser) -> WorkbookFault {
    .damagedPart(name: part, line: parser.lineNumber, column: parser.columnNumber)
  }

  /// The name without its prefix; a few programs write one on every element.
  private static func local(_ name: String) -> String {
    guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.index(after: colon)...])
  }
}
