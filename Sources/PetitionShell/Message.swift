import PetitionCore

/// Sentences of a program's own, in which every value from outside is printable.
///
/// A literal's own letters and line ends are the program's; whatever is put between them, a path, a
/// petition's key, an error of the system, is put in as ``Swift/String/printable``: it cannot steer
/// the terminal, and cannot pass for another line. So whoever writes a message has nothing to
/// remember.
public struct Message: ExpressibleByStringInterpolation, Sendable {
  /// The sentences.
  public let text: String

  /// Takes sentences without values.
  public init(stringLiteral value: String) { text = value }

  /// Takes sentences with values in them.
  public init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  /// Puts sentences together.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    /// Begins.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    /// Adds what the program says.
    public mutating func appendLiteral(_ literal: String) { text += literal }

    /// Adds a value from anywhere, on one line.
    public mutating func appendInterpolation(_ value: some Any) {
      text += "\(value)".printable
    }

    /// Adds sentences that were put together before.
    public mutating func appendInterpolation(_ message: Message) { text += message.text }

    /// Adds values, each on a line of its own.
    public mutating func appendInterpolation(lines: [String]) {
      text += lines.map(\.printable).joined(separator: "\n")
    }
  }
}
