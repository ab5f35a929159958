/// The process that gives the terminal back if this one is killed.
public enum TerminalGuard {
  /// Starts it; nothing if it runs already.
  ///
  /// It is a copy of this process as it is now, and stays that for as long as the program runs: start
  /// it before anything is read or typed that must not be kept.
  public static func start() {
    TTY.startGuard()
  }
}

/// The keyboard of a kiosk that anybody may press.
public enum PublicKeyboard {
  /// Takes the keyboard on standard input from the shell until ``release()``.
  ///
  /// No key ends or stops the program, whether a screen is shown, lines, or neither yet. Signals of
  /// other processes do.
  public static func hold() {
    TTY(input: 0, output: 1).hold()
  }

  /// Gives the keyboard back, and throws away what was typed.
  public static func release() {
    TTY.release()
  }
}
