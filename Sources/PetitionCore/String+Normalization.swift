import Foundation

extension String {
  /// The text in Unicode normalisation form C: what a name is stored in.
  var composed: String { precomposedStringWithCanonicalMapping }

  /// The text in Unicode normalisation form D: every mark apart from its base.
  var decomposed: String { decomposedStringWithCanonicalMapping }

  /// The text in form KC: full-width letters and ligatures become plain ones.
  ///
  /// Composed once more, since a ligature that carries its own marks can leave Foundation's form KC
  /// with those marks out of order.
  var compatible: String { precomposedStringWithCompatibilityMapping.composed }

  /// The words of the text: what stands between white space.
  var words: [Substring] { split(whereSeparator: \.isWhitespace) }
}
