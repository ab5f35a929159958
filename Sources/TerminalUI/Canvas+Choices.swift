extension Canvas {
  /// Draws a list of choices; `>` and reverse video both mark the chosen one, and the cursor sits
  /// on the `>`, where it leaves the mark whole.
  ///
  /// A long choice takes two rows or more; a list that is longer than the room shows the part
  /// around the chosen one.
  ///
  /// - Parameters:
  ///   - items: The choices.
  ///   - selected: The chosen one.
  ///   - saysHow: Whether the line-by-line mode adds how to answer; false where a choice says so.
  public mutating func choices(_ items: [String], selected: Int, saysHow: Bool = true) {
    keepApart(rows: min(4, items.count))
    let isNumbered = items.count > 1
    let column = margin + 2 + (isNumbered ? 3 : 0)
    let lines = items.map { wrap($0, columns: max(1, size.columns - column - margin - 1)) }
    let heights = lines.map(\.count)
    let widest = lines.joined().map { TextWidth.columns(of: $0) }.max() ?? 0
    let isLong = heights.reduce(0, +) > room && room > 1
    // Even one choice may be taller than the room.
    if heights.reduce(0, +) > room { isCut = true }
    if isLong { bottom -= 1 }
    let shown = shown(heights, selected: selected)
    if isLong {
      put(shown.upperBound < items.count ? words.moreBelow : words.moreAbove, row: bottom)
    }
    // A few choices stand apart where that leaves the screen half empty still.
    let isWide =
      (2...4).contains(items.count) && air >= room && room >= 2 * heights.reduce(0, +) + 4
    for index in shown {
      if isWide, index > 0 { gap() }
      guard room > 0 else { break }
      if index == selected {
        put(">", row: top)
        cursor = Position(row: top, column: margin)
      }
      let first = top
      for line in lines[index].prefix(room) {
        if index == selected {
          marked(line, row: top, column: column, columns: widest)
          if isNumbered {
            grid.fill(row: top, column: margin + 1, columns: column - margin - 2, style: .reverse)
          }
        } else {
          put(line, row: top, column: column)
        }
        top += 1
      }
      if isNumbered {
        let style: Style = index == selected ? .reverse : .plain
        put(number(of: index), row: first, column: margin + 2, style: style)
      }
    }
    sayChoices(items, selected: selected, saysHow: saysHow)
  }

  private mutating func sayChoices(_ items: [String], selected: Int, saysHow: Bool) {
    if isLinear {
      if items.count > 1 { entry = listEntry }
      // One sentence, so that never half of a list is said.
      let lines = items.enumerated().map { index, item in
        items.count > 1 ? "\(number(of: index)): \(item)" : item
      }
      say(lines.joined(separator: "\n"), .question)
      if saysHow { say(items.count > 1 ? words.linearChoose : words.linearEnter, .question) }
    } else if items.indices.contains(selected) {
      say("> \(items[selected])")
    }
  }

  /// The number that chooses an item; on a screen, where one key is one digit, the tenth and later
  /// ones have none.
  private func number(of index: Int) -> String {
    index < 9 || isLinear ? "\(index + 1)" : ""
  }

  /// The items that are drawn: as many as fit, the chosen one always among them.
  private func shown(_ heights: [Int], selected: Int) -> Range<Int> {
    guard heights.indices.contains(selected) else { return 0..<0 }
    var first = selected
    var end = selected + 1
    var height = heights[selected]
    while true {
      if end < heights.count, height + heights[end] <= room {
        height += heights[end]
        end += 1
      } else if first > 0, height + heights[first - 1] <= room {
        first -= 1
        height += heights[first]
      } else {
        return first..<end
      }
    }
  }
}

/// Moves through a list of choices; every list answers the same keys.
public enum ChoiceKeys {
  /// What a key does to a list.
  public enum Answer: Hashable, Sendable {
    /// Another item is marked.
    case moved(Int)
    /// An item was chosen.
    case chosen(Int)
    /// The list does not answer this key.
    case none
  }

  /// Answers a key: up, down and Tab move, Enter chooses the marked one, a number chooses its own.
  public static func answer(_ key: Key, count: Int, selected: Int) -> Answer {
    switch key {
    case .up, .backTab: return .moved((selected + count - 1) % count)
    case .down, .tab: return .moved((selected + 1) % count)
    case .home: return .moved(0)
    case .end: return .moved(count - 1)
    case .enter: return .chosen(selected)
    case .text(let text):
      guard let number = Int(text), (1...count).contains(number) else { return .none }
      return .chosen(number - 1)
    default: return .none
    }
  }
}
