/// How much room there is, which decides what a screen leaves out.
public enum Layout: Hashable, Sendable {
  /// Too small for any screen.
  case tooSmall
  /// Fewer than 60 columns or 18 rows: a Pi's own display in large type.
  case compact
  /// The usual terminal.
  case normal
  /// At least 110 columns and 34 rows.
  case wide

  /// The smallest window in which every screen is complete.
  public static let minimum = Size(rows: 12, columns: 40)

  /// Judges a window.
  public init(_ size: Size) {
    switch (size.columns, size.rows) {
    case (..<Self.minimum.columns, _), (_, ..<Self.minimum.rows): self = .tooSmall
    case (..<60, _), (_, ..<18): self = .compact
    case (110..., 34...): self = .wide
    default: self = .normal
    }
  }
}
