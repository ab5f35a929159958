import TerminalUI

extension Canvas {
  /// Creates an empty canvas for the office, which speaks English.
  init(size: Size, isLinear: Bool) {
    let words = Words(
      moreAbove: "(more above)",
      moreBelow: "(more below)",
      linearChoose: "Type the number of your choice and press Enter.",
      linearEnter: "Press Enter."
    )
    self.init(size: size, words: words, isLinear: isLinear)
  }

  /// Draws a whole screen, or says that the window is too small for any.
  static func frame(
    size: Size,
    isLinear: Bool,
    draw: (inout Canvas) -> Void
  ) -> Frame {
    var canvas = Canvas(size: size, isLinear: isLinear)
    if canvas.layout == .tooSmall {
      let sentence = "This window is too small. It needs 40 columns and 12 rows."
      for line in wrap(sentence, columns: max(1, size.columns)).prefix(size.rows) {
        canvas.put(line, row: canvas.top, column: 0)
        canvas.top += 1
      }
      canvas.say(sentence)
    } else {
      draw(&canvas)
    }
    return canvas.frame(theme: .terminal)
  }
}
