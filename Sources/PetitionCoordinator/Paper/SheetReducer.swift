import PetitionCore
import PetitionStore
import TerminalUI

/// Moves the screens for paper sheets from one state to the next; the only place where it changes.
enum SheetReducer {
  /// What leaving a sheet offers.
  enum Leave: Equatable {
    case goOn, mistake(Int), next, stop
  }

  /// What a complete sheet offers.
  enum Finish: CaseIterable {
    case closeAndNext, closeAndStop, look
  }

  /// Answers an event.
  ///
  /// - Returns: What the world is to do, in order.
  static func reduce(_ state: inout SheetState, _ event: SheetEvent) -> [SheetEffect] {
    switch (event, state.screen) {
    case (.key(let key), .heading(var heading)):
      let effects = heading.press(key, state)
      state.screen = .heading(heading)
      return effects
    case (.key(let key), .grid(var grid)):
      guard key != .escape else {
        state.screen = .leaving(grid, selected: 0)
        return []
      }
      let wasComplete = grid.saved == grid.rows.count
      let effects = grid.press(key, requiresPostalCode: state.requiresPostalCode)
      let isDone = wasComplete && key == .enter && effects.isEmpty
      state.screen = isDone ? .totals(grid, selected: 0, failure: nil) : .grid(grid)
      return effects
    case (.key(let key), .leaving(let grid, let selected)):
      return leave(key, grid, selected, &state)
    case (.key(let key), .totals(let grid, let selected, _)):
      return finish(key, grid, selected, &state)
    case (.paste(let text), .heading(var heading)):
      heading.paste(text, replacing: state.isLinear)
      state.screen = .heading(heading)
    case (.paste(let text), .grid(var grid)):
      grid.paste(text, replacing: state.isLinear)
      state.screen = .grid(grid)
    default: return answer(event, &state)
    }
    return []
  }

  /// Answers what the world did.
  private static func answer(_ event: SheetEvent, _ state: inout SheetState) -> [SheetEffect] {
    switch (event, state.screen) {
    case (.known(let sheet), .heading(var heading)):
      if let grid = heading.take(sheet, at: state.office) {
        show(grid, &state)
      } else {
        state.screen = .heading(heading)
      }
    case (.failed(let text), .heading(var heading)):
      heading.message = text
      state.screen = .heading(heading)
    case (.failed(let text), .grid(var grid)):
      grid.message = text
      state.screen = .grid(grid)
    case (.reread(let sheet?), .grid(var grid)):
      grid.take(sheet)
      grid.advance()
      show(grid, &state)
    case (.line(let line, let outcome), .grid(var grid)):
      let effects = grid.take(outcome, line: line)
      if case .saved = outcome { state.recorded += 1 }
      state.screen = .grid(grid)
      return effects
    case (.voided(let line, let failure), .grid(var grid)):
      if let failure { grid.message = failure } else { grid.reopen(line) }
      state.screen = .grid(grid)
    case (.closed(let failure, let stops), .totals(let grid, let selected, _)):
      guard failure == nil else {
        state.screen = .totals(grid, selected: selected, failure: failure)
        return []
      }
      state.closed += 1
      guard !stops else { return [.quit] }
      next(after: grid, "\(grid.sheet) is closed. \(grid.totals).", &state)
    default: break
    }
    return []
  }

  /// Shows the lines, or what they come to once they are all on disk.
  private static func show(_ grid: SheetGrid, _ state: inout SheetState) {
    let isComplete = grid.saved == grid.rows.count && grid.message == nil
    state.screen = isComplete ? .totals(grid, selected: 0, failure: nil) : .grid(grid)
  }

  private static func next(after grid: SheetGrid, _ notice: String, _ state: inout SheetState) {
    var heading = SheetHeading(after: grid)
    heading.notice = notice
    state.screen = .heading(heading)
  }

  /// What leaving offers here, the harmless first.
  static func leaves(_ grid: SheetGrid) -> [Leave] {
    let line = grid.last.flatMap { grid.rows[$0 - 1].entry?.isIllegible == false ? $0 : nil }
    return [.goOn] + (line.map { [.mistake($0)] } ?? []) + [.next, .stop]
  }

  private static func leave(
    _ key: Key,
    _ grid: SheetGrid,
    _ selected: Int,
    _ state: inout SheetState
  ) -> [SheetEffect] {
    let leaves = leaves(grid)
    guard key != .escape else {
      state.screen = .grid(grid)
      return []
    }
    switch ChoiceKeys.answer(key, count: leaves.count, selected: selected) {
    case .moved(let index): state.screen = .leaving(grid, selected: index)
    case .chosen(let index):
      state.screen = .grid(grid)
      switch leaves[index] {
      case .goOn: break
      case .mistake(let line):
        guard let entry = grid.rows[line - 1].entry else { break }
        return [.void(line, entry.id)]
      case .next: next(after: grid, "\(grid.sheet) stays open. \(grid.totals).", &state)
      case .stop: return [.quit]
      }
    case .none: break
    }
    return []
  }

  private static func finish(
    _ key: Key,
    _ grid: SheetGrid,
    _ selected: Int,
    _ state: inout SheetState
  ) -> [SheetEffect] {
    guard key != .escape else {
      state.screen = .grid(grid)
      return []
    }
    let choices = Finish.allCases
    switch ChoiceKeys.answer(key, count: choices.count, selected: selected) {
    case .moved(let index): state.screen = .totals(grid, selected: index, failure: nil)
    case .chosen(let index):
      switch choices[index] {
      case .closeAndNext: return [.close(grid.sheet, stops: false)]
      case .closeAndStop: return [.close(grid.sheet, stops: true)]
      case .look: state.screen = .grid(grid)
      }
    case .none: break
    }
    return []
  }
}
