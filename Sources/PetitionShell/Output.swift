import Foundation

/// Standard output and standard error.
public enum Output {
  /// Writes a line to standard output, at once.
  ///
  /// - Returns: Whether there was somebody to take it.
  @discardableResult
  public static func line(_ text: String) -> Bool {
    write(text + "\n", to: .standardOutput)
  }

  /// Writes text that has its line ends already to standard output.
  ///
  /// - Returns: Whether there was somebody to take it.
  @discardableResult
  public static func text(_ text: String) -> Bool {
    write(text, to: .standardOutput)
  }

  /// Writes a prompt to standard output, without a line end.
  public static func prompt(_ text: String) {
    write(text, to: .standardOutput)
  }

  /// Writes a line to standard error.
  public static func error(_ text: String) {
    guard !text.isEmpty else { return }
    write(text + "\n", to: .standardError)
  }

  /// Writes to standard error as it is, without a line end.
  static func progress(_ text: String) {
    write(text, to: .standardError)
  }

  @discardableResult
  private static func write(_ text: String, to handle: FileHandle) -> Bool {
    (try? handle.write(contentsOf: Data(text.utf8))) != nil
  }
}
