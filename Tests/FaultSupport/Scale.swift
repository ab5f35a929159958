/// How much of a fault is tried.
public enum Scale: String, CaseIterable, Sendable {
  /// A part, for every test run.
  case sample
  /// All that the figures in the papers stand on.
  case full

  /// One of two numbers.
  func of<Value>(sample: Value, full: Value) -> Value {
    self == .full ? full : sample
  }
}
