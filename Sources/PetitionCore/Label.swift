/// A short text that staff give to things and people: an event, a canvasser, a paper sheet.
///
/// One rule for all of them, wherever they come in: tidied as names are, so that nothing in one
/// steers a screen and blanks make no second event of the first. A label is stored as it was first
/// written; two are the same if their keys are.
public struct Label: Hashable, Sendable, CustomStringConvertible {
  /// What a label names.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A tabling event.
    case event
    /// Who collects signatures.
    case canvasser
    /// The number on a paper sheet.
    case sheet
    /// The system that imported signatures came from.
    case origin
    /// Who works at the office.
    case coordinator
    /// Who took a delivery.
    case receiver
    /// Why something was decided.
    case note

    /// The most characters, as a reader counts them.
    public var maximumCharacters: Int {
      switch self {
      case .sheet: 40
      case .note: 280
      case .event, .canvasser, .origin, .coordinator, .receiver: 120
      }
    }

    /// The most bytes in UTF-8.
    public var maximumBytes: Int { maximumCharacters * 4 }
  }

  /// The label in form C, as it is stored.
  public let text: String

  /// Makes a label of what was typed; what may not stand in a name is left out.
  ///
  /// - Parameters:
  ///   - typed: The text of a field, of an option or of a list.
  ///   - kind: What it names.
  /// - Throws: A ``LabelProblem`` when nothing is left or too much is.
  public init(_ typed: String, as kind: Kind) throws(LabelProblem) {
    guard typed.utf8.count <= NameAdmission.maximumTypedBytes else { throw .tooLong(kind) }
    let tidy = NameAdmission.tidy(typed)
    guard !tidy.isEmpty else { throw .empty(kind) }
    guard tidy.count <= kind.maximumCharacters, tidy.utf8.count <= kind.maximumBytes else {
      throw .tooLong(kind)
    }
    text = tidy
  }

  /// The label as it is stored.
  public var description: String { text }

  /// What labels share that are one; see ``key(of:)``.
  public var key: String { Self.key(of: text) }
}

extension Label {
  /// Returns what two spellings of one label share.
  ///
  /// Capitals, full-width letters, the kinds of dash and apostrophe and the number of blanks make no
  /// difference; accents, signs and the order of words do. Whoever compares labels compares these.
  ///
  /// An earlier version took whatever the command line gave. What is longer than any label can be,
  /// and not plain letters, stands for itself, and so does what would grow beyond that: a thousand
  /// labels of ligatures that are sentences would hold up every list.
  public static func key(of text: String) -> String {
    let most = Kind.note.maximumBytes
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    guard isPlain || text.utf8.count <= most else { return text }
    let tidy = NameAdmission.tidy(text)
    // First, because form KC makes a blank and a mark of an acute that stands alone.
    let compatible = isPlain ? tidy : tidy.labelKeyParts.compatible
    guard isPlain || compatible.utf8.count <= most else { return tidy }
    // Through capitals first: that is where "ß" and "ss" meet.
    let folded = compatible.uppercased().lowercased()
    return folded.labelKeyParts.words.joined(separator: " ").composed
  }

  /// Finds the spelling under which a label is known already.
  ///
  /// - Parameters:
  ///   - text: The label.
  ///   - known: The labels there are, the one to be preferred first.
  /// - Returns: The label itself if it is among them, else the first with the same key; nil if none
  ///   has it.
  public static func spelling(of text: String, among known: [String]) -> String? {
    if known.contains(where: { $0.utf8.elementsEqual(text.utf8) }) { return text }
    let key = key(of: text)
    return known.first { Self.key(of: $0) == key }
  }
}

extension String {
  fileprivate var labelKeyParts: String {
    String(UnicodeScalarView(unicodeScalars.map(\.labelKeyPart)))
  }
}

extension Unicode.Scalar {
  fileprivate var labelKeyPart: Unicode.Scalar {
    switch value {
    case 0x2018, 0x2019, 0x201B, 0x02BB, 0x02BC, 0x60, 0xB4: "'"
    case 0x201C...0x201F: "\""
    case 0x2212: "-"
    default: properties.generalCategory == .dashPunctuation ? "-" : self
    }
  }
}

/// Why a text is no label.
public enum LabelProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nothing is left after what may not stand in a label was left out.
  case empty(Label.Kind)
  /// The label has more characters, or takes more bytes, than its kind may have.
  case tooLong(Label.Kind)

  /// The problem in words for staff, as a sentence.
  public var description: String {
    switch self {
    case .empty(let kind): "\(kind.rawValue.capitalizedFirst) is empty."
    case .tooLong(let kind):
      "\(kind.rawValue.capitalizedFirst) has more than \(kind.maximumCharacters) characters."
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
