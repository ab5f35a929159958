/// What a command asks and says on a terminal without a screen or lines of its own.
public enum StandardTerminal {
  /// Asks on standard input for a line that is not shown, and goes on hiding what is typed until
  /// ``endSecrets()``.
  ///
  /// Whatever ends or stops the program meanwhile, the terminal shows again what is typed.
  /// - Parameter prompt: What is asked, on standard output.
  /// - Returns: The line; nil if there is none.
  public static func secret(_ prompt: String) -> String? {
    TTY(input: 0, output: 1).askSecret(prompt).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Throws away what was typed and not asked for, and shows again what is typed.
  public static func endSecrets() {
    TTY(input: 0, output: 1).endSecret()
  }

  /// Writes words to a standard stream; a terminal that takes nothing is not waited for.
  ///
  /// - Returns: Whether all of them were taken.
  @discardableResult
  public static func say(_ bytes: [UInt8], to stream: Int32) -> Bool {
    TTY.say(bytes, to: stream)
  }
}
