/// What a key does, as the last row of a screen says it.
public struct KeyHint: Hashable, Sendable {
  /// The key's own name; empty when the hint names none in brackets.
  public let key: String
  /// The key and what it does, without brackets: `Enter next`.
  public let text: String

  /// Reads a hint such as `[Enter] next`; one without brackets is text alone.
  public init(_ hint: String) {
    guard hint.first == "[", let end = hint.firstIndex(of: "]") else {
      key = ""
      text = hint
      return
    }
    key = String(hint[hint.index(after: hint.startIndex)..<end])
    text = key + hint[hint.index(after: end)...]
  }
}
