import Foundation

extension String {
  /// The text in Unicode normalisation form C: what a name is stored in.
  ///
  /// Foundation mistakes a few sequences that no language writes: tags before accents, old Hangul
  /// vowels, some Tibetan marks. Comparison in the standard library does not, so it has the last
  /// word: a form that is not equal to the text is not used.
  var composed: String {
    precomposedStringWithCanonicalMapping.ifEqual(to: self).composingNewLetters
  }

  /// The text in Unicode normalisation form D: every mark apart from its base.
  var decomposed: String { decomposedStringWithCanonicalMapping.ifEqual(to: self) }

  /// The text in form KC: full-width letters and ligatures become plain ones.
  ///
  /// Composed once more, since a ligature that carries its own marks can leave Foundation's form KC
  /// with those marks out of order.
  var compatible: String { precomposedStringWithCompatibilityMapping.composed }

  /// The words of the text: what stands between white space.
  var words: [Substring] { split(whereSeparator: \.isWhitespace) }

  /// The text with the letters put together that are younger than Foundation's tables.
  private var composingNewLetters: String {
    guard utf8.contains(0xF0), unicodeScalars.contains(where: NewLetters.mayCompose) else {
      return self
    }
    return NewLetters.compose(self).ifEqual(to: self)
  }

  private func ifEqual(to original: String) -> String { self == original ? self : original }
}
