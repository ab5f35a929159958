/// A place where a house rule is broken.
struct Violation: Hashable, CustomStringConvertible {
  let path: String
  /// Counted from one.
  let line: Int
  let sentence: String

  var description: String { "\(path):\(line): \(sentence)" }
}
