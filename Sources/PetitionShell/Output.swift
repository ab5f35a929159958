import Glibc
import PetitionCore
import TerminalUI

/// Standard output and standard error: the only way out to the terminal for what is no screen.
///
/// Everything passes ``Swift/String/harmless``, so that no escape sequence that somebody wrote into a
/// name, a path or a file can steer the terminal. Values in a literal are made printable as well.
public enum Output {
  /// Writes a line to standard output, at once.
  ///
  /// - Returns: Whether there was somebody to take it.
  @discardableResult
  public static func line(_ message: Message) -> Bool {
    write(message.text + "\n")
  }

  /// Writes lines that were put together before to standard output, at once.
  ///
  /// - Returns: Whether there was somebody to take it.
  @_disfavoredOverload @discardableResult
  public static func line(_ text: some StringProtocol) -> Bool {
    write(text + "\n")
  }

  /// Writes text that has its line ends already to standard output.
  ///
  /// - Returns: Whether there was somebody to take it.
  @discardableResult
  public static func text(_ text: String) -> Bool {
    write(text)
  }

  /// Writes a prompt to standard output, without a line end.
  public static func prompt(_ text: String) {
    _ = write(text)
  }

  /// Writes a line to standard error.
  public static func error(_ message: Message) {
    error(lines: message.text)
  }

  /// Writes lines that were put together before to standard error.
  @_disfavoredOverload
  public static func error(_ text: some StringProtocol) {
    error(lines: String(text))
  }

  private static func error(lines: String) {
    guard !lines.isEmpty else { return }
    say(bytes(of: lines + "\n"))
  }

  /// Writes to standard error as it is, without a line end: a bar that is drawn over itself.
  static func progress(_ text: String) {
    say(Array(text.utf8))
  }

  /// Sees to it that no file of the program becomes a standard stream that it was started without.
  ///
  /// An answer would be written into that file. Of such a standard output it is said that nobody
  /// takes what is written.
  static func reserve() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      _ = unsafe open(stream == STDOUT_FILENO ? "/dev/full" : "/dev/null", O_RDWR)
    }
  }

  /// Whether standard output has taken all that was written to it so far.
  static var isTaken: Bool { fcntl(STDOUT_FILENO, F_GETFL) & O_ACCMODE != O_RDONLY }

  /// Writes to standard output, at once.
  ///
  /// The first failure is said, unless the reader has only left, as head(1) does.
  private static func write(_ text: String) -> Bool {
    var bytes = bytes(of: text)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if count == 0 || errno != EINTR {
        giveUp(errno)
        return false
      }
    }
    return true
  }

  /// Says why standard output takes no more, and has the process remember it: from here on standard
  /// output is a file that cannot be written.
  ///
  /// - Parameter reason: The number of the system's error.
  public static func giveUp(_ reason: Int32) {
    guard isTaken else { return }
    let nothing = unsafe open("/dev/null", O_RDONLY | O_CLOEXEC)
    dup2(nothing, STDOUT_FILENO)
    if nothing > STDERR_FILENO { close(nothing) }
    guard reason != EPIPE else { return }
    error(
      """
      Nobody takes what is written any more (\(unsafe String(cString: strerror(reason)))). \
      What was printed is not whole; what the command recorded stays recorded.
      """
    )
  }

  /// The gate: what of a text may reach a terminal, a file or the next program.
  static func bytes(of text: String) -> [UInt8] { Array(text.harmless.utf8) }

  private static func say(_ bytes: [UInt8]) {
    StandardTerminal.say(bytes, to: STDERR_FILENO)
  }
}
