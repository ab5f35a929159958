/// A key as a person knows it, whatever bytes the terminal sends for it.
public enum Key: Hashable, Sendable {
  /// One typed scalar, a space too; a mark typed after its letter comes on its own.
  ///
  /// In line by line mode also a number of two digits.
  case text(String)
  /// Enter or Return, on the letters or the number pad.
  case enter
  /// Escape.
  case escape
  /// Tab.
  case tab
  /// Shift and Tab.
  case backTab
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Home.
  case home
  /// End.
  case end
  /// Page Up.
  case pageUp
  /// Page Down.
  case pageDown
  /// Backspace, which removes what stands before the caret.
  case backspace
  /// Delete, which removes what stands after the caret.
  case delete
  /// A function key by its number: 1 is F1.
  case function(Int)
  /// Ctrl and a key, by the capital letter or the sign: `T` is Ctrl-T.
  case control(Character)
}
