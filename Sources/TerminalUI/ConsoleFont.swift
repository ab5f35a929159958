/// The characters that the fonts of a bare Linux console can be trusted to have.
///
/// Such a font has room for 256 or 512 characters; those for western and central Europe have the
/// Latin letters and the usual punctuation.
public enum ConsoleFont {
  /// Whether the font has a character of Latin-1, Latin Extended-A or common punctuation.
  public static func has(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x17F || punctuation.contains(scalar)
  }

  private static let punctuation: Set<Unicode.Scalar> = [
    "‐", "‑", "–", "—", "‘", "’", "‚", "“", "”", "„", "†", "‡", "•", "…", "‰", "‹", "›", "€", "™",
  ]
}
