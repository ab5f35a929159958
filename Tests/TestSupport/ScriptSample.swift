/// A name in one script, and where the letters of that script stand in Unicode.
///
/// Names and ranges follow the Unicode Character Database (Scripts.txt, version 17.0;
/// © Unicode, Inc., under the Unicode License V3).
public struct ScriptSample: Hashable, Sendable, CustomStringConvertible {
  /// The script, by its name in the database: "Old_Persian".
  public let script: String
  /// From the first to the last letter of a run in which no other script has letters; the longest
  /// such run, or the one that names of today are written in.
  public let letters: ClosedRange<UInt32>
  /// A name, or a word that could be one: letters, and marks where the script has them.
  public let name: String
  /// Whether the letters are written from right to left.
  public let isRightToLeft: Bool

  /// Creates a sample.
  init(
    _ script: String,
    _ letters: ClosedRange<UInt32>,
    _ name: String,
    isRightToLeft: Bool = false
  ) {
    self.script = script
    self.letters = letters
    self.name = name
    self.isRightToLeft = isRightToLeft
  }

  /// The script and the name.
  public var description: String { "\(script) \(name)" }

  /// Every script of Unicode 17 that has letters, once each.
  ///
  /// Braille and Sutton SignWriting are written with symbols and have none.
  public static let all = living + historic

  /// How the character names of the script's letters begin in the database: "OLD PERSIAN".
  public var characterNames: String {
    switch script {
    case "Han": "CJK"
    case "Canadian_Aboriginal": "CANADIAN SYLLABICS"
    case "Anatolian_Hieroglyphs": "ANATOLIAN HIEROGLYPH"
    case "Egyptian_Hieroglyphs": "EGYPTIAN HIEROGLYPH"
    case "Meroitic_Hieroglyphs": "MEROITIC HIEROGLYPHIC"
    case "Phags_Pa", "Cypro_Minoan", "Tulu_Tigalari":
      String(script.uppercased().map { $0 == "_" ? "-" : $0 })
    default: String(script.uppercased().map { $0 == "_" ? " " : $0 })
    }
  }
}
