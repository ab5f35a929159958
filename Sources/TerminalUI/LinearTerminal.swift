/// Lines of text, one after the other: for screen readers, printing terminals and scripts.
///
/// Prints what each frame announces and reads answers as whole lines, which the kernel
/// edits. Nothing is ever printed over. Input and output may be pipes.
public struct LinearTerminal: ~Copyable, Terminal {
  /// What layouts are told.
  ///
  /// Lines have no size, and no window is too small for them.
  public let size = Size(rows: 24, columns: 80)

  /// What letters the terminal can draw; a pipe takes all.
  public let glyphs: Glyphs

  /// Why nothing can be printed any more, as the number of the system's error; nil while it can.
  ///
  /// A terminal that is gone shows as ``InputEvent/hangUp`` alone.
  public private(set) var outputFailure: Int32?

  private let tty: TTY
  private let clearing: [UInt8]
  private let start = ContinuousClock.now
  private var lines: LineBuffer
  private var isEnded = false
  private var entry = LineEntry.choice
  private var speech = Speech()
  private var isAnswered = false
  private var isPromptOpen = false

  /// Whether a terminal type can only print lines: a dumb or a printing one.
  ///
  /// An unknown type is no such terminal; ``CursesTerminal`` says so in words.
  public static func isNeeded(term: String) -> Bool {
    term == "dumb" || TTY.kind(of: term) == .lines
  }

  /// Takes standard input and output.
  ///
  /// - Parameter environment: The environment of the process; TERM is read.
  public init(environment: [String: String]) {
    self.init(environment: environment, tty: TTY(input: 0, output: 1))
  }

  init(environment: [String: String], tty: TTY) {
    self.tty = tty
    clearing = TTY.clearing(environment["TERM", default: "dumb"])
    glyphs = Glyphs(term: environment["TERM"], console: tty.consoleCharacters)
    lines = LineBuffer(locale: KeyboardLocale(environment: environment))
    tty.installSignals()
    tty.beginLines(clearing: clearing)
  }

  deinit {
    // What was answered must not be there for whoever comes to the terminal next.
    let newline = isPromptOpen ? [UInt8(ascii: "\n")] : []
    tty.endLines(newline + Self.emptying(tty, clearing: clearing))
    tty.removeSignals()
  }

  /// Prints what is new in the frame, and asks for an answer.
  public mutating func paint(_ frame: Frame) {
    var printed = ""
    let news = speech.news(of: frame, isAnswer: isAnswered)
    isAnswered = false
    if !news.isEmpty {
      printed = (isPromptOpen ? "\n" : "") + Self.printable(news) + "\n"
      isPromptOpen = false
    }
    if !isPromptOpen { printed += "> " }
    isPromptOpen = true
    if (frame.entry == .secret) != (entry == .secret) {
      tty.setLineMode(echo: frame.entry != .secret)
    }
    entry = frame.entry
    write(Array(printed.utf8))
  }

  /// Waits for a line that means something in the frame painted last.
  ///
  /// One line at a time: the next may be meant for another frame.
  public mutating func next(within timeout: Duration?) -> [InputEvent] {
    let end = timeout.map { now + $0 }
    while true {
      if let event = takeSignal() { return [event] }
      if let line = takeLine() {
        return line.isUnreadable ? [.unreadable] : entry.events(for: line.text)
      }
      if isEnded || outputFailure != nil { return [.hangUp] }
      let wakeup = tty.wait(within: end.map { $0 - now })
      if wakeup.contains(.readable) {
        read()
      } else if wakeup.contains(.hungUp) {
        isEnded = true
      } else if let end, now >= end {
        return []
      }
    }
  }

  /// Sounds the bell, if there is a terminal to sound it.
  public mutating func bell() {
    if tty.outputIsTerminal { write([0x07]) }
  }

  /// Empties the screen with its scroll-back, and drops what was typed ahead.
  ///
  /// A terminal that cannot empty its screen gets a hundred newlines. Pipes keep their lines.
  public mutating func forget() {
    write(Self.emptying(tty, clearing: clearing))
    if tty.outputIsTerminal { isPromptOpen = false }
    // The kernel hands a terminal's lines out one by one, so none is held here.
    if tty.inputIsTerminal { tty.discardInput() }
    speech.forget()
  }

  private static func emptying(_ tty: TTY, clearing: [UInt8]) -> [UInt8] {
    guard tty.outputIsTerminal else { return [] }
    return clearing.isEmpty ? [UInt8](repeating: UInt8(ascii: "\n"), count: 100) : clearing
  }

  /// Writes, and keeps in mind the first reason why nobody takes it.
  private mutating func write(_ bytes: [UInt8]) {
    guard !bytes.isEmpty, outputFailure == nil else { return }
    outputFailure = tty.write(bytes)
  }

  private var now: Duration { start.duration(to: .now) }

  private mutating func read() {
    if let bytes = tty.read() {
      lines.append(bytes)
    } else {
      isEnded = true
    }
  }

  private mutating func takeLine() -> LineBuffer.Line? {
    guard let line = lines.nextLine() ?? (isEnded ? lines.rest() : nil) else { return nil }
    // A terminal that echoes has shown the newline itself.
    let isEchoed = entry != .secret && tty.inputIsTerminal
    if isPromptOpen, !isEchoed { write([UInt8(ascii: "\n")]) }
    isPromptOpen = false
    isAnswered = true
    return line
  }

  private func takeSignal() -> InputEvent? {
    while let signal = tty.takeSignal() {
      switch signal {
      case .resize: continue
      case .terminate: return .terminate
      case .hangUp: return .hangUp
      }
    }
    return nil
  }

  private static func printable(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { ColumnClusters(String($0)).map(\.text).joined() }
      .joined(separator: "\n")
  }
}
