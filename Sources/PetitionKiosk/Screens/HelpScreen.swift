import PetitionLanguages
import PetitionCore
import TerminalUI

/// What the keys do, and what happens to a name.
///
/// It waits for ever; ``Underneath`` says what becomes of the screen below.
struct HelpScreen: ScreenContent {
  /// The screen that help was asked on.
  var returning: Screen
  /// The page, 0-based.
  var page = 0
  /// Whether staff asked for it.
  let isForStaff: Bool
  /// What became of the screen that help was asked on.
  var underneath = Underneath.kept

  var audience: Audience { .unhurried }

  /// Creates the first page.
  init(returning: Screen) {
    self.returning = returning
    isForStaff = returning.content.audience.isStaff
  }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    let last = pages(of: state).count - 1
    var screen = self
    switch key {
    case .enter, .escape: return leave(&state)
    case .pageDown, .down, .text(" "), .text("r"): screen.page = min(page + 1, last)
    case .pageUp, .up: screen.page = max(0, page - 1)
    default: return []
    }
    state.screen = .help(screen)
    return []
  }

  /// The passages, each one thing to know.
  private func passages(of state: KioskState) -> [String] {
    let words = state.words
    guard isForStaff else {
      let keys = words[state.isLinear ? .helpLinear : .helpKeys]
      return [here(words), keys, state.text.consent, words[.helpPrivacy]].filter { !$0.isEmpty }
    }
    return [words[state.isLinear ? .helpStaffLinear : .helpStaff]]
  }

  /// What is done on the screen that help was asked on; empty where the keys say all.
  private func here(_ words: Wording) -> String {
    guard underneath == .kept else { return "" }
    return switch returning {
    case .attract, .reading: words[.helpAttract]
    case .form: words[.helpForm]
    case .question: words[.helpQuestion]
    case .review: words[.helpReview]
    default: ""
    }
  }

  private func pages(of state: KioskState) -> [[String]] {
    let text = passages(of: state).joined(separator: "\n\n")
    return KioskView.pages(of: text, title: state.words[.helpTitle], above: notice(state), state)
  }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    let pages = pages(of: state)
    let page = min(page, pages.count - 1)
    let place =
      pages.count > 1
      ? words[.pageOf, ["page": .count(page + 1), "count": .count(pages.count)]] : ""
    canvas.title(words[.helpTitle], right: place, rows: KioskView.titleRows(state))
    canvas.keys(pages.count > 1 ? [.keyEnterBack, .keyPages] : [.keyEnterBack], in: state.words)
    canvas.cursorBeside()
    if let notice = notice(state) {
      canvas.text(notice)
      canvas.top += 1
    }
    if pages[page].count > canvas.room { canvas.isCut = true }
    for line in pages[page].prefix(canvas.room) {
      canvas.put(line, row: canvas.top)
      canvas.top += 1
    }
    guard !canvas.isLinear else {
      for passage in passages(of: state) { canvas.say(passage) }
      canvas.say(words[.linearHelp])
      return
    }
    canvas.say(pages[page].joined(separator: "\n"))
  }
}
