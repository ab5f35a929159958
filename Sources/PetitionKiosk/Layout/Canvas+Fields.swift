import PetitionCore
import TerminalUI

extension Canvas {
  /// Draws one line that a person fills in: label and text on the same row, so that a braille
  /// line shows both, and nothing to the right of the text.
  ///
  /// - Parameters:
  ///   - field: The field.
  ///   - isFocused: Whether keys go to it.
  ///   - column: The column where the text begins, the same for all fields of a form.
  mutating func field(_ field: EntryField, isFocused: Bool, column: Int) {
    guard room > 0 else { return }
    put(isFocused ? ">" : " ", row: top)
    put(words[field.label] + ":", row: top, column: margin + 2, style: isFocused ? .bold : .plain)
    let width = max(1, size.columns - column - 1)
    let window = field.editor.window(columns: width)
    let shown = field.isSecret ? String(repeating: "*", count: window.text.count) : window.text
    grid.put(shown, row: top, column: column, style: .plain)
    if isFocused {
      cursor = Position(row: top, column: min(size.columns - 1, column + window.cursorColumn))
      entry = field.isSecret ? .secret : .text
      say(words[field.label] + ".")
    }
    top += 1
  }

  /// Draws two lines, one below the other.
  mutating func fields(_ pair: FieldPair) {
    let column = fieldColumn([pair.first, pair.second])
    field(pair.first, isFocused: !pair.isOnSecond, column: column)
    field(pair.second, isFocused: pair.isOnSecond, column: column)
  }

  /// The column where the texts of a form begin: right of the longest label.
  func fieldColumn(_ fields: [EntryField]) -> Int {
    let widest = fields.map { TextWidth.columns(of: words[$0.label]) }.max() ?? 0
    return min(margin + 2 + widest + 2, size.columns / 2)
  }
}

/// Two lines that a person fills in, of which one has the keys.
struct FieldPair: Equatable {
  /// The upper line.
  var first: EntryField
  /// The lower line.
  var second: EntryField
  /// Whether keys go to the lower line.
  var isOnSecond = false

  /// The line that keys go to.
  var focused: EntryField {
    get { isOnSecond ? second : first }
    set {
      if isOnSecond {
        second = newValue
      } else {
        first = newValue
      }
    }
  }
}

/// One line that a person fills in.
struct EntryField: Equatable {
  /// What it is called on the screen.
  var label: Phrase
  /// The text and the caret.
  var editor = FieldEditor()
  /// Which characters may enter and how many.
  var rule: EntryRule = .line
  /// Whether the text is hidden.
  var isSecret = false

  /// The text as typed.
  var text: String { editor.text }

  /// The text as it is stored.
  var tidyText: String { NameAdmission.tidy(editor.text) }

  /// Answers a key that edits a line.
  ///
  /// - Returns: What the person must be told; nil when the key is not an editing key.
  mutating func edit(_ key: Key) -> EntryNotice? {
    switch key {
    case .text(let text): return insert(text)
    case .backspace: editor.backspace()
    case .delete: editor.delete()
    case .left: editor.left()
    case .right: editor.right()
    case .home: editor.home()
    case .end: editor.end()
    case .function(5): editor.cycleAccent()
    default: return nil
    }
    return EntryNotice.none
  }

  /// Takes pasted text; a whole line typed in line-by-line mode replaces what was there.
  mutating func paste(_ text: String, replacing: Bool) -> EntryNotice {
    if replacing { editor.clear() }
    return insert(text)
  }

  /// Lets text in as far as the rule allows.
  mutating func insert(_ text: String) -> EntryNotice {
    let (admitted, notice) = rule.admit(text, into: editor.text)
    if !admitted.isEmpty { editor.insert(admitted) }
    return notice
  }
}
