/// Letters of Unicode 16 that are made of two, which Foundation's form C leaves apart.
///
/// Todhri, Tulu-Tigalari, Gurung Khema and Kirat Rai. Source: UnicodeData.txt of Unicode 16; the
/// way of putting letters together is that of Unicode Standard Annex 15.
enum NewLetters {
  /// Whether a scalar may be the first of two that are put together.
  static func mayCompose(_ scalar: Unicode.Scalar) -> Bool { table[scalar] != nil }

  /// Returns a text with these letters put together.
  ///
  /// - Parameter text: A text in the order of form C.
  /// - Returns: The text in form C.
  static func compose(_ text: String) -> String {
    var kept: [Unicode.Scalar] = []
    var base: Int?
    for scalar in text.unicodeScalars {
      let order = scalar.properties.canonicalCombiningClass.rawValue
      if let base, isOpen(kept[(base + 1)...], to: order), let whole = table[kept[base]]?[scalar] {
        kept[base] = whole
      } else {
        if order == 0 { base = kept.count }
        kept.append(scalar)
      }
    }
    return String(String.UnicodeScalarView(kept))
  }

  /// Whether nothing between a letter and a mark keeps them apart.
  private static func isOpen(_ between: ArraySlice<Unicode.Scalar>, to order: UInt8) -> Bool {
    between.last.map { $0.properties.canonicalCombiningClass.rawValue < order } ?? true
  }

  private static let table: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] = [
    "\u{105D2}": ["\u{307}": "\u{105C9}"],
    "\u{105DA}": ["\u{307}": "\u{105E4}"],
    "\u{11382}": ["\u{113C9}": "\u{11383}"],
    "\u{11384}": ["\u{113BB}": "\u{11385}"],
    "\u{1138B}": ["\u{113C2}": "\u{1138E}"],
    "\u{11390}": ["\u{113C9}": "\u{11391}"],
    "\u{113C2}": ["\u{113B8}": "\u{113C7}", "\u{113C2}": "\u{113C5}", "\u{113C9}": "\u{113C8}"],
    "\u{1611E}": [
      "\u{1611E}": "\u{16121}", "\u{1611F}": "\u{16123}", "\u{16120}": "\u{16125}",
      "\u{16129}": "\u{16122}",
    ],
    "\u{16121}": ["\u{1611F}": "\u{16126}", "\u{16120}": "\u{16128}"],
    "\u{16122}": ["\u{1611F}": "\u{16127}"],
    "\u{16129}": ["\u{1611F}": "\u{16124}"],
    "\u{16D63}": ["\u{16D67}": "\u{16D69}"],
    "\u{16D67}": ["\u{16D67}": "\u{16D68}"],
    "\u{16D69}": ["\u{16D67}": "\u{16D6A}"],
  ]
}
