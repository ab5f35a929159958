/// A first key for a petition that has none yet.
enum SuggestedID {
  /// Returns the letters and digits of a title, in small letters, with hyphens between words.
  ///
  /// Letters of every script are kept; a title without any gives `petition`.
  static func from(title: String) -> String {
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }
    let id = words.prefix(8).joined(separator: "-").prefix(60)
    return id.isEmpty ? "petition" : String(id)
  }
}
