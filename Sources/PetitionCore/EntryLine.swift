/// One line of text on its way to a signature: a name, a tab, a postal code.
///
/// Both programs read lines from paper and scripts with it, so that the same line is a signature in
/// both or in neither.
public struct EntryLine: Hashable, Sendable {
  /// The name.
  public var name: PersonName
  /// The postal code.
  public var postalCode: PostalCode

  /// Creates a line.
  public init(name: PersonName, postalCode: PostalCode) {
    self.name = name
    self.postalCode = postalCode
  }

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - text: The line without its end. A replacement character says that it was not UTF-8.
  ///   - requiresPostalCode: Whether a line without a code is refused.
  /// - Throws: ``EntryRefusal`` in words.
  public init(_ text: String, requiresPostalCode: Bool) throws(EntryRefusal) {
    guard !text.unicodeScalars.contains("\u{FFFD}") else {
      throw EntryRefusal(reason: "The line is not valid UTF-8.")
    }
    let fields = text.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
    do {
      name = try PersonName(String(fields[0]))
    } catch {
      throw EntryRefusal(reason: error.description)
    }
    postalCode = try PostalCode(
      entered: fields.count > 1 ? String(fields[1]) : "",
      isRequired: requiresPostalCode
    )
  }

  /// Whether a line says that nobody can read it: "?" or "(cannot be read)" for a name.
  public static func isIllegible(_ text: String) -> Bool {
    let name = text.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)[0]
    let tidy = NameAdmission.tidy(String(name))
    return tidy == "(cannot be read)" || (!tidy.isEmpty && tidy.allSatisfy { $0 == "?" })
  }
}

/// Why a line is no signature.
public struct EntryRefusal: Error, Hashable, Sendable {
  /// The reason in a sentence.
  public var reason: String

  /// Creates a refusal.
  public init(reason: String) {
    self.reason = reason
  }
}

extension PostalCode {
  /// Reads a code where nobody can be asked what was meant.
  ///
  /// - Parameters:
  ///   - typed: The text of the field.
  ///   - isRequired: Whether an empty field is refused.
  /// - Throws: ``EntryRefusal`` if it is no code, or could be two.
  public init(entered typed: String, isRequired: Bool) throws(EntryRefusal) {
    switch PostalReading.read(typed) {
    case .listed(let zip, _), .stateOnly(let zip, _), .unassigned(let zip):
      self = .zip(zip)
    case .empty:
      guard !isRequired else { throw EntryRefusal(reason: "The postal code is missing.") }
      self = .none
    case .lookalike(let zip, _):
      throw EntryRefusal(
        reason: "The ZIP code has letters in it; if \(zip) is meant, type that."
      )
    case .wrongLength(let digits):
      throw EntryRefusal(reason: "A ZIP code has 5 digits; this one has \(digits).")
    case .notDigits(let text):
      guard let code = PostalCode(foreign: text) else {
        let limit = PostalCode.maximumForeignCharacters
        throw EntryRefusal(reason: "The postal code is longer than \(limit) characters.")
      }
      self = code
    }
  }
}
