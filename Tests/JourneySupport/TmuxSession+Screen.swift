import Foundation
public import Glibc

/// The eyes on the screen.
extension TmuxSession {
  /// Where the terminal's cursor is, counted from zero.
  public struct Cursor: Hashable, Sendable {
    /// Column and row, from the upper left corner.
    public let x: Int, y: Int
    /// Whether it is shown.
    public let isVisible: Bool
  }

  /// The screen as text: one line a row, without the spaces at the ends.
  ///
  /// With `includeHistory` also everything that has scrolled out above; with `includeAttributes`
  /// colour and reverse video as escape sequences.
  public func capture(
    includeHistory: Bool = false,
    includeAttributes: Bool = false
  ) throws(JourneyError) -> String {
    let start = includeHistory ? "-" : "0"
    return includeAttributes
      ? try tmux("capture-pane", "-p", "-e", "-S", start)
      : try tmux("capture-pane", "-p", "-S", start)
  }

  /// Waits until `text` stands on the screen and returns that screen.
  @discardableResult
  public func wait(
    for text: String,
    timeout: Duration = .seconds(10)
  ) throws(JourneyError) -> String {
    try waitForScreen("“\(text)”", timeout: timeout) { $0.contains(text) }
  }

  /// Waits until `text` stands on the screen no more and returns that screen.
  @discardableResult
  public func waitGone(
    _ text: String,
    timeout: Duration = .seconds(10)
  ) throws(JourneyError) -> String {
    try waitForScreen("“\(text)” to go", timeout: timeout) { !$0.contains(text) }
  }

  /// Waits until `isDone` says yes to the screen and returns that screen.
  @discardableResult
  public func waitForScreen(
    _ awaited: String,
    timeout: Duration = .seconds(10),
    where isDone: (String) -> Bool
  ) throws(JourneyError) -> String {
    let deadline = Deadline(in: timeout)
    while true {
      let screen = try capture()
      if isDone(screen) { return screen }
      guard !deadline.hasPassed else { throw .timedOut(waitingFor: awaited, screen: screen) }
      usleep(20_000)
    }
  }

  /// Waits until the program has ended.
  @discardableResult
  public func waitForExit(timeout: Duration = .seconds(10)) throws(JourneyError) -> ExitStatus {
    let deadline = Deadline(in: timeout)
    while !deadline.hasPassed {
      if let exitStatus { return exitStatus }
      usleep(20_000)
    }
    throw .timedOut(waitingFor: "the program to end", screen: try capture())
  }

  /// Where the cursor is.
  public var cursor: Cursor {
    get throws(JourneyError) {
      let answer = try format("#{cursor_x} #{cursor_y} #{cursor_flag}")
      let numbers = answer.split(separator: " ").compactMap { Int($0) }
      guard numbers.count == 3 else { throw .system(call: "tmux cursor", reason: answer) }
      return Cursor(x: numbers[0], y: numbers[1], isVisible: numbers[2] == 1)
    }
  }

  /// The program's process, not the shell's above it.
  public var processID: pid_t {
    get throws(JourneyError) {
      let answer = try format("#{pane_pid}")
      guard let shell = pid_t(answer) else { throw .system(call: "tmux pid", reason: answer) }
      return try ResourceUsage.firstChild(of: shell)
    }
  }

  /// Whether the program still runs.
  public var isAlive: Bool { exitStatus == nil }

  /// How the program ended, or nil while it runs.
  public var exitStatus: ExitStatus? {
    let text = try? String(contentsOf: statusFile, encoding: .utf8)
    return text.flatMap { Int32($0.dropLast()) }.map(ExitStatus.init(shellCode:))
  }
}
