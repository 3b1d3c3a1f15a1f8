import Foundation
import TestSupport
import Testing

@Suite struct `Only this room knows the network` {
  /// Swift sources below a folder of the package, by path from there.
  private func sources(_ folder: String) throws -> [String: String] {
    let place = Repository.root.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: place.path)?.compactMap { $0 as? String } ?? []
    let pairs = try paths.filter { $0.hasSuffix(".swift") }.map { path in
      (path, try String(contentsOf: place.appending(path: path), encoding: .utf8))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test(arguments: ["Sources", "Dashboards"])
  func `No other source imports it, and only the commands import this room`(_ folder: String) throws {
    let sources = try sources(folder)
    #expect(!sources.isEmpty)
    for (path, text) in sources where !path.hasPrefix("Fetching/") {
      #expect(!text.contains("FoundationNetworking") && !text.contains("URLSession"), "\(path)")
      #expect(path.hasPrefix("AssistanceCommands/") || !text.contains("import Fetching"), "\(path)")
    }
  }
}
