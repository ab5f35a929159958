extension CursesTerminal {
  /// Looks whether standard input and output can be a screen.
  ///
  /// Asked before anything else is begun, it leaves the terminal as it is. Setting the screen up may
  /// still fail.
  ///
  /// - Parameter environment: The environment of the process; TERM is read.
  /// - Returns: Why they cannot; nil when they can.
  public static func refusal(environment: [String: String]) -> TerminalError? {
    refusal(environment: environment, tty: TTY(input: 0, output: 1))
  }

  static func refusal(environment: [String: String], tty: TTY) -> TerminalError? {
    guard tty.inputIsTerminal, tty.outputIsTerminal else { return .notATerminal }
    let name = environment["TERM", default: ""]
    return switch TTY.kind(of: name) {
    case .screen: nil
    case .lines: .cannotOpen
    case .unknown: .unknownTerminal(name)
    }
  }
}
