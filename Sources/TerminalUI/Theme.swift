/// The colours of the whole screen.
///
/// The raw values stand in the configuration.
public enum Theme: String, Hashable, Sendable, CaseIterable {
  /// Whatever the terminal has.
  case terminal
  /// White letters on black.
  case whiteOnBlack = "white-on-black"
  /// Black letters on white.
  case blackOnWhite = "black-on-white"
  /// No colour, and of the styles only reverse.
  case none

  /// The theme to show where this one is asked for.
  ///
  /// A `NO_COLOR` that is set and not empty asks for no colour, whatever else is set
  /// (no-color.org).
  public func honouring(_ environment: [String: String]) -> Theme {
    environment["NO_COLOR", default: ""].isEmpty ? self : .none
  }
}
