/// A postal code as a table has it, after a spreadsheet or a database may have spoiled it.
///
/// What was certainly a ZIP code is one again, and is counted as mended; what may have been several
/// is refused. Nothing that a program left behind is ever kept as a code of another country.
public struct PostalCell: Hashable, Sendable {
  /// The code, or that there is none.
  public let code: PostalCode
  /// Whether something was taken away from the cell, or put back, to find the code.
  public let isMended: Bool

  /// Reads a cell.
  ///
  /// - An apostrophe before it, quotation marks and `="..."` around it are a spreadsheet's.
  /// - "NULL", "#N/A", "none", a dash and their like say that there is no code.
  /// - `55806.0`, `55,806` and `5.5806E+04` are numbers whose digits are all there. `5.58E+08` has
  ///   lost some, and is refused.
  /// - 3, 4, 7 or 8 digits have lost the zeros at their beginning, if they are a known ZIP with them.
  /// - A ZIP beside its own place, state or country is that ZIP: "MN 55806", "Duluth 55806",
  ///   "US-55806". Beside another word it is refused, as that is no code of any country.
  /// - Anything else is a code of another country if it has a digit, and nothing but letters,
  ///   digits, spaces and hyphens.
  ///
  /// - Parameters:
  ///   - cell: The text of the cell.
  ///   - isForeign: Whether the table says that the signer lives in another country: digits are then
  ///     left as they are.
  /// - Throws: ``EntryRefusal`` in words.
  public init(_ cell: String, isForeign: Bool = false) throws(EntryRefusal) {
    let tidy = NameAdmission.tidy(cell)
    let text = Self.unwrapped(tidy)
    let isWrapped = text != tidy
    guard !text.isEmpty else {
      self.init(.none, isMended: isWrapped)
      return
    }
    guard !Self.nothing.contains(text.lowercased()) else {
      self.init(.none, isMended: true)
      return
    }
    guard !text.hasPrefix("#") else {
      throw EntryRefusal(reason: "The postal code is an error of a spreadsheet: \(text.opening).")
    }
    if isForeign {
      self.init(try Self.foreign(text), isMended: isWrapped)
      return
    }
    if let digits = try Self.digits(ofNumber: Array(text.compatible.utf8)) {
      self.init(try Self.zip(digits), isMended: true)
      return
    }
    switch PostalReading.read(text) {
    case .listed(let zip, _), .stateOnly(let zip, _), .unassigned(let zip):
      self.init(.zip(zip), isMended: isWrapped)
    case .empty: self.init(.none, isMended: true)
    case .lookalike(let zip, _):
      throw EntryRefusal(
        reason: "The ZIP code has letters in it; if \(zip) is meant, type that."
      )
    case .wrongLength(let count):
      let digits = text.compatible.filter(\.isNumber)
      guard digits.utf8.count == count else { throw Self.length(count) }
      self.init(try Self.zip(digits), isMended: true)
    case .notDigits:
      if let zip = try Self.zip(besideState: text) {
        self.init(.zip(zip), isMended: true)
      } else {
        self.init(try Self.foreign(text), isMended: isWrapped)
      }
    }
  }

  private init(_ code: PostalCode, isMended: Bool) {
    self.code = code
    self.isMended = isMended
  }

  /// What programs and people write where there is nothing.
  private static let nothing: Set = [
    "null", "(null)", "nil", "none", "nan", "<na>", "na", "n/a", "n.a.", "#n/a", "#na", "#null!",
    "-", "--", "---", "\u{2013}", "\u{2014}", "?", "unknown", "undefined", "(blank)", "blank",
    "empty", "0", "0.0", "0.00", "0,0", "<null>", "[null]", "\\n", "no zip", "no zip code",
    "not provided", "not given", "none given", "not available",
  ]

  /// Takes away what a spreadsheet puts around text so that it stays text.
  private static func unwrapped(_ text: String) -> String {
    var text = text
    if text.hasPrefix("=\""), text.hasSuffix("\""), text.count > 2 { text.removeFirst() }
    while text.count > 1, let first = text.first, let last = text.last,
      (first == last && "\"'".contains(first)) || (first == "\u{201C}" && last == "\u{201D}")
    {
      text = String(text.dropFirst().dropLast())
    }
    while let first = text.first, "'\u{2018}\u{2019}`".contains(first) { text.removeFirst() }
    return NameAdmission.tidy(text)
  }

  private static func foreign(_ text: String) throws(EntryRefusal) -> PostalCode {
    guard let code = PostalCode(foreign: text) else {
      let limit = PostalCode.maximumForeignCharacters
      throw EntryRefusal(reason: "The postal code is longer than \(limit) characters.")
    }
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == " "
        || scalar.properties.generalCategory == .dashPunctuation
        || scalar.properties.generalCategory.isMark
    }
    guard isPlain, text.contains(where: \.isNumber) else {
      throw EntryRefusal(reason: "\"\(text)\" is no postal code.")
    }
    return code
  }

  private static func length(_ count: Int) -> EntryRefusal {
    EntryRefusal(reason: "A ZIP code has 5 digits; this one has \(count).")
  }
}

extension PostalCell {
  /// The digits of a cell that was made a number; nil if it is no such number.
  private static func digits(ofNumber text: [UInt8]) throws(EntryRefusal) -> String? {
    if let digits = try digits(ofPower: text) { return digits }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == dot || $0 == comma }
    guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else {
      return nil
    }
    let last = parts[parts.count - 1]
    // 4011.0 and 4011,00 end in nothing but zeros; 55,806 has its thousands apart.
    if parts.count == 2, last.count != 3, last.allSatisfy({ $0 == zero }) {
      return String(decoding: parts[0], as: UTF8.self)
    }
    if parts.count == 2, last.count < 3 {
      throw EntryRefusal(reason: "The postal code is a number with a fraction.")
    }
    guard parts.dropFirst().allSatisfy({ $0.count == 3 }), parts[0].count <= 3 else { return nil }
    return String(decoding: Array(parts.joined()), as: UTF8.self)
  }

  /// The digits of "5.5806E+04"; nil if it is no such number.
  private static func digits(ofPower text: [UInt8]) throws(EntryRefusal) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
    guard parts.count == 2 else { return nil }
    let mantissa = parts[0].split(omittingEmptySubsequences: false) { $0 == dot || $0 == comma }
    let power = parts[1].first == UInt8(ascii: "+") ? parts[1].dropFirst() : parts[1]
    guard mantissa.count <= 2, mantissa[0].count == 1, mantissa.joined().allSatisfy(isDigit),
      (1...3).contains(power.count), power.allSatisfy(isDigit),
      let exponent = Int(String(decoding: power, as: UTF8.self))
    else { return nil }
    let fraction = mantissa.count == 2 ? Array(mantissa[1]) : []
    guard fraction.count >= exponent, fraction.dropFirst(exponent).allSatisfy({ $0 == zero }) else {
      throw EntryRefusal(
        reason: """
          A spreadsheet has made a number of the ZIP code and rounded it; its digits are lost. \
          Take it from the file as it was before.
          """
      )
    }
    return String(decoding: Array(mantissa[0]) + fraction.prefix(exponent), as: UTF8.self)
  }

  /// A ZIP of digits, with the zeros that a spreadsheet took from its beginning.
  private static func zip(_ digits: String) throws(EntryRefusal) -> PostalCode {
    let count = digits.utf8.count
    switch count {
    case 5, 9: return .zip(String(digits.prefix(5)))
    case 3, 4, 7, 8:
      let whole = String(repeating: "0", count: (count < 5 ? 5 : 9) - count) + digits
      let zip = String(whole.prefix(5))
      guard PostalDirectory.place(of: zip) != nil else {
        throw EntryRefusal(
          reason: """
            A ZIP code has 5 digits; this one has \(count), and with the zeros that a spreadsheet \
            may have dropped it is none that is known.
            """
        )
      }
      return .zip(zip)
    default: throw length(count)
    }
  }

  /// The ZIP of "MN 55806", "55806-1234 MN", "MN55806" or "55806 Duluth"; nil if it is none.
  private static func zip(besideState text: String) throws(EntryRefusal) -> String? {
    let words = text.compatible.uppercased().split { " ,:".contains($0) }
    var zips: [String] = []
    var others: [String] = []
    var isBehind = false
    for word in words {
      let (prefix, zip) = parted(word)
      if !prefix.isEmpty { others.append(prefix) }
      guard let zip else { continue }
      isBehind = !others.isEmpty
      zips.append(zip)
    }
    guard zips.count == 1, let zip = zips.first, !others.isEmpty else { return nil }
    let state = PostalDirectory.state(of: zip)
    let name = state.flatMap(StateNames.name(of:))?.uppercased()
    let city = PostalDirectory.place(of: zip)?.city.uppercased()
    let passed: Set = ["USA", "US", "U.S.", "U.S.A.", "ZIP", "ZIPCODE", "CODE", "POSTAL"]
    let places = others.filter { !passed.contains($0) }
    if places.isEmpty || places == [state] { return zip }
    let joined = places.joined(separator: " ")
    let own =
      [name, city] + [state, name].map { area in city.flatMap { c in area.map { "\(c) \($0)" } } }
    if own.contains(joined) { return zip }
    // "DE 10115" is Berlin as well; any other state beside a ZIP of elsewhere is a slip.
    if places.count == 1, places[0] != "DE", StateNames.name(of: places[0]) != nil {
      throw EntryRefusal(reason: "\(zip) is no ZIP code of \(places[0]).")
    }
    // Other countries put their sign before the digits, as in "D-10115"; no code has a word in it.
    guard isBehind, others.count == 1, (1...3).contains(others[0].count) else {
      throw EntryRefusal(reason: "\"\(text.prefix(40))\" is no postal code.")
    }
    return nil
  }

  /// A word's letters and the ZIP behind them: "MN" and "55806" of "MN55806-1234", "MN-55806".
  private static func parted(_ word: Substring) -> (letters: String, zip: String?) {
    let letters = word.prefix { $0.isLetter || $0 == "." }
    var rest = word.dropFirst(letters.count)
    if !letters.isEmpty, rest.first == "-" { rest = rest.dropFirst() }
    let parts = rest.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, first.isFiveDigits,
      parts.count == 1 || (parts.count == 2 && parts[1].utf8.count == 4)
    else { return (String(word), nil) }
    return (String(letters), first)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (zero...UInt8(ascii: "9")).contains(byte)
  }

  private static let zero = UInt8(ascii: "0")
  private static let dot = UInt8(ascii: ".")
  private static let comma = UInt8(ascii: ",")
}

extension String {
  /// So much of a text that was not expected as a message can hold.
  fileprivate var opening: String { String(prefix(PostalCode.maximumForeignCharacters)) }
}
