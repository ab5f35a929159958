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
  /// Nothing is guessed: a line whose tab is missing is a name alone only if there is no digit in
  /// it, and a name never holds a ZIP code.
  ///
  /// - Parameters:
  ///   - text: The line without its end. A replacement character says that it was not UTF-8.
  ///   - requiresPostalCode: Whether a line without a code is refused.
  /// - Throws: ``EntryRefusal`` in words.
  public init(_ text: String, requiresPostalCode: Bool) throws(EntryRefusal) {
    guard !text.unicodeScalars.contains("\u{FFFD}") else {
      throw EntryRefusal(
        reason: "The line is not valid UTF-8, or a letter of it was lost when it was converted."
      )
    }
    guard !text.unicodeScalars.contains("\0") else {
      throw EntryRefusal(reason: "The line holds a NUL: it is no text in UTF-8.")
    }
    let fields = try Self.fields(of: text)
    guard !EntryHeading.isHeading(fields) else {
      throw EntryRefusal(reason: "The line is a heading, not a signature.")
    }
    let code = fields.count > 1 ? fields[1] : ""
    if let slip = NameSlip(fields[0], hasCode: !NameAdmission.tidy(code).isEmpty) {
      throw EntryRefusal(reason: slip.reason)
    }
    do {
      name = try PersonName(fields[0])
    } catch {
      throw EntryRefusal(reason: error.description)
    }
    guard !Self.holdsZIP(name.text) else {
      throw EntryRefusal(reason: "A ZIP code stands in the name. \(Self.shape)")
    }
    postalCode = try PostalCode(
      entered: code,
      isRequired: requiresPostalCode
    )
  }

  /// What a line should be, for whoever wrote one that is not.
  private static let shape = "Write the name, a tab, the postal code."

  /// Takes a line apart; a quotation mark at both ends of a field is not a part of it.
  private static func fields(of text: String) throws(EntryRefusal) -> [String] {
    let parts = text.split(separator: "\t", omittingEmptySubsequences: false)
    guard parts.count < 3 || parts[2...].allSatisfy({ NameAdmission.tidy(String($0)).isEmpty })
    else {
      throw EntryRefusal(reason: "The line has \(parts.count) columns. \(shape)")
    }
    // "Bo Dahl,55805" and "Bo Dahl 55805" are names to no reader.
    if parts.count == 1, text.unicodeScalars.contains(where: { $0.properties.numericType != nil }) {
      throw EntryRefusal(reason: "The line has no tab, and digits in it. \(shape)")
    }
    var fields: [String] = []
    for part in parts.prefix(2) { fields.append(try unquoted(part)) }
    return fields
  }

  private static func unquoted(_ field: Substring) throws(EntryRefusal) -> String {
    let tidy = NameAdmission.tidy(String(field))
    guard tidy.contains("\"") else { return String(field) }
    guard tidy.count(where: { $0 == "\"" }).isMultiple(of: 2) else {
      throw EntryRefusal(reason: "A quotation mark is not closed.")
    }
    guard tidy.hasPrefix("\""), tidy.hasSuffix("\"") else { return String(field) }
    var inner = ""
    var isAfterMark = false
    for character in tidy.dropFirst().dropLast() {
      guard character == "\"" else {
        // "Ana" "Bo" is two quoted words, and stays as it is.
        if isAfterMark { return String(field) }
        inner.append(character)
        continue
      }
      if isAfterMark { inner.append(character) }
      isAfterMark.toggle()
    }
    return isAfterMark ? String(field) : inner
  }

  private static func holdsZIP(_ name: String) -> Bool {
    name.compatible.split { $0 != "-" && !$0.isNumber && !$0.isLetter }.contains { word in
      let digits = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      return digits[0].isFiveDigits
        && (digits.count == 1 || (digits.count == 2 && digits[1].utf8.count == 4))
    }
  }

  /// Whether a line says that nobody can read it: "?", "(cannot be read)" or "illegible" for a name.
  public static func isIllegible(_ text: String) -> Bool {
    let name = text.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)[0]
    let tidy = NameAdmission.tidy(String(name)).compatible.lowercased()
    let words = tidy.split { "()[]{}<>*\"'\u{2018}\u{2019}. ".contains($0) }
    guard !words.isEmpty else { return false }
    return words.allSatisfy { $0.allSatisfy { $0 == "?" } }
      || illegible.contains(words.joined(separator: " "))
  }

  /// What people write where they cannot read; a name that is one of these is unknown.
  private static let illegible: Set = [
    "cannot be read", "cannot read", "can not read", "can t read", "cant read", "illegible",
    "name illegible", "illegible name", "not legible", "unreadable", "not readable", "ilegible",
    "no se puede leer", "unleserlich", "illisible",
  ]
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
    let cell: PostalCell
    do {
      cell = try PostalCell(typed)
    } catch {
      // Whoever typed it is asked for what the paper says, and need not hear of spreadsheets.
      if case .wrongLength(let digits) = PostalReading.read(typed) { throw Self.length(digits) }
      throw error
    }
    guard !cell.isMended else {
      if case .wrongLength(let digits) = PostalReading.read(typed) { throw Self.length(digits) }
      let advice =
        cell.code.text.map { "If \($0) is meant, type that." } ?? "Leave the field empty."
      throw EntryRefusal(
        reason: "\"\(NameAdmission.tidy(typed))\" is no postal code. \(advice)"
      )
    }
    guard cell.code != .none || !isRequired else {
      throw EntryRefusal(reason: "The postal code is missing.")
    }
    self = cell.code
  }

  private static func length(_ digits: Int) -> EntryRefusal {
    EntryRefusal(reason: "A ZIP code has 5 digits; this one has \(digits).")
  }
}
