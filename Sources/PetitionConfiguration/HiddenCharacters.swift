import Foundation
import PetitionCore

/// Characters that a reader cannot see but that change what is seen.
enum HiddenCharacters {
  /// Returns the first control or direction character of a text, as `U+202E`; nil without one.
  static func first(in text: String) -> String? {
    text.unicodeScalars.first(where: ShownText.steers).map(\.codePoint)
  }
}

extension Unicode.Scalar {
  /// The character's number as `U+202E`.
  var codePoint: String {
    String(format: "U+%04X", value)
  }
}
