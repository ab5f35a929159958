/// Why a terminal could not be opened.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The terminal database has no entry of this name; empty when TERM is not set.
  case unknownTerminal(String)
  /// Input or output is a file or a pipe.
  case notATerminal
  /// The terminal cannot be set up, or cannot move its cursor.
  case cannotOpen

  /// What happened, what it means, and what to do next.
  public var description: String {
    description(meaning: "Nothing was started and nothing was changed.")
  }

  /// The same, where something was begun before the terminal was asked.
  ///
  /// - Parameter consequence: What it means for the data, a sentence.
  /// - Returns: What happened, that sentence, and what to do next.
  public func description(meaning consequence: String) -> String {
    switch self {
    case .unknownTerminal(""):
      """
      TERM is not set, so the kind of this terminal is not known. \
      \(consequence) \
      Set it, for example TERM=xterm-256color, or use line by line mode: --linear.
      """
    case .unknownTerminal(let name):
      """
      The terminal type "\(name)" is not in this machine's terminal database. \
      \(consequence) \
      Set another, for example TERM=xterm-256color, or use line by line mode: --linear.
      """
    case .notATerminal:
      """
      Input and output are not both a terminal. \
      \(consequence) \
      Start this command from a terminal, or use line by line mode: --linear.
      """
    case .cannotOpen:
      """
      The terminal could not be set up as a screen. \
      \(consequence) \
      Use line by line mode: --linear.
      """
    }
  }
}
