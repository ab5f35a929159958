import PetitionCore

/// A text that is not a usable configuration, with everything that is wrong in it.
///
/// All problems are reported at once, so that an organiser need not run the program again and
/// again to find the next one. Shape: at least one problem, in the order of the lines.
public struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, in the order of the lines.
  public let problems: [ConfigurationProblem]

  /// Creates an error from problems in any order.
  public init(_ problems: [ConfigurationProblem]) {
    self.problems = problems.sorted { $0.position < $1.position }
  }

  /// One line of text per problem.
  public var description: String {
    problems.map(\.description).joined(separator: "\n")
  }
}

/// One thing that is wrong in a configuration, with its place.
public struct ConfigurationProblem: Hashable, Sendable, CustomStringConvertible {
  /// Where the key, or the first wrong character, stands.
  public let position: SourcePosition
  /// The key as a reader would look for it: `[kiosk] idle_seconds`; empty for a syntax error.
  public let key: String
  /// What is wrong and what to do, as the rest of a sentence that begins with ``key``.
  public let sentence: String

  /// Creates a problem.
  public init(position: SourcePosition, key: String = "", sentence: String) {
    self.position = position
    self.key = key
    self.sentence = sentence
  }

  /// The key and what is wrong with it, without the place.
  public var statement: String {
    key.isEmpty ? sentence : "\(key) \(sentence)"
  }

  /// The place and the statement: `line 12, column 1: [kiosk] idle_seconds must be …`.
  ///
  /// On one line and printable: a key may be anything that its writer put between quotation marks.
  public var description: String {
    "\(position): \(statement)".printable
  }
}
