import PetitionCore
import PetitionShell
import PetitionStore
import TerminalUI

/// The screens for paper sheets with the ledger behind them.
struct SheetProgram: ScreenProgram {
  /// Nothing on these screens changes by itself.
  let heartbeat: Duration? = nil

  private(set) var desk: PaperDesk
  var state: SheetState
  /// Lines whose attempt did not end well, by number: the next attempt carries the same identity.
  private var underWay: [Int: PaperLine] = [:]
  /// The sheet that is open in the ledger.
  private var opened: String?

  /// Prepares the screens.
  ///
  /// - Parameters:
  ///   - desk: The desk.
  ///   - heading: What the command line said about the first sheet.
  ///   - isLinear: Whether the terminal reads lines instead of keys.
  init(_ desk: PaperDesk, heading: SheetHeading, isLinear: Bool) {
    self.desk = desk
    state = SheetState(
      lists: desk.configuration.session,
      requiresPostalCode: desk.configuration.signing.postalCodeRequired,
      isLinear: isLinear,
      office: desk.store.kiosk,
      screen: .heading(heading)
    )
  }

  func frame(size: Size, isLinear: Bool) -> Frame {
    SheetView.frame(of: state, size: size)
  }

  mutating func handle(_ inputs: [InputEvent]) -> Bool {
    for input in inputs {
      switch input {
      case .key(let key): guard send(.key(key)) else { return false }
      case .paste(let text): guard send(.paste(text)) else { return false }
      case .unreadable: guard send(.failed(Self.unreadable)) else { return false }
      case .resized, .terminate, .hangUp: break
      }
    }
    return true
  }

  private static let unreadable = """
    A letter came that is not UTF-8, and was left out. Nothing was saved. \
    Set the terminal to UTF-8, or type the letter another way.
    """

  /// Lets the reducer see an event, does what it asks for, and goes on until nothing is left.
  ///
  /// - Returns: Whether the program goes on.
  private mutating func send(_ event: SheetEvent) -> Bool {
    var events = [event]
    while !events.isEmpty {
      for effect in SheetReducer.reduce(&state, events.removeFirst()) {
        guard effect != .quit else {
          // Whoever leaves was shown what is dropped.
          underWay = [:]
          return false
        }
        events.append(perform(effect))
      }
    }
    return true
  }

  /// Ends the sitting: tries once more what failed before the terminal went away, and signs the
  /// ledger behind the last line.
  mutating func end() {
    for line in underWay.values { _ = desk.record(line) }
    guard state.recorded > 0 || !underWay.isEmpty else { return }
    _ = try? desk.store.signHead(stamp: desk.stamp())
  }
}

extension SheetProgram {
  private mutating func perform(_ effect: SheetEffect) -> SheetEvent {
    switch effect {
    case .lookUp(let sheet):
      underWay = [:]
      opened = nil
      return read(sheet) { .known($0) }
    case .reread(let sheet): return read(sheet) { .reread($0) }
    case .save(let line, let entry): return save(line) { $0.line(entry, at: $1, $2, id: $3) }
    case .saveIllegible(let line): return save(line) { $0.illegible(at: $1, $2, id: $3) }
    case .retry(let line): return retry(line)
    case .void(let line, let id): return void(line, id)
    case .close(let sheet, let stops):
      do {
        let refusal = try desk.close(sheet)
        return .closed(failure: refusal.map { "\($0). The lines are saved." }, stops: stops)
      } catch {
        return .closed(failure: error.description, stops: stops)
      }
    case .quit: return .failed("")
    }
  }

  private mutating func read(_ sheet: String, _ event: (PaperSheet?) -> SheetEvent) -> SheetEvent {
    do {
      return event(try desk.store.sheet(sheet))
    } catch {
      return .failed(error.description)
    }
  }

  /// Opens the sheet with its first line, so that none is left open in which nothing stands.
  private mutating func save(
    _ line: Int,
    _ make: (PaperDesk, SheetLine, Attribution?, EntryID?) -> PaperLine
  ) -> SheetEvent {
    guard case .grid(let grid) = state.screen else { return .failed("") }
    do {
      if opened != grid.sheet, !grid.isClosed {
        let refusal = try desk.open(
          grid.sheet,
          lines: grid.rows.count,
          event: grid.event,
          canvasser: grid.canvasser
        )
        if let refusal { return .line(line, .refused(refusal)) }
        opened = grid.sheet
      }
    } catch {
      return .line(line, .notSaved(error))
    }
    underWay[line] = make(
      desk,
      SheetLine(sheet: grid.sheet, line: line),
      Attribution(sheetAt: grid.event, by: grid.canvasser),
      underWay[line]?.id
    )
    return retry(line)
  }

  private mutating func retry(_ line: Int) -> SheetEvent {
    guard let paper = underWay[line] else { return .failed("Type line \(line) again.") }
    let outcome = desk.record(paper)
    switch outcome {
    case .saved, .refused: underWay[line] = nil
    case .notSaved, .unknown: break
    }
    return .line(line, outcome)
  }

  private mutating func void(_ line: Int, _ id: EntryID) -> SheetEvent {
    let decision = Decision(
      signature: id,
      verdict: .void(.mistake),
      coordinator: desk.coordinator,
      note: "typed in wrongly from the sheet"
    )
    do {
      try desk.store.decide(decision, stamp: desk.stamp())
      return .voided(line, failure: nil)
    } catch {
      return .voided(line, failure: error.description)
    }
  }
}
