import PetitionCore
import TerminalUI

extension WatchView {
  /// Draws how the signatures are spread: side by side where there is room.
  static func groups(_ numbers: WatchNumbers, _ canvas: inout Canvas) {
    let lists = [("By event", numbers.events), ("By canvasser", numbers.canvassers)]
      .filter { !$0.1.isEmpty }
    for (title, groups) in lists {
      canvas.say(title + ":")
      for group in groups { canvas.say("\(name(group)): \(group.count.grouped).") }
    }
    guard !lists.isEmpty else { return }
    let columns = canvas.size.columns - 2 * canvas.margin
    if columns >= 100 {
      let top = canvas.top
      var lowest = top
      for (index, list) in lists.enumerated() {
        canvas.top = top
        let column = canvas.margin + index * (columns / 2)
        draw(list.0, list.1, rows: canvas.room, column: column, columns: columns / 2 - 4, &canvas)
        lowest = max(lowest, canvas.top)
      }
      canvas.top = lowest
      return
    }
    var left = lists.count
    for (title, groups) in lists {
      let rows = canvas.room / left
      draw(title, groups, rows: rows, column: canvas.margin, columns: columns, &canvas)
      left -= 1
      if left > 0 { canvas.gap() }
    }
  }

  /// One list: its title, and as many rows as there is room for, the largest groups first.
  private static func draw(
    _ title: String,
    _ groups: [WatchNumbers.Group],
    rows: Int,
    column: Int,
    columns: Int,
    _ canvas: inout Canvas
  ) {
    guard rows >= 2 else { return }
    canvas.put(title, row: canvas.top, column: column, style: .bold)
    if groups.count > rows - 1 {
      let more = "and \(groups.count - rows + 1) more"
      let start = column + columns - more.count
      canvas.put(more, row: canvas.top, column: max(column + title.count + 1, start))
    }
    canvas.top += 1
    let label = min(28, columns / 2)
    let longest = groups.map(\.count).max() ?? 1
    for group in groups.prefix(rows - 1) {
      let count = group.count.grouped
      canvas.grid.put(name(group), row: canvas.top, column: column, maxColumns: label - 1)
      canvas.put(count, row: canvas.top, column: column + label + max(0, 7 - count.count))
      let start = label + 9
      let length = columns - start
      if length > 4 {
        canvas.grid.fill(
          row: canvas.top,
          column: column + start,
          columns: min(length, 30) * group.count / max(1, longest),
          style: .reverse
        )
      }
      canvas.top += 1
    }
  }

  private static func name(_ group: WatchNumbers.Group) -> String {
    group.name.printable
  }
}
