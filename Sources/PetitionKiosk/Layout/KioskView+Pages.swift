import PetitionLanguages
import TerminalUI

extension KioskView {
  /// How many rows a title takes that is not the point of its screen.
  static func titleRows(_ state: KioskState) -> Int {
    Layout(state.size) == .compact ? 1 : 2
  }

  /// Text cut into pages that fit between the title and the keys; never empty.
  ///
  /// A short paragraph stays on one page, and a heading with what it is about.
  /// What stands `above` the text stands on every page.
  static func pages(
    of text: String,
    title: String,
    above: String? = nil,
    _ state: KioskState
  ) -> [[String]] {
    var canvas = Canvas(size: state.size, words: state.words, isLinear: state.isLinear)
    canvas.margin = margin(of: state)
    if canvas.layout != .tooSmall {
      if state.isPractice { drawBanner(state, on: &canvas) }
      // As many columns as the number of a page may take.
      canvas.title(
        title,
        right: state.words[.pageOf, ["page": .count(88), "count": .count(88)]],
        rows: titleRows(state)
      )
      canvas.keys([.keyEnterBack], in: state.words)
    }
    var lines = wrap(text, columns: canvas.measure)[...]
    let taken = above.map { wrap($0, columns: canvas.measure).count + 1 } ?? 0
    let rows = max(4, canvas.room - taken)
    var pages: [[String]] = []
    while !lines.isEmpty {
      let page = lines.prefix(pageEnd(lines, rows: rows))
      lines = lines.dropFirst(page.count).drop(while: \.isEmpty)
      pages.append(Array(page))
    }
    return pages.isEmpty ? [[]] : pages
  }

  /// The most lines of a paragraph that move to the next page whole.
  private static let shortParagraph = 4

  /// How many lines a page holds, so that it ends between two paragraphs where it can.
  private static func pageEnd(_ lines: ArraySlice<String>, rows: Int) -> Int {
    guard lines.count > rows else { return lines.count }
    let page = lines.prefix(rows)
    let next = lines[lines.startIndex + rows]
    guard !next.isEmpty, let gap = page.lastIndex(where: \.isEmpty) else { return rows }
    let begun = page.endIndex - gap - 1
    let rest = lines[(gap + 1)...].prefix { !$0.isEmpty }.count - begun
    let isShort = begun + rest <= shortParagraph || begun == 1
    let length = gap - page.startIndex
    guard isShort, length > rows / 2 else { return rows }
    // The last line before the gap may be a heading of the paragraph that moves.
    let before = lines[..<gap]
    let heading = before.suffix(while: { !$0.isEmpty })
    let isHeading = heading.count == 1 && length > 2 && !endsSentence(heading.first ?? "")
    return isHeading ? length - 1 : length
  }

  private static func endsSentence(_ line: String) -> Bool {
    line.last.map { ".!:)”\"".contains($0) } ?? false
  }
}

extension BidirectionalCollection {
  /// The elements at the end that satisfy a condition.
  fileprivate func suffix(while isWanted: (Element) -> Bool) -> [Element] {
    Array(reversed().prefix(while: isWanted).reversed())
  }
}
