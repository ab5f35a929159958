import PetitionCore

/// One thing that `petition-kiosk check` has to say about a configuration.
public struct Finding: Hashable, Sendable, CustomStringConvertible {
  /// How much a finding matters.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// The configuration cannot be used.
    case problem
    /// It can be used, but an organiser should look at it before the first signature.
    case warning
    /// Worth knowing; nothing need be done.
    case note
  }

  /// How much it matters.
  public let severity: Severity
  /// The name of the file beside the configuration; nil for the configuration itself.
  public let file: String?
  /// Where it is found; nil for the file as a whole.
  public let position: SourcePosition?
  /// What is found and what to do, in whole sentences.
  public let sentence: String

  /// Creates a finding.
  public init(
    _ severity: Severity,
    in file: String? = nil,
    at position: SourcePosition? = nil,
    _ sentence: String
  ) {
    self.severity = severity
    self.file = file
    self.position = position
    self.sentence = sentence
  }

  /// The finding on one line, printable: `warning: line 12, column 1: …`.
  public var description: String {
    let place = [severity.rawValue, file, position?.description].compactMap(\.self)
    return (place.map { $0 + ": " }.joined() + sentence).printable
  }
}
