import Foundation

/// The hands on the keyboard.
extension TmuxSession {
  /// Types `text` exactly as it stands.
  public func send(literal text: String) throws(JourneyError) {
    // A semicolon at the end of an argument would end the tmux command.
    let escaped = text.hasSuffix(";") ? text.dropLast() + "\\;" : text
    try tmux("send-keys", "-l", "--", escaped)
  }

  /// Presses a key by its tmux name: `Enter`, `Escape`, `BSpace`, `Up`, `PPage`, `F1`, `C-t`.
  public func send(key name: String) throws(JourneyError) {
    try tmux("send-keys", "--", name)
  }

  /// Pastes `text`, each line feed arriving as a carriage return, as terminals do it.
  ///
  /// When `bracketed`, paste brackets go around it, provided the program has asked for them;
  /// without, the text arrives like very fast typing.
  public func paste(_ text: String, bracketed: Bool = true) throws(JourneyError) {
    do {
      try text.write(to: scratchFile, atomically: false, encoding: .utf8)
    } catch {
      throw .system(call: "Writing \(scratchFile.path)", reason: error.localizedDescription)
    }
    try tmux("load-buffer", "-b", "paste", scratchFile.path)
    if bracketed {
      try tmux("paste-buffer", "-p", "-d", "-b", "paste")
    } else {
      try tmux("paste-buffer", "-d", "-b", "paste")
    }
  }

  /// Changes the size of the window.
  public func resize(columns: Int, rows: Int) throws(JourneyError) {
    try tmux("resize-window", "-x", String(columns), "-y", String(rows))
  }
}
