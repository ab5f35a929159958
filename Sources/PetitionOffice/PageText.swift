/// Text on its way into a page.
enum PageText {
  /// The most scalars of one piece of text that a person typed; more would only be an attack.
  static let maximumScalars = 200

  /// Takes out what must not be on a page: control characters and those that turn text around.
  static func plain(_ text: String) -> String {
    String(text.unicodeScalars.filter { !$0.isUnprintable }.map(Character.init))
  }

  /// Writes text so that it is text wherever it stands in HTML or SVG, attributes included.
  ///
  /// It goes scalar by scalar: a quotation mark with an accent on it is one character to Swift and
  /// still ends an attribute.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in plain(text).unicodeScalars {
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

  /// Cuts text that is longer than anything a person types, and says so with three dots.
  static func bounded(_ text: String) -> String {
    let scalars = plain(text).unicodeScalars
    guard scalars.count > maximumScalars else { return String(scalars) }
    return String(scalars.prefix(maximumScalars)) + "…"
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a control character or changes the direction of text around it.
  fileprivate var isUnprintable: Bool {
    properties.generalCategory == .control || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }
}
