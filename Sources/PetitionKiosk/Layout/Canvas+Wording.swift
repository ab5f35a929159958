import PetitionLanguages
import TerminalUI

extension Canvas {
  /// Creates an empty canvas that says what it says by itself in a language.
  init(size: Size, words: Wording, isLinear: Bool) {
    let own = Words(
      moreAbove: words[.moreAbove],
      moreBelow: words[.moreBelow],
      linearChoose: words[.linearChoose],
      linearEnter: words[.linearEnter],
      linearKept: words[.linearKept]
    )
    self.init(size: size, words: own, isLinear: isLinear)
  }

  /// Draws the last row: what the keys do, as many as fit, the first ones first.
  mutating func keys(_ hints: [Phrase], in words: Wording) {
    keys(hints.map { words[$0] })
  }
}
