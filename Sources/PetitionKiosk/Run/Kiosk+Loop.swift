import PetitionCore
import PetitionStore
import TerminalUI

/// Why the loop ended.
enum LoopEnd: Equatable {
  /// Staff quit, or the process was asked to end.
  case quit
  /// The terminal is gone.
  case hangUp
  /// The screen and the line-by-line mode change places.
  case switchMode
}

extension Kiosk {
  /// How often an idle kiosk looks at the clock and at other kiosks' writes.
  static let heartbeat = Duration.milliseconds(500)

  /// Runs until staff quit or the terminal is gone.
  mutating func run(on terminal: inout some Terminal & ~Copyable) -> LoopEnd {
    let end = loop(on: &terminal)
    if end != .switchMode { store.rememberEnd() }
    return end
  }

  private mutating func loop(on terminal: inout some Terminal & ~Copyable) -> LoopEnd {
    state.size = terminal.size
    state.glyphs = terminal.glyphs
    terminal.paint(KioskView.frame(of: state))
    while true {
      let inputs = terminal.next(within: Self.heartbeat)
      if let end = step(inputs, on: &terminal) { return end }
      terminal.paint(KioskView.frame(of: state))
    }
  }

  /// Handles what arrived together, one after the other.
  ///
  /// - Returns: Why the loop must end; nil to go on.
  private mutating func step(
    _ inputs: [InputEvent],
    on terminal: inout some Terminal & ~Copyable
  ) -> LoopEnd? {
    let battery = inputs.isEmpty ? context.battery() : state.time.battery
    var events: [KioskEvent] = [.tick(context.time(battery: battery))]
    for input in inputs {
      switch input {
      case .key(let key): events.append(.key(key))
      case .paste(let text): events.append(.paste(text))
      case .unreadable: events.append(.unreadable)
      case .resized(let size): events.append(.resized(size))
      case .terminate: return .quit
      case .hangUp: return .hangUp
      }
    }
    if inputs.isEmpty { events += changesElsewhere() }
    if state.copying.isRunning, let result = context.copier.poll() {
      events.append(.copied(result))
    }
    for event in events {
      for effect in handle(event) {
        switch effect {
        case .bell: terminal.bell()
        case .forget: terminal.forget()
        case .switchMode: return .switchMode
        case .quit: return .quit
        default: break
        }
      }
    }
    return nil
  }

  /// Reads the counts again if another program wrote, on screens where they may change in view, and
  /// takes up a session that was closed, changed or opened elsewhere.
  ///
  /// While somebody signs, the counter rests.
  mutating func changesElsewhere() -> [KioskEvent] {
    store.rememberEnd()
    guard state.screen.content.audience != .signer else { return [] }
    if watch == nil, shelved == nil {
      watch = try? ChangeWatch(path: store.path)
      isSessionStale = true
      // Whatever was written before it began to watch.
      return perform(.readCounts) + sessionElsewhere()
    }
    let hasChanged = watch?.hasChanged() == true
    if hasChanged { isSessionStale = true }
    // A new hour or day begins at 0 without anybody writing.
    let isNewHour = state.time.local.hourKey != countedHour
    guard hasChanged || isNewHour || state.trouble != nil else { return sessionElsewhere() }
    return perform(.readCounts) + sessionElsewhere()
  }

  /// Looks which session is open, once nobody is in the middle of anything.
  private mutating func sessionElsewhere() -> [KioskEvent] {
    let audience = state.screen.content.audience
    guard isSessionStale, shelved == nil, audience == .passersBy || audience.isStaff else {
      return []
    }
    do {
      let open = try store.openSession()?.session
      isSessionStale = false
      return open == state.session ? [] : [.elsewhere(open)]
    } catch {
      return []
    }
  }
}
