/// A signer's name, as the signer writes it.
///
/// One word is a name, and so is one with digits; nothing is ever re-cased. A value that exists
/// keeps the rules: form C, no white space at the ends or twice in a row, only what
/// ``NameAdmission`` admits, 1 to 120 characters and at most 480 bytes.
public struct PersonName: Hashable, Sendable, CustomStringConvertible {
  /// The name in form C.
  public let text: String

  /// Makes a name of what was typed; what may not stand in a name is left out.
  ///
  /// - Parameter typed: The text of the field, or of a line of input.
  /// - Throws: A ``NameProblem`` when nothing is left or too much is.
  public init(_ typed: String) throws(NameProblem) {
    guard !Self.isPlain(typed) else {
      text = typed
      return
    }
    let size = typed.utf8.count
    guard size <= NameAdmission.maximumTypedBytes else { throw .tooLarge(bytes: size) }
    let tidy = NameAdmission.tidy(typed)
    guard !tidy.isEmpty else { throw .empty }
    guard tidy.count <= NameAdmission.maximumCharacters else {
      throw .tooLong(characters: tidy.count)
    }
    guard tidy.utf8.count <= NameAdmission.maximumBytes else {
      throw .tooLarge(bytes: tidy.utf8.count)
    }
    text = tidy
  }

  /// Whether a text is a name as it stands, which needs no table to say: ASCII letters and signs,
  /// single spaces between them, not too many.
  ///
  /// A search goes through a million stored names, and most of them are this.
  static func isPlain(_ text: String) -> Bool {
    let space = UInt8(ascii: " ")
    var last = space
    var count = 0
    for byte in text.utf8 {
      guard (0x20...0x7E).contains(byte), byte != space || last != space else { return false }
      last = byte
      count += 1
    }
    return last != space && count <= NameAdmission.maximumCharacters
  }

  /// The name as typed.
  public var description: String { text }

  /// The first word, for a screen that thanks the signer: at most 20 characters, without a comma.
  public var firstWord: String {
    let word = text.words.first ?? Substring(text)
    let spoken = word.hasSuffix(",") && word.count > 1 ? word.dropLast() : word
    return String(spoken.prefix(20))
  }
}

/// Why a text is no name.
public enum NameProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nothing is left after what may not stand in a name was left out.
  case empty
  /// The name has more than 120 characters.
  case tooLong(characters: Int)
  /// The name has at most 120 characters, yet takes more than 480 bytes.
  case tooLarge(bytes: Int)

  /// The problem in words for staff.
  public var description: String {
    switch self {
    case .empty: "The name is empty."
    case .tooLong(let characters):
      "The name has \(characters) characters; \(NameAdmission.maximumCharacters) fit."
    case .tooLarge(let bytes):
      "The name takes \(bytes) bytes; \(NameAdmission.maximumBytes) fit."
    }
  }
}
