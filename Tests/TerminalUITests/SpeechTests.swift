import Testing

@testable import TerminalUI

/// What somebody who listens is told of each frame.
@Suite struct SpeechTests {
  private func frame(_ sentences: Sentence..., saysNewsOnly: Bool = true) -> Frame {
    let start = Position(row: 0, column: 0)
    let grid = Grid(size: Size(rows: 24, columns: 80))
    var frame = Frame(grid: grid, cursor: start, sentences: sentences)
    frame.saysNewsOnly = saysNewsOnly
    return frame
  }

  @Test func `after an answer only what is new is said, the question last`() {
    var speech = Speech()
    let how = Sentence("Type your answer.", .question)
    let name = frame(Sentence("Write it your way."), Sentence("Name.", .question), how)
    let code = frame(Sentence("Write it your way."), Sentence("ZIP code.", .question), how)

    #expect(speech.news(of: name, isAnswer: false).hasPrefix("Write it your way."))
    #expect(speech.news(of: code, isAnswer: true) == "ZIP code.")
    #expect(speech.news(of: name, isAnswer: true) == "Name.")
  }

  @Test func `settings come before messages, and messages before questions`() {
    var speech = Speech()
    let shown = frame(
      Sentence("Name.", .question),
      Sentence("Type it.", .message),
      Sentence("Step 1.")
    )

    #expect(speech.news(of: shown, isAnswer: false) == "Step 1.\nType it.\nName.")
  }

  @Test func `silence never answers a line`() {
    var speech = Speech()
    let shown = frame(Sentence("Step 1."), Sentence("Name.", .question))
    _ = speech.news(of: shown, isAnswer: false)

    #expect(speech.news(of: shown, isAnswer: false) == "")
    #expect(speech.news(of: shown, isAnswer: true) == "Name.")
  }

  @Test func `the same mistake is told each time`() {
    var speech = Speech()
    let shown = frame(Sentence("Wrong.", .message), Sentence("PIN.", .question))
    _ = speech.news(of: shown, isAnswer: true)

    #expect(speech.news(of: shown, isAnswer: true) == "Wrong.")
    #expect(speech.news(of: shown, isAnswer: false) == "")
  }

  @Test func `what is said once is said again to the next listener only`() {
    var speech = Speech()
    let form = frame(Sentence("The petition.", .once), Sentence("Name.", .question))
    let help = frame(Sentence("Help."))
    _ = speech.news(of: form, isAnswer: false)
    _ = speech.news(of: help, isAnswer: true)

    #expect(speech.news(of: form, isAnswer: true) == "Name.")
    speech.forget()
    #expect(speech.news(of: form, isAnswer: false) == "The petition.\nName.")
  }

  @Test func `a frame that does not ask for it is said whole whenever it changes`() {
    var speech = Speech()
    let first = frame(Sentence("A."), Sentence("B."), saysNewsOnly: false)
    let second = frame(Sentence("A."), Sentence("C."), saysNewsOnly: false)

    #expect(speech.news(of: first, isAnswer: true) == "A.\nB.")
    #expect(speech.news(of: first, isAnswer: true) == "")
    #expect(speech.news(of: second, isAnswer: true) == "A.\nC.")
  }
}
