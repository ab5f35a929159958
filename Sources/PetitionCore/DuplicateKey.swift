/// What two signatures share when they may be one person's.
///
/// Evidence for the coordinator, who decides: households share ZIP codes, and parents and children
/// share names. The kiosk itself never compares keys.
public struct DuplicateKey: Hashable, Sendable {
  /// The words of the name, folded and sorted, with single spaces; never empty.
  public let words: String
  /// The postal code; one that is not a US one in capitals and without spaces.
  public let postalCode: PostalCode

  /// Makes the key of a signature.
  public init(name: PersonName, postalCode: PostalCode) {
    words = Self.fold(name.text)
    self.postalCode = Self.fold(postalCode)
  }

  /// Folds capitals, accents, punctuation and the order of words away, keeping every script.
  ///
  /// A name without a letter stands for itself, so that two such names are not the same for being
  /// empty.
  private static func fold(_ name: String) -> String {
    let words = FoldedText(name).words.sorted()
    return words.isEmpty ? name : words.joined(separator: " ")
  }

  private static func fold(_ code: PostalCode) -> PostalCode {
    guard case .foreign(let text) = code else { return code }
    return .foreign(text.words.joined().uppercased())
  }
}
