/// A piece of text that the terminal draws in one place.
public struct ColumnCluster: Hashable, Sendable {
  /// One spacing scalar and at most four zero-width followers.
  public let text: String
  /// The columns it takes: 1 or 2.
  public let columns: Int
}

/// Text cut into what a terminal draws in one place, in order.
///
/// A cluster is one spacing scalar with its zero-width followers. A `Character` can hold
/// several: क्षि and กำ have two each, and drawn as one cell they would lose a part.
/// Only for drawing; what a person typed is kept elsewhere, whole.
public struct ColumnClusters: Sequence, Sendable {
  private let text: String

  /// Creates the clusters of a text.
  ///
  /// Controls, direction marks, joiners and zero-width spaces are left out. A scalar that the C
  /// library does not know becomes U+FFFD. A mark with nothing before it stands on a space.
  public init(_ text: String) {
    self.text = text
  }

  /// Walks the clusters from the first.
  public func makeIterator() -> Iterator {
    Iterator(scalars: text.unicodeScalars.makeIterator())
  }

  /// Yields the clusters one after the other.
  public struct Iterator: IteratorProtocol, Sendable {
    /// What `setcchar` keeps after the spacing scalar.
    private static let mostFollowers = 4

    private var scalars: String.UnicodeScalarView.Iterator
    private var base: Drawn?

    fileprivate init(scalars: String.UnicodeScalarView.Iterator) {
      self.scalars = scalars
    }

    /// The next cluster, or nil after the last.
    public mutating func next() -> ColumnCluster? {
      guard let first = base ?? nextDrawn() else { return nil }
      base = nil
      var text = String.UnicodeScalarView()
      var followers = 0
      if first.columns == 0 {
        text.append(" ")
        followers = 1
      }
      text.append(first.scalar)
      while let drawn = nextDrawn() {
        guard drawn.columns == 0 else {
          base = drawn
          break
        }
        if followers < Self.mostFollowers { text.append(drawn.scalar) }
        followers += 1
      }
      return ColumnCluster(text: String(text), columns: Swift.max(1, first.columns))
    }

    private mutating func nextDrawn() -> Drawn? {
      while let scalar = scalars.next() {
        if let drawn = Drawn(scalar) { return drawn }
      }
      return nil
    }
  }
}

/// A scalar as it reaches the grid.
private struct Drawn {
  let scalar: Unicode.Scalar
  let columns: Int

  /// Fails for what must not reach a terminal.
  init?(_ scalar: Unicode.Scalar) {
    if (0x20...0x7E).contains(scalar.value) {
      self.scalar = scalar
      columns = 1
      return
    }
    let width = TextWidth.columns(of: scalar)
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator:
      return nil
    // The non-joiner shapes the letters around it. A joiner makes some terminals draw two letters
    // in the place of one, and all behind them would stand beside where curses believes it to be.
    // Other invisible format scalars only turn the direction or hide.
    case .format where width == 0 && scalar != "\u{200C}":
      return nil
    default:
      self.scalar = width == nil ? "\u{FFFD}" : scalar
      columns = width ?? 1
    }
  }
}

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
