/// How a cell is shown, in what every terminal has.
///
/// No dim and no blink: console fonts and printing terminals lack them.
public struct Style: OptionSet, Hashable, Sendable {
  /// The bits of the set.
  public let rawValue: UInt8

  /// Creates a style from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// No mark at all.
  public static let plain: Style = []
  /// Foreground and background exchanged.
  public static let reverse = Style(rawValue: 1)
  /// Stronger letters; never the only mark of a state.
  public static let bold = Style(rawValue: 2)
  /// A line under the letters; never the only mark of a state.
  public static let underline = Style(rawValue: 4)
}
