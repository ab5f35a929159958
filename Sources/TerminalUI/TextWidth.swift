/// How many columns text takes on a terminal.
///
/// The C library decides, because curses counts by it: two tables that disagree would
/// put the cursor beside the letter.
public enum TextWidth {
  /// The columns of one scalar: 0, 1 or 2, or nil when this C library does not know it.
  public static func columns(of scalar: Unicode.Scalar) -> Int? {
    // Printable ASCII needs no answer from libc; controls do.
    if (0x20...0x7E).contains(scalar.value) { return 1 }
    let width = TTY.width(of: scalar)
    return width < 0 ? nil : width
  }

  /// The columns that text takes when drawn.
  public static func columns(of text: String) -> Int {
    ColumnClusters(text).reduce(0) { $0 + $1.columns }
  }
}
