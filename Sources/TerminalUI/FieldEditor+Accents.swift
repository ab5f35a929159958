extension FieldEditor {
  /// Gives the letter before the caret its next accent, and after the last none again.
  ///
  /// For keyboards without accents. Letters that have none here stay as they are.
  public mutating func cycleAccent() {
    guard let letter = beforeCaret.last, let next = Self.nextAccent[letter] else { return }
    replace(before: String(beforeCaret.dropLast()) + String(next), after: afterCaret)
  }

  /// The letters each in its ring, the plain one first, the commonest accents next.
  ///
  /// A Vietnamese vowel with a tone follows the vowel without one, so that who has typed ê needs
  /// one more press for ế.
  private static let rings = [
    "aáàäåãæāâấầẩẫậăắằẳẵặảạą", "cçćčċ", "dđðď", "eéèëēêếềểễệẽẻẹęėě", "gğġģ", "hħ", "iíïìîīĩỉịı",
    "kķ", "lłľļĺ", "nñńňņ", "oóöòøõōôốồổỗộơớờởỡợœőỏọ", "rřŕ", "sšśşșß", "tťțţþ",
    "uúüùûūưứừửữựũủụůű", "wŵ", "yýÿỳỷỹỵŷ", "zžźż",
  ]

  /// Compares `Character`s, so that letter and accent as two scalars are found too.
  private static let nextAccent: [Character: Character] = {
    var next: [Character: Character] = [:]
    let capitals = rings.map { $0.map(capital).joined() }
    for ring in rings + capitals {
      for (letter, following) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
        next[letter] = following
      }
    }
    return next
  }()

  /// The capital of a letter; empty for ß, which has no common one of one letter.
  private static func capital(_ letter: Character) -> String {
    switch letter {
    case "ß": ""
    case "ı": "İ"
    default: letter.uppercased()
    }
  }
}
