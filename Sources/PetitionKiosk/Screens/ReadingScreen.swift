import PetitionLanguages
import PetitionCore
import TerminalUI

/// The whole petition, page by page; the form is one key away from every page.
struct ReadingScreen: ScreenContent {
  /// The page, 0-based; beyond the last one means the last.
  var page = 0

  var audience: Audience { .signer }

  func handle(_ key: Key, in state: inout KioskState) -> [KioskEffect] {
    switch key {
    case .enter where state.takesNames:
      state.show(.form(FormScreen()))
    case .escape: return state.startOver()
    case .pageDown, .down, .right, .text(" "), .text("r"): turn(1, &state)
    case .pageUp, .up, .left: turn(-1, &state)
    case .home: state.screen = .reading(ReadingScreen())
    case .end: state.screen = .reading(ReadingScreen(page: .max))
    default: break
    }
    return []
  }

  private func turn(_ step: Int, _ state: inout KioskState) {
    let count = state.isLinear ? Self.parts(of: state).count : Self.pages(of: state).count
    let page = max(0, min(min(page, count - 1) + step, count - 1))
    state.screen = .reading(ReadingScreen(page: page))
  }

  /// The petition in its parts, in the order in which it is to be understood; each is whole
  /// paragraphs, with its heading if it has one.
  private static func parts(of state: KioskState) -> [[String]] {
    let text = state.text
    let words = state.words
    var parts = [[text.ask, text.demand]]
    if !text.why.isEmpty { parts.append([words[.whyTitle], text.why]) }
    for update in text.updates {
      parts.append([heading(update, state), update.body])
    }
    let blanks: KeyValuePairs<String, Blank> = [
      "organiser": .text(text.organiser), "contact": .text(text.contact),
    ]
    let organiser = text.organiser.isEmpty ? "" : words[.organiserLine, blanks]
    parts.append([organiser, text.consent])
    return parts.map { $0.filter { !$0.isEmpty } }.filter { !$0.isEmpty }
  }

  private static func isHeading(_ line: String, _ state: KioskState) -> Bool {
    line == state.words[.whyTitle] || state.text.updates.contains { line == heading($0, state) }
  }

  private static func heading(_ update: PetitionUpdate, _ state: KioskState) -> String {
    state.words[.updateTitle, ["day": .day(String(update.postedAt.prefix(10)))]]
  }

  /// The lines of each page; never empty.
  private static func pages(of state: KioskState) -> [[String]] {
    let text = parts(of: state).joined().joined(separator: "\n\n")
    return KioskView.pages(of: text, title: state.text.title, state)
  }

  /// Says a part at a time: lines that are heard have no pages.
  private func say(_ state: KioskState, on canvas: inout Canvas) {
    let words = state.words
    let parts = Self.parts(of: state)
    let part = min(page, parts.count - 1)
    canvas.say(state.text.title)
    canvas.say(words[.pageOf, ["page": .count(part + 1), "count": .count(parts.count)]])
    for passage in parts[part] { canvas.say(passage) }
    if parts.count > 1 {
      canvas.sayInstead(words[part + 1 < parts.count ? .linearNextPage : .linearLastPage])
    }
    canvas.sayInstead(words[state.takesNames ? .linearSignOrBack : .linearBack])
  }

  func draw(_ state: KioskState, on canvas: inout Canvas) {
    guard !state.isLinear else {
      say(state, on: &canvas)
      return
    }
    let words = state.words
    let pages = Self.pages(of: state)
    let page = min(page, pages.count - 1)
    let place = words[.pageOf, ["page": .count(page + 1), "count": .count(pages.count)]]
    canvas.title(state.text.title, right: place, rows: KioskView.titleRows(state))
    canvas.keys(
      (state.takesNames ? [.keyEnterSign] : []) + [.keyPages, .keyEscBack, .keyHelp],
      in: state.words
    )
    canvas.say(place)
    canvas.cursorBeside()
    if pages[page].count > canvas.room { canvas.isCut = true }
    for line in pages[page].prefix(canvas.room) {
      canvas.put(line, row: canvas.top, style: Self.isHeading(line, state) ? .bold : .plain)
      canvas.top += 1
    }
    canvas.say(pages[page].joined(separator: " "))
  }
}

extension PetitionText {
  /// The statement without the ask, where it begins with that very sentence: nothing is read twice.
  var demand: String {
    guard statement.hasPrefix(ask), statement.count > ask.count else { return statement }
    return String(statement.dropFirst(ask.count).drop { $0.isWhitespace })
  }
}
