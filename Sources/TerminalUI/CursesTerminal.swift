/// A whole screen, drawn through curses.
///
/// Gives the terminal back as it was when it goes out of scope. Only one can be open.
public struct CursesTerminal: ~Copyable, Terminal {
  /// What letters the screen can draw.
  public let glyphs: Glyphs

  private let tty: TTY
  private let environment: [String: String]
  private let start = ContinuousClock.now
  /// The time spent waiting, which is the decoder's clock: keys that came while the kiosk
  /// was busy came without a pause, and one that is busy has not seen a silence.
  private var waited: Duration = .zero
  private var decoder: KeyDecoder
  private var shown: Grid?
  private var theme: Theme?
  private var isForgetting = false

  /// Takes standard input and output as a screen.
  ///
  /// - Parameter environment: The environment of the process; TERM and NO_COLOR are read.
  /// - Throws: ``TerminalError``; the terminal is then as it was.
  public init(environment: [String: String]) throws(TerminalError) {
    try self.init(environment: environment, tty: TTY(input: 0, output: 1))
  }

  // A test says which glyphs there are; a terminal is asked.
  init(
    environment: [String: String],
    tty: TTY,
    glyphs: Glyphs? = nil
  ) throws(TerminalError) {
    try tty.openScreen(environment["TERM", default: ""])
    self.tty = tty
    self.environment = environment
    decoder = KeyDecoder(locale: KeyboardLocale(environment: environment))
    self.glyphs = glyphs ?? Glyphs(term: environment["TERM"], console: tty.consoleCharacters)
  }

  deinit {
    tty.closeScreen()
  }

  /// The size of the screen.
  public var size: Size { tty.screenSize }

  /// Draws what differs from the last frame, and puts the cursor on the focus.
  public mutating func paint(_ frame: Frame) {
    let wanted = frame.theme.honouring(environment)
    if wanted != theme || frame.grid.size != shown?.size {
      tty.setTheme(wanted)
      theme = wanted
      shown = nil
    }
    frame.grid.forEachChange(from: shown) { row, column, cell in
      for (offset, part) in glyphs.drawable(cell).enumerated() {
        tty.put(part, row: row, column: column + offset)
      }
    }
    tty.show(blank: shown != frame.grid && frame.grid.isBlank, cursor: frame.cursor)
    if isForgetting { tty.forget() }
    isForgetting = false
    shown = frame.grid
  }

  /// Waits for keys, a paste, another size or the end.
  public mutating func next(within timeout: Duration?) -> [InputEvent] {
    let end = timeout.map { now + $0 }
    while true {
      let wakeup = wait(until: end)
      let events = takeSignals() + takeInput(wakeup)
      if !events.isEmpty { return events }
      if let end, now >= end { return [] }
    }
  }

  /// Sounds the bell.
  public mutating func bell() {
    tty.bell()
  }

  /// Empties the scroll-back once the next frame is shown, where a screen that was painted over
  /// leaves rows in it: on terminals without a second screen.
  public mutating func forget() {
    isForgetting = true
  }

  private var now: Duration { start.duration(to: .now) }

  private mutating func wait(until end: Duration?) -> TTY.Wakeup {
    let before = now
    let timeouts = [end.map { $0 - before }, decoder.pendingDeadline.map { $0 - waited }]
    let wakeup = tty.wait(within: timeouts.compactMap(\.self).min())
    waited += now - before
    return wakeup
  }

  private mutating func takeInput(_ wakeup: TTY.Wakeup) -> [InputEvent] {
    if wakeup.contains(.readable) {
      guard let bytes = tty.read() else { return [.hangUp] }
      return decoder.feed(bytes, at: waited)
    }
    return wakeup.contains(.hungUp) ? [.hangUp] : decoder.flush(at: waited)
  }

  private mutating func takeSignals() -> [InputEvent] {
    var events: [InputEvent] = []
    var isResized = false
    while let signal = tty.takeSignal() {
      switch signal {
      case .resize: isResized = true
      case .terminate: events.append(.terminate)
      case .hangUp: events.append(.hangUp)
      }
    }
    if isResized {
      tty.resizeScreen()
      shown = nil
      events.append(.resized(size))
    }
    return events
  }
}
