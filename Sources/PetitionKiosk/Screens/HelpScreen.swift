import PetitionLanguages
import PetitionCore
import TerminalUI

/// What the keys do, and what happens to a name.
///
/// It waits for ever, unless what somebody typed lies underneath.
struct HelpScreen: ScreenContent {
  /// The screen that help was asked on.
  var returning: Screen
  /// The page, 0-based.
  var page = 0

  var audience: Audience { .signer }

  /// Creates the first page.
  init(returning: Screen) {
    self.returning = returning
  }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    let last = Self.pages(of: state).count - 1
    var screen = self
    switch key {
    case .enter, .escape:
      state.show(returning)
      return []
    case .pageDown, .down, .text(" "), .text("r"): screen.page = min(page + 1, last)
    case .pageUp, .up: screen.page = max(0, page - 1)
    default: return []
    }
    state.screen = .help(screen)
    return []
  }

  private static func pages(of state: KioskState) -> [[String]] {
    let keys = state.words[state.isLinear ? .helpLinear : .helpKeys]
    let text = [keys, state.text.consent, state.words[.helpPrivacy]]
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
    return KioskView.pages(of: text, title: state.words[.helpTitle], state)
  }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    let pages = Self.pages(of: state)
    let page = min(page, pages.count - 1)
    let place =
      pages.count > 1
      ? words[.pageOf, ["page": .count(page + 1), "count": .count(pages.count)]] : ""
    canvas.title(words[.helpTitle], right: place, rows: KioskView.titleRows(state))
    canvas.keys(pages.count > 1 ? [.keyEnterBack, .keyPages] : [.keyEnterBack], in: state.words)
    canvas.cursorBeside()
    if pages[page].count > canvas.room { canvas.isCut = true }
    for line in pages[page].prefix(canvas.room) {
      canvas.put(line, row: canvas.top)
      canvas.top += 1
    }
    canvas.say(pages[page].joined(separator: "\n"))
    canvas.sayInstead(words[pages.count > 1 ? .linearReading : .linearEnter])
  }
}
