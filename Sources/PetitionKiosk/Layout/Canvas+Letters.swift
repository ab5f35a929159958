import PetitionLanguages
import TerminalUI

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
