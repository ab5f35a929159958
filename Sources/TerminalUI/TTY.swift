import CTerminal

/// The two descriptors of a terminal, and all that is asked of the C library about it.
///
/// The only file that calls C. Curses keeps its screen in the process, so there is one
/// screen at a time; whoever opened it closes it.
struct TTY {
  /// Where keys come from.
  let input: Int32
  /// Where the drawing goes.
  let output: Int32

  /// What ended a wait; empty when the time ran out.
  struct Wakeup: OptionSet {
    let rawValue: Int32
    static let readable = Wakeup(rawValue: Int32(TERMINAL_READABLE))
    static let signalled = Wakeup(rawValue: Int32(TERMINAL_SIGNALLED))
    static let hungUp = Wakeup(rawValue: Int32(TERMINAL_HUNG_UP))
  }

  /// A signal that was caught.
  enum Signal {
    case resize, terminate, hangUp
  }

  /// What a terminal type can do.
  enum Kind {
    case unknown, lines, screen
  }

  // MARK: Facts

  static func kind(of name: String) -> Kind {
    switch unsafe Int(terminal_kind(name)) {
    case TERMINAL_KIND_SCREEN: .screen
    case TERMINAL_KIND_LINES: .lines
    default: .unknown
    }
  }

  /// The columns of a scalar, or -1 when libc does not know it.
  static func width(of scalar: Unicode.Scalar) -> Int {
    Int(terminal_width(scalar.value))
  }

  /// The characters that the font of a Linux console has; nil for every other terminal.
  var consoleCharacters: Set<UInt16>? {
    let capacity = 65_536
    var characters = [UInt16](repeating: 0, count: capacity)
    let count = unsafe terminal_font(output, &characters, capacity)
    return count < 0 ? nil : Set(characters.prefix(count))
  }

  /// The bytes that empty a screen and its scroll-back; none where that is not possible.
  static func clearing(_ name: String) -> [UInt8] {
    let capacity = 64
    var bytes = [UInt8](repeating: 0, count: capacity)
    let count = unsafe terminal_clearing(name, &bytes, capacity)
    return Array(bytes.prefix(count))
  }

  static func disableCoreDumps() {
    terminal_no_core()
  }

  static func startGuard() { terminal_guard_start() }

  /// Takes the keyboard from the shell, so that no key makes a signal.
  func hold() { terminal_hold(input) }

  static func release() { terminal_release() }

  /// Writes a few words, without waiting for a terminal that takes nothing.
  ///
  /// - Returns: Whether all were taken.
  static func say(_ bytes: [UInt8], to output: Int32) -> Bool {
    unsafe terminal_say(output, bytes, bytes.count) == 0
  }

  /// Asks for a line that is not shown; nil when there is none.
  func askSecret(_ prompt: String) -> [UInt8]? {
    let words = Array(prompt.utf8)
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = unsafe terminal_ask_secret(
      input,
      output,
      words,
      words.count,
      &bytes,
      bytes.count
    )
    return count < 0 ? nil : Array(bytes.prefix(count))
  }

  func endSecret() { terminal_secret_end(input) }

  var inputIsTerminal: Bool { terminal_is_terminal(input) != 0 }
  var outputIsTerminal: Bool { terminal_is_terminal(output) != 0 }

  // MARK: The screen

  func openScreen(_ name: String) throws(TerminalError) {
    switch unsafe Int(terminal_open(name, input, output)) {
    case TERMINAL_OPENED: return
    case TERMINAL_UNKNOWN_TYPE: throw .unknownTerminal(name)
    case TERMINAL_NOT_A_TERMINAL: throw .notATerminal
    default: throw .cannotOpen
    }
  }

  func closeScreen() { terminal_close() }

  var screenSize: Size { Size(rows: Int(terminal_rows()), columns: Int(terminal_columns())) }

  func resizeScreen() { terminal_resize() }

  /// Empties the drawing and sets its colours.
  func setTheme(_ theme: Theme) {
    let code =
      switch theme {
      case .terminal: TERMINAL_THEME_DEFAULT
      case .whiteOnBlack: TERMINAL_THEME_WHITE_ON_BLACK
      case .blackOnWhite: TERMINAL_THEME_BLACK_ON_WHITE
      case .none: TERMINAL_THEME_NONE
      }
    terminal_theme(Int32(code))
  }

  func put(_ cell: Cell, row: Int, column: Int) {
    let scalars = cell.text.unicodeScalars.map(\.value)
    let style = Int32(cell.style.rawValue)
    unsafe terminal_put(Int32(row), Int32(column), scalars, scalars.count, style)
  }

  /// Shows the drawing, or an empty screen of which nothing remains to scroll back to.
  func show(blank: Bool, cursor: Position) {
    if blank { terminal_blank() }
    terminal_cursor(Int32(cursor.row), Int32(cursor.column))
    terminal_flush()
  }

  func bell() { terminal_bell() }

  func forget() { terminal_forget() }

  // MARK: Lines

  /// Begins to write lines; the bytes empty the terminal if this process is killed.
  func beginLines(clearing: [UInt8]) {
    unsafe terminal_line_begin(output, clearing, clearing.count)
    setLineMode(echo: true)
  }

  func setLineMode(echo: Bool) { terminal_line_mode(input, echo ? 1 : 0) }

  /// Writes the last bytes, without waiting for a terminal that takes nothing.
  func endLines(_ bytes: [UInt8]) {
    unsafe terminal_line_end(output, bytes, bytes.count)
    terminal_line_restore(input)
  }

  func discardInput() { terminal_flush_input(input) }

  /// Writes all bytes.
  ///
  /// - Returns: The error number if a file or a pipe does not take them. What a terminal refuses
  ///   shows at the next read.
  @discardableResult
  func write(_ bytes: [UInt8]) -> Int32? {
    let reason = unsafe terminal_print(output, bytes, bytes.count)
    return reason == 0 ? nil : reason
  }

  // MARK: Waiting

  func installSignals() { _ = terminal_signals_install() }

  func removeSignals() { terminal_signals_remove() }

  func takeSignal() -> Signal? {
    switch Int(terminal_take_signal()) {
    case TERMINAL_SIGNAL_RESIZE: .resize
    case TERMINAL_SIGNAL_TERMINATE: .terminate
    case TERMINAL_SIGNAL_HANG_UP: .hangUp
    default: nil
    }
  }

  /// Sleeps until something comes; nil waits for ever.
  func wait(within timeout: Duration?) -> Wakeup {
    Wakeup(rawValue: terminal_wait(input, timeout.map(Self.milliseconds) ?? -1))
  }

  /// What was read, at most 4 KiB; nil when the terminal is gone.
  func read() -> [UInt8]? {
    let capacity = 4096
    var bytes = [UInt8](repeating: 0, count: capacity)
    let count = unsafe terminal_read(input, &bytes, capacity)
    return count < 0 ? nil : Array(bytes.prefix(count))
  }

  /// Rounded up: a wait that ends early would spin until the time has come.
  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    guard seconds < 86_400 else { return 86_400_000 }
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    return Int32(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}

/// The files that a system writes when a process crashes.
public enum CoreDumps {
  /// Forbids them for this process, and other processes of the same user to look into it:
  /// its memory holds names.
  public static func disable() {
    TTY.disableCoreDumps()
  }
}
