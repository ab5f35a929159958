import Glibc
import TerminalUI

extension Output {
  /// The columns that a line on standard output may have: those of the terminal, and 80 where there
  /// is none or it does not say.
  public static var columns: Int {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return max(20, Int(size.ws_col))
  }

  /// A sentence or more as a terminal shows it, broken between words; for a program that reads it,
  /// the line stays whole.
  ///
  /// - Parameters:
  ///   - text: One line.
  ///   - indent: How many spaces each line but the first begins with.
  /// - Returns: The lines, without a last line end.
  public static func fitted(_ text: String, indent: Int = 0) -> String {
    guard isatty(STDOUT_FILENO) == 1 else { return text }
    return fitted(text, indent: indent, columns: columns)
  }

  /// A sentence or more in lines of so many columns.
  static func fitted(_ text: String, indent: Int, columns: Int) -> String {
    guard let first = wrap(text, columns: columns).first, first.count < text.count else {
      return text
    }
    let rest = wrap(
      String(text.dropFirst(first.count).drop { $0 == " " }),
      columns: max(1, columns - indent)
    )
    return ([first] + rest.map { String(repeating: " ", count: indent) + $0 })
      .joined(separator: "\n")
  }
}
