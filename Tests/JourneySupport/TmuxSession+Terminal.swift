import Glibc

/// What a program does to the terminal itself, and should undo.
extension TmuxSession {
  /// Whether the alternate screen is shown, which keeps what scrolls out of the history.
  public var isOnAlternateScreen: Bool {
    get throws(JourneyError) { try format("#{alternate_on}") == "1" }
  }

  /// The terminal's line settings at this moment.
  public var settings: TerminalSettings {
    get throws(JourneyError) {
      let path = try format("#{pane_tty}")
      let descriptor = unsafe open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .system(call: "open(\(path))") }
      defer { close(descriptor) }
      return try TerminalSettings(of: descriptor)
    }
  }
}
