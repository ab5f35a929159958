/// The letters that a screen can draw.
///
/// A value: a terminal finds it out once, when it is taken, and screens depend on nothing else.
public struct Glyphs: Hashable, Sendable {
  private enum Font: Hashable {
    /// Whatever the C library has a width for; the terminal finds the letters somewhere.
    case library
    /// The characters that the kernel names.
    case console(Set<UInt16>)
    /// A console that cannot be asked.
    case unknownConsole
  }

  private let font: Font

  /// All that the C library knows, as a terminal in a window draws it.
  public static let ofLibrary = Glyphs(font: .library)

  /// Whether it is the screen of a Linux console.
  public var isOfConsole: Bool { font != .library }

  /// Decides what a terminal can draw.
  ///
  /// - Parameters:
  ///   - term: The type of the terminal, as TERM names it; nil for none.
  ///   - console: The characters that the font of a Linux console has; nil for what is no console,
  ///     and for one that cannot be asked.
  public init(term: String?, console: Set<UInt16>?) {
    if let console {
      font = .console(console)
    } else {
      font = term == "linux" ? .unknownConsole : .library
    }
  }

  private init(font: Font) {
    self.font = font
  }

  /// Whether every letter of a text can be drawn; what is not meant to be seen does not count.
  public func draw(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { draw($0) }
  }

  /// Whether a character can be drawn.
  func draw(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20...0x7E).contains(scalar.value) { return true }
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    guard let columns = TextWidth.columns(of: scalar) else { return false }
    return switch font {
    case .library: true
    // A console gives a mark a place of its own, or none at all.
    case .console(let characters):
      columns > 0 && UInt16(exactly: scalar.value).map(characters.contains) == true
    case .unknownConsole: columns > 0 && ConsoleFont.has(scalar)
    }
  }

  /// What reaches a screen of a cell: itself, or as many cells as it is wide.
  ///
  /// A console draws what its font lacks in one place, whether the letter takes one, two or none,
  /// and everything behind it would stand beside where curses believes it to be.
  func drawable(_ cell: Cell) -> [Cell] {
    guard case .console = font, let base = cell.text.unicodeScalars.first else { return [cell] }
    if draw(base) { return [Cell(text: String(base), style: cell.style)] }
    let columns = TextWidth.columns(of: cell.text)
    return [Cell(text: "\u{FFFD}", style: cell.style)]
      + Array(repeating: Cell(text: " ", style: cell.style), count: max(0, columns - 1))
  }
}

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
