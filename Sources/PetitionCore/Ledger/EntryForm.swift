import Foundation

/// The forms that values in entries have.
enum EntryForm {
  /// A label as this or an earlier version recorded it; it may be empty.
  static func label(_ text: String, _ what: String) throws(EntryFault) {
    guard text.utf8.count <= EntryLimits.labelBytes else {
      throw EntryFault("\(what) of more than \(EntryLimits.labelBytes.grouped) bytes")
    }
    guard !text.utf8.contains(0) else { throw EntryFault("\(what) with U+0000 in it") }
  }

  /// What a signer typed, or a passage: nothing in it steers a screen.
  static func plain(_ text: String, bytes: Int, _ what: String) throws(EntryFault) {
    guard text.utf8.count <= bytes else {
      throw EntryFault("\(what) of more than \(bytes.grouped) bytes")
    }
    guard !text.unicodeScalars.contains(where: \.steersAnywhere) else {
      throw EntryFault("\(what) with a hidden character in it")
    }
  }

  /// A name, letter for letter as it would be recorded.
  static func name(_ text: String) throws(EntryFault) {
    do {
      guard try PersonName(text).text.utf8.elementsEqual(text.utf8) else {
        // A newer program may know letters that this one does not.
        guard text.unicodeScalars.contains(where: \.isUnassigned) else {
          throw EntryFault("a name with letters or blanks that no signer can type")
        }
        try plain(text, bytes: NameAdmission.maximumBytes, "a name")
        return
      }
    } catch let error as NameProblem {
      throw EntryFault(
        error == .empty
          ? "a name without a letter"
          : "a name of more than \(NameAdmission.maximumCharacters) characters"
      )
    } catch let fault as EntryFault {
      throw fault
    } catch {
      throw EntryFault("a name that is none")
    }
  }

  /// A ZIP code of five digits, or another postal code as it would be recorded.
  static func postalCode(_ text: String) throws(EntryFault) {
    if text.utf8.count == 5, text.isDigits { return }
    guard text.utf8.count <= NameAdmission.maximumBytes,
      let code = PostalCode(foreign: text)?.text, code.utf8.elementsEqual(text.utf8)
    else { throw EntryFault("a postal code that nobody can type") }
  }

  /// An identity in text, in small letters: tables find it by its bytes.
  static func identity(_ text: String, _ what: String) throws(EntryFault) {
    guard text.utf8.count == 36, UUID(uuidString: text)?.uuidString.lowercased() == text else {
      throw EntryFault("\(what) whose identity is none")
    }
  }

  /// Bytes in hexadecimal, small letters.
  static func hexadecimal(_ text: String, bytes: Int, _ what: String) throws(EntryFault) {
    let digits = Set("0123456789abcdef".utf8)
    guard text.utf8.count == 2 * bytes, text.utf8.allSatisfy(digits.contains) else {
      throw EntryFault("\(what) that is not \(bytes) bytes in hexadecimal")
    }
  }

  /// The code of a language: two or three small letters.
  static func language(_ text: String) throws(EntryFault) {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard (2...3).contains(text.utf8.count), text.utf8.allSatisfy(letters.contains) else {
      throw EntryFault("a language that is none")
    }
  }

  /// A day, "2026-06-13".
  static func day(_ text: String, _ what: String) throws(EntryFault) {
    guard Timestamp(day: text) != nil else { throw EntryFault("\(what) that is no day") }
  }

  /// A number within its range.
  static func number(
    _ number: Int,
    _ range: ClosedRange<Int>,
    _ what: String
  ) throws(EntryFault) {
    guard range.contains(number) else {
      throw EntryFault("\(what) outside \(range.lowerBound.grouped) to \(range.upperBound.grouped)")
    }
  }

  /// How many of something there are: 0 or more.
  static func count(_ number: Int) throws(EntryFault) {
    try self.number(number, 0...EntryLimits.highestNumber, "a count")
  }

  /// A place in a ledger, 1-based.
  static func sequence(_ number: Int) throws(EntryFault) {
    try self.number(number, 1...EntryLimits.highestSequence, "an entry's number")
  }
}

extension Unicode.Scalar {
  /// Whether the scalar steers a screen or turns text round in every version of Unicode; line feeds
  /// and tabs of a passage do not.
  fileprivate var steersAnywhere: Bool {
    switch value {
    case 0x09, 0x0A: false
    case ...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  fileprivate var isUnassigned: Bool { properties.generalCategory == .unassigned }
}

/// What in an entry is not as our own programs write it.
public struct EntryFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The fault as it follows "has": "a name that no signer can type".
  public let description: String

  /// Creates a fault.
  public init(_ description: String) {
    self.description = description
  }
}
