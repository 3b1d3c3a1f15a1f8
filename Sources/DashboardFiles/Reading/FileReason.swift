import Foundation

/// Why the system refuses a file, in a few words that are the same on every machine.
enum FileReason {
  /// The reason behind an error of Foundation.
  static func words(of error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileReadNoPermission: "no permission"
    case .fileReadNoSuchFile, .fileNoSuchFile: "it is gone"
    case .fileReadTooLarge: "it is too large"
    default: "the system refuses it"
    }
  }
}
