/// What in an entry is not as our own programs write it.
public struct EntryFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The fault as it follows "has": "a name that no signer can type".
  public let description: String

  /// Creates a fault.
  public init(_ description: String) {
    self.description = description
  }
}
