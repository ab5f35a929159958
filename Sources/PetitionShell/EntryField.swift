import PetitionCore
public import TerminalUI

/// One line that a person fills in.
///
/// A label is whatever a program turns into words: a phrase in several languages, or the words.
public struct EntryField<Label: Hashable & Sendable>: Hashable, Sendable {
  /// What it is called on the screen.
  public var label: Label
  /// The text and the caret.
  public var editor: FieldEditor
  /// Which characters may enter and how many.
  public var rule: EntryRule
  /// Whether the text is hidden.
  public var isSecret: Bool

  /// Creates a field.
  public init(
    label: Label,
    editor: FieldEditor = FieldEditor(),
    rule: EntryRule = .line,
    isSecret: Bool = false
  ) {
    self.label = label
    self.editor = editor
    self.rule = rule
    self.isSecret = isSecret
  }

  /// The text as typed.
  public var text: String { editor.text }

  /// The text as it is stored.
  public var tidyText: String { NameAdmission.tidy(editor.text) }

  /// Answers a key that edits a line.
  ///
  /// - Returns: What the person must be told; nil when the key is not an editing key.
  public mutating func edit(_ key: Key) -> EntryNotice? {
    switch key {
    case .text(let text): return insert(text)
    case .backspace: editor.backspace()
    case .delete: editor.delete()
    case .left: editor.left()
    case .right: editor.right()
    case .home: editor.home()
    case .end: editor.end()
    case .function(5): return cycleAccent()
    default: return nil
    }
    return EntryNotice.none
  }

  /// Takes pasted text; a whole line typed in line-by-line mode replaces what was there.
  public mutating func paste(_ text: String, replacing: Bool) -> EntryNotice {
    if replacing { editor.clear() }
    return insert(text)
  }

  /// Gives the letter before the caret its next accent, unless the line is too full for it.
  private mutating func cycleAccent() -> EntryNotice {
    var changed = editor
    changed.cycleAccent()
    let isShorter = changed.text.utf8.count <= editor.text.utf8.count
    guard isShorter || NameAdmission.fits(changed.text) else { return .full }
    editor = changed
    return .none
  }

  /// Lets text in at the caret as far as the rule allows.
  public mutating func insert(_ text: String) -> EntryNotice {
    let (admitted, notice) = rule.admit(text, into: editor.text, after: editor.beforeCaret)
    if !admitted.isEmpty { editor.insert(admitted) }
    return notice
  }
}
