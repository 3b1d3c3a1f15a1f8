/// How far the fetch of one file has come.
public struct FetchProgress: Sendable {
  /// The file that is being fetched.
  public let file: PublicFile
  /// The bytes so far; begins again at each try.
  public let bytes: Int
  /// The bytes that the server announced, or `nil` if it did not.
  public let total: Int?
}
