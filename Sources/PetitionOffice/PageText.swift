/// Text on its way into a page.
enum PageText {
  /// The most scalars of one piece of text that a person typed; more would only be an attack.
  static let maximumScalars = 200

  /// Takes out what must not be on a page: control characters and those that turn text around.
  ///
  /// A line feed stays: a page shows it as a space, and without it two words would be one.
  static func plain(_ text: String) -> String {
    // Nearly all text is this, and it needs no second look.
    guard !text.utf8.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x0A }) else { return text }
    return String(text.unicodeScalars.filter { !$0.isUnprintable }.map(Character.init))
  }

  /// Writes text so that it is text wherever it stands in HTML or SVG, attributes included.
  ///
  /// It goes scalar by scalar: a quotation mark with an accent on it is one character to Swift and
  /// still ends an attribute.
  static func escaped(_ text: String) -> String {
    let text = plain(text)
    guard text.utf8.contains(where: isMarkup) else { return text }
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": escaped += "&lt;".unicodeScalars
      case ">": escaped += "&gt;".unicodeScalars
      case "&": escaped += "&amp;".unicodeScalars
      case "\"": escaped += "&quot;".unicodeScalars
      case "'": escaped += "&#39;".unicodeScalars
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// Whether a byte is one of those that ``escaped(_:)`` replaces.
  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }

  /// Cuts text that is longer than anything a person types, and says so with three dots.
  static func bounded(_ text: String) -> String {
    let scalars = plain(text).unicodeScalars
    guard scalars.count > maximumScalars else { return String(scalars) }
    return String(scalars.prefix(maximumScalars)) + "…"
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a control character, changes the direction of text around it, or hides
  /// in it: marks of direction, the mark of byte order, and tags.
  fileprivate var isUnprintable: Bool {
    switch value {
    case 0x0A: false
    case 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F: true
    default: properties.generalCategory == .control
    }
  }
}
