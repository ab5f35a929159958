/// The text of one field and the caret in it, edited by `Character`.
///
/// A `Character` is what a person takes for a letter: a letter with its marks, typed as one
/// scalar or several, goes and stays as one.
public struct FieldEditor: Hashable, Sendable {
  /// The text.
  public private(set) var text: String
  /// The characters before the caret; 0 to the number of characters.
  public private(set) var caret: Int

  /// Creates an editor with the caret at the end.
  public init(_ text: String = "") {
    self.text = text
    caret = text.count
  }

  /// Inserts text before the caret.
  ///
  /// A combining mark joins the character before it. Newlines and tabs become spaces, other
  /// controls are left out.
  public mutating func insert(_ inserted: String) {
    var line = String.UnicodeScalarView()
    for scalar in inserted.unicodeScalars {
      if scalar.properties.isWhitespace, scalar.value < 0x20 {
        line.append(" ")
      } else if scalar.properties.generalCategory != .control {
        line.append(scalar)
      }
    }
    replace(before: beforeCaret + String(line), after: afterCaret)
  }

  /// Removes the character before the caret.
  public mutating func backspace() {
    replace(before: String(beforeCaret.dropLast()), after: afterCaret)
  }

  /// Removes the character after the caret.
  public mutating func delete() {
    replace(before: beforeCaret, after: String(afterCaret.dropFirst()))
  }

  /// Moves the caret one character to the left.
  public mutating func left() {
    caret = max(0, caret - 1)
  }

  /// Moves the caret one character to the right.
  public mutating func right() {
    caret = min(text.count, caret + 1)
  }

  /// Moves the caret before the first character.
  public mutating func home() {
    caret = 0
  }

  /// Moves the caret after the last character.
  public mutating func end() {
    caret = text.count
  }

  /// Removes all text.
  public mutating func clear() {
    self = FieldEditor()
  }

  /// The text before the caret.
  public var beforeCaret: String { String(text.prefix(caret)) }

  /// The text after the caret.
  var afterCaret: String { String(text.dropFirst(caret)) }

  /// Takes a new text whose parts may join into one character where they meet; the caret
  /// then stands after that character.
  mutating func replace(before: String, after: String) {
    text = before + after
    var bytes = before.utf8.count
    caret = 0
    for character in text {
      guard bytes > 0 else { break }
      bytes -= character.utf8.count
      caret += 1
    }
  }
}
