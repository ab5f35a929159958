/// The postal code a signer gave: a label for an area, never a proof of where someone lives.
public enum PostalCode: Hashable, Sendable {
  /// A ZIP code: five digits as text, since a leading zero is a part of it.
  case zip(String)
  /// A code that is not a US one, as typed: 1 to 12 characters.
  case foreign(String)
  /// The signer has none or gave none.
  case none

  /// The most characters of a code that is not a US one.
  public static let maximumForeignCharacters = 12

  /// Makes a code that is not a US one; nil when nothing is left of it or more than 12 characters
  /// are.
  ///
  /// - Parameter typed: The text of the field; it is tidied as names are and never re-cased.
  public init?(foreign typed: String) {
    let tidy = NameAdmission.tidy(typed)
    guard (1...Self.maximumForeignCharacters).contains(tidy.count) else { return nil }
    self = .foreign(tidy)
  }

  /// The code as it is stored and printed; nil when there is none.
  public var text: String? {
    switch self {
    case .zip(let code), .foreign(let code): code
    case .none: nil
    }
  }
}
