public import Foundation

/// Three short words with which a signer, and nobody else, can take a signature back.
///
/// By letter or by telephone; only a slow hash of the words is kept.
public struct WithdrawalCode: Hashable, Sendable, CustomStringConvertible {
  /// How many words there are.
  public static let count = 3

  /// The words, in order.
  public let words: [String]

  /// Makes a code.
  ///
  /// - Parameter random: Random bytes, of which three are used; 24 bits in all.
  public init(random: UUID) {
    let bytes = random.uuid
    words = [bytes.0, bytes.1, bytes.2].map { HeadWords.list[Int($0)] }
  }

  /// Takes a code that a signer gives back; nil unless it is three words of the list.
  public init?(_ typed: TypedWords) {
    guard typed.words.count == Self.count, typed.slips.isEmpty else { return nil }
    words = typed.words
  }

  /// The words with single spaces between them.
  public var description: String { words.joined(separator: " ") }
}
