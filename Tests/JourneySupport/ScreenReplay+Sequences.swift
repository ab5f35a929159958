/// What the escape sequences of an xterm do to the cells.
extension ScreenReplay {
  mutating func perform(_ sequence: ControlSequence.Finished) {
    if !sequence.isControl {
      performEscape(sequence.name)
    } else if !performMove(sequence) {
      performEdit(sequence)
    }
  }

  private mutating func performEscape(_ name: Unicode.Scalar) {
    switch name {
    case "7": saved = cursor
    case "8": move(row: saved.row, column: saved.column)
    case "D": lineFeed()
    case "M": reverseLineFeed()
    case "c": self = ScreenReplay(columns: columns, rows: rows)
    default: break
    }
  }

  /// Whether `sequence` was one that moves the cursor.
  private mutating func performMove(_ sequence: ControlSequence.Finished) -> Bool {
    let count = sequence.count()
    switch sequence.name {
    case "A": move(row: cursor.row - count)
    case "B": move(row: cursor.row + count)
    case "C": move(column: cursor.column + count)
    case "D": move(column: cursor.column - count)
    case "G", "`": move(column: count - 1)
    case "d": move(row: count - 1)
    case "H", "f": move(row: count - 1, column: sequence.count(1) - 1)
    default: return false
    }
    return true
  }

  private mutating func performEdit(_ sequence: ControlSequence.Finished) {
    let count = sequence.count()
    switch sequence.name {
    case "J": eraseDisplay(sequence.numbers.first.flatMap(\.self) ?? 0)
    case "K": eraseLine(sequence.numbers.first.flatMap(\.self) ?? 0)
    case "X": erase(row: cursor.row, cursor.column..<min(columns, cursor.column + count))
    case "P": shiftLine(left: count)
    case "@": shiftLine(right: count)
    case "L": if region ~= cursor.row { scroll(cursor.row...region.upperBound, down: count) }
    case "M": if region ~= cursor.row { scroll(cursor.row...region.upperBound, up: count) }
    case "S": scroll(region, up: count)
    case "T": scroll(region, down: count)
    case "b": repeatLast(count)
    case "r": setRegion(sequence)
    default: break
    }
  }

  mutating func move(row: Int? = nil, column: Int? = nil) {
    cursor.row = min(max(row ?? cursor.row, 0), rows - 1)
    cursor.column = min(max(column ?? cursor.column, 0), columns - 1)
    wrapPending = false
  }

  mutating func lineFeed() {
    if cursor.row == region.upperBound { scroll(region, up: 1) } else { move(row: cursor.row + 1) }
    wrapPending = false
  }

  private mutating func reverseLineFeed() {
    if cursor.row == region.lowerBound {
      scroll(region, down: 1)
    } else {
      move(row: cursor.row - 1)
    }
  }

  private mutating func setRegion(_ sequence: ControlSequence.Finished) {
    let top = min(sequence.count() - 1, rows - 1)
    let given = sequence.numbers.count > 1 ? sequence.numbers[1] : nil
    let bottom = min((given ?? rows) - 1, rows - 1)
    region = top < bottom ? top...bottom : 0...(rows - 1)
    move(row: 0, column: 0)
  }

  private mutating func repeatLast(_ count: Int) {
    guard cursor.column > 0 else { return }
    let last = cells[cursor.row][cursor.column - 1]
    for _ in 0..<count { put(last) }
  }

  private mutating func erase(row: Int, _ range: Range<Int>) {
    for column in range { cells[row][column] = " " }
  }

  private mutating func eraseLine(_ part: Int) {
    switch part {
    case 0: erase(row: cursor.row, cursor.column..<columns)
    case 1: erase(row: cursor.row, 0..<(cursor.column + 1))
    default: erase(row: cursor.row, 0..<columns)
    }
  }

  private mutating func eraseDisplay(_ part: Int) {
    // The scroll-back, of which nothing is kept here.
    guard part < 3 else { return }
    eraseLine(part)
    let others = part == 0 ? (cursor.row + 1)..<rows : part == 1 ? 0..<cursor.row : 0..<rows
    for row in others { erase(row: row, 0..<columns) }
  }

  private mutating func shiftLine(left count: Int) {
    let end = min(columns, cursor.column + count)
    cells[cursor.row].removeSubrange(cursor.column..<end)
    cells[cursor.row] += Array(repeating: " ", count: end - cursor.column)
  }

  private mutating func shiftLine(right count: Int) {
    let blanks = [Unicode.Scalar](repeating: " ", count: min(count, columns - cursor.column))
    cells[cursor.row].insert(contentsOf: blanks, at: cursor.column)
    cells[cursor.row].removeLast(blanks.count)
  }

  private mutating func scroll(_ range: ClosedRange<Int>, up count: Int) {
    let kept = cells[range].dropFirst(count)
    cells.replaceSubrange(range, with: kept + blankRows(range.count - kept.count))
  }

  private mutating func scroll(_ range: ClosedRange<Int>, down count: Int) {
    let kept = cells[range].dropLast(count)
    cells.replaceSubrange(range, with: blankRows(range.count - kept.count) + kept)
  }

  private func blankRows(_ count: Int) -> [[Unicode.Scalar]] {
    Array(repeating: Array(repeating: " ", count: columns), count: count)
  }
}
