extension FieldEditor {
  /// Gives the letter before the caret its next accent, and after the last none again.
  ///
  /// For keyboards without accents. Letters that have none here stay as they are.
  public mutating func cycleAccent() {
    guard let letter = beforeCaret.last, let next = Self.nextAccent[letter] else { return }
    replace(before: String(beforeCaret.dropLast()) + String(next), after: afterCaret)
  }

  /// The letters each in its ring, the plain one first, the commonest accents next.
  private static let rings = [
    "aáàâäãåāăąæ", "cçćč", "dđð", "eéèêëēęė", "gğ", "iíìîïī", "lł", "nñńň",
    "oóòôöõøōőœơ", "rř", "sšśşß", "tťț", "uúùûüūůűư", "yýÿ", "zžźż",
  ]

  /// Compares `Character`s, so that letter and accent as two scalars are found too.
  private static let nextAccent: [Character: Character] = {
    var next: [Character: Character] = [:]
    // ß has no common capital of one letter.
    let capitals = rings.map { $0.filter { $0 != "ß" }.uppercased() }
    for ring in rings + capitals {
      for (letter, following) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
        next[letter] = following
      }
    }
    return next
  }()
}
