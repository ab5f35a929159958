import PetitionLanguages
import PetitionCore
import PetitionStore
import TerminalUI

/// Moves a kiosk from one state to the next; the only place where a state changes.
enum Reducer {
  /// Answers an event.
  ///
  /// - Returns: What the world is to do, in order.
  static func reduce(_ state: inout KioskState, _ event: KioskEvent) -> [KioskEffect] {
    switch event {
    case .key(let key): return press(key, &state)
    case .paste(let text):
      guard wake(&state), Layout(state.size) != .tooSmall || state.isLinear else { return [] }
      letGo(&state)
      return state.screen.content.handle(paste: text, in: &state)
    case .unreadable: return UnreadableLetter.reduce(&state)
    case .resized(let size): state.size = size
    case .tick(let time): return tick(time, &state)
    case .clock(let time): state.time = time
    case .counts(let counts): state.counts = counts
    case .signed(let outcome, let pending): return signed(outcome, pending, &state)
    case .session(let session): return changed(session, &state)
    case .elsewhere(let session): return SessionReducer.elsewhere(session, &state)
    case .trouble(let words):
      state.trouble = words
      if words == nil, case .stopped = state.screen { state.show(.staff(StaffScreen())) }
    case .contactSaved(true): return state.startOver()
    case .contactSaved:
      guard case .contact(var screen) = state.screen else { return [] }
      screen.message = .newsNotSaved
      state.screen = .contact(screen)
    case .practice(let isPractice, let counts):
      state.isPractice = isPractice
      // What waits was meant for the file that is left; practice is not begun while anything does.
      state.pending = []
      state.counts = counts
      state.lastReceipt = nil
      state.voided = nil
      // Not the menu: the Enter that began practice must not end it.
      return state.startOver()
    case .closed(let sheet): return state.close(sheet)
    case .copied(let result): return copied(result, &state)
    case .room(let bytes): state.scarceRoom = bytes < ReserveFile.scarcity ? bytes : nil
    case .voidKnown(let id): state.voided = id
    case .lastSignature, .lastVoid, .done, .failed, .tallied, .pinChecked:
      return StaffReducer.reduce(&state, event)
    }
    return []
  }

  private static func press(_ key: Key, _ state: inout KioskState) -> [KioskEffect] {
    let pause = state.time.elapsed - state.lastKeyAt
    guard wake(&state) else { return [] }
    guard !isHeld(key, after: pause, &state), answers(key, state) else { return [] }
    if let effects = GlobalKeys.handle(key, in: &state) { return effects }
    return state.screen.content.handle(key, in: &state)
  }

  /// Whether a key does anything: nobody signs in a window in which nothing can be read.
  private static func answers(_ key: Key, _ state: KioskState) -> Bool {
    guard Layout(state.size) == .tooSmall, !state.isLinear else { return true }
    return [.function(4), .function(8), .function(9)].contains(key)
  }

  /// Takes note of a key; false when it only woke a sleeping screen and must do nothing else.
  static func wake(_ state: inout KioskState) -> Bool {
    state.lastKeyAt = state.time.elapsed
    guard case .idle(let idle) = state.screen else { return true }
    state.show(idle.interrupted)
    return false
  }

  private static func tick(_ time: KioskTime, _ state: inout KioskState) -> [KioskEffect] {
    state.time = time
    var effects = Patience.tick(&state)
    effects += state.screen.content.tick(in: &state)
    if state.copying.isDue(state) { effects.append(state.beginCopy()) }
    if let oldest = state.pending.first, time.elapsed >= state.retryAt {
      state.retryAt = time.elapsed + .seconds(2)
      effects.append(.retry(oldest))
    }
    return effects
  }

  private static func signed(
    _ outcome: SigningOutcome,
    _ pending: PendingSigning,
    _ state: inout KioskState
  ) -> [KioskEffect] {
    let wasWaiting = state.pending.contains { $0.signing.draft.id == pending.signing.draft.id }
    if case .notSaved(.sessionOver) = outcome, !wasWaiting {
      return SessionReducer.turnAway(&state)
    }
    guard case .saved(let receipt) = outcome else {
      state.trouble = trouble(outcome)
      if !wasWaiting { state.pending.append(pending) }
      state.retryAt = state.time.elapsed + .seconds(2)
      state.draft = Draft()
      if !wasWaiting { state.show(.saving(SavingScreen(pending: pending))) }
      return []
    }
    state.trouble = nil
    state.pending.removeAll { $0.signing.draft.id == receipt.id }
    state.lastReceipt = receipt
    state.draft = Draft()
    guard !wasWaiting || state.screen.awaits(receipt.id) else { return [.readCounts] }
    state.isAssisted = false
    state.show(.thanks(ThanksScreen(receipt: receipt, pending: pending)))
    let rings = receipt.milestone != nil && state.configuration.kiosk.bell
    return rings ? [.readCounts, .bell] : [.readCounts]
  }

  /// What staff must see to before anything can be saved again; nil if waiting may be enough.
  private static func trouble(_ outcome: SigningOutcome) -> String? {
    switch outcome {
    case .saved: nil
    case .notSaved(let error), .unknown(let error): error.needsPerson ? error.description : nil
    }
  }

  private static func copied(
    _ result: CopyResult,
    _ state: inout KioskState
  ) -> [KioskEffect] {
    state.copying.isRunning = false
    state.copying.failure = if case .failed(let words) = result { words } else { nil }
    if state.copying.failure == nil { state.copying.isOnOwnDisk = result == .doneOnOwnDisk }
    switch state.screen {
    case .closing(var closing):
      closing.result = result
      state.screen = .closing(closing)
    case .staff(let staff) where staff.message == state.words[.copyBegun]:
      let made: Phrase = state.copying.isOnOwnDisk ? .copyMadeHere : .copyMade
      let words = state.copying.failure ?? state.words[made]
      state.show(.staff(StaffScreen(selected: staff.selected, message: words)))
    default: break
    }
    return [.readCounts]
  }

  private static func changed(
    _ session: SessionBody?,
    _ state: inout KioskState
  ) -> [KioskEffect] {
    if session?.session != state.session?.session { state.voided = nil }
    state.session = session
    state.lastReceipt = nil
    guard session != nil else {
      state.showClosed()
      return [.readCounts]
    }
    return state.startOver()
  }
}
