/// Where frames go and events come from.
///
/// Three kinds exist: a screen (``CursesTerminal``), lines of text (``LinearTerminal``)
/// and a recording for tests (``MemoryTerminal``).
public protocol Terminal: ~Copyable {
  /// The size frames are to be made for.
  var size: Size { get }

  /// What letters it can draw, as it was found when the terminal was taken.
  var glyphs: Glyphs { get }

  /// Shows a frame in place of the last one.
  mutating func paint(_ frame: Frame)

  /// Waits for something to happen.
  ///
  /// - Parameter timeout: How long to wait at most; nil waits for ever.
  /// - Returns: What happened, in order; empty when the time ran out.
  mutating func next(within timeout: Duration?) -> [InputEvent]

  /// Sounds the bell.
  mutating func bell()

  /// Removes what earlier frames left to read back, and what was typed ahead.
  mutating func forget()
}
