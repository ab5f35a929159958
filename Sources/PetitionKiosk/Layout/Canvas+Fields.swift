import PetitionLanguages
import PetitionShell
import TerminalUI

/// A line of the kiosk: its label is said in the signer's language.
typealias EntryField = PetitionShell.EntryField<Phrase>

extension Canvas {
  /// Draws one line that a person fills in.
  mutating func field(
    _ field: EntryField,
    in words: Wording,
    isFocused: Bool,
    column: Int,
    saysText: Bool = false
  ) {
    self.field(
      words[field.label],
      field.editor,
      isSecret: field.isSecret,
      isFocused: isFocused,
      column: column,
      lineColumns: [.postalCode, .digits].contains(field.rule) ? 12 : 44,
      saysText: saysText
    )
  }

  /// Draws two lines, one below the other.
  mutating func fields(_ pair: FieldPair, in words: Wording, saysText: Bool = false) {
    let column = fieldColumn([pair.first, pair.second], in: words)
    for isSecond in [false, true] {
      if isSecond, hasAllAir { gap() }
      field(
        isSecond ? pair.second : pair.first,
        in: words,
        isFocused: pair.isOnSecond == isSecond,
        column: column,
        saysText: saysText
      )
    }
  }

  /// The column where the texts of a form begin: right of the longest label.
  func fieldColumn(_ fields: [EntryField], in words: Wording) -> Int {
    fieldColumn(fields.map { words[$0.label] })
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

extension EntryNotice {
  /// The sentence; nil when there is nothing to say.
  var phrase: Phrase? {
    switch self {
    case .none: nil
    case .pictures: .picturesLeftOut
    case .full: .fieldFull
    }
  }
}

extension Canvas {
  /// Says what may look wrong about letters that a person typed, and that they are saved whole.
  ///
  /// Says nothing about a text that stands on the screen as it is written on paper.
  mutating func letterNotice(for texts: [String], in state: KioskState) {
    if !texts.allSatisfy({ state.glyphs.draw($0) }) {
      text(state.words[.lettersNotDrawn])
      gap()
    } else if texts.contains(where: RightToLeft.isIn) {
      text(state.words[.lettersInTypingOrder])
      gap()
    }
  }
}
