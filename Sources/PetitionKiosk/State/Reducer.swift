import PetitionLanguages
import PetitionCore
import PetitionStore
import TerminalUI

/// Moves a kiosk from one state to the next; the only place where a state changes.
enum Reducer {
  /// How long Enter and Space rest after a screen has changed.
  ///
  /// A held Enter cannot sign, dismiss and start again. Longer than the delay after which the usual
  /// keyboards begin to repeat (X11: 660 ms).
  static let settling = Duration.milliseconds(700)

  /// A key that comes sooner than this after one that was swallowed is the same key, still held.
  static let repeating = Duration.milliseconds(300)

  /// A number that comes sooner than this after one that was swallowed belongs to what is typed.
  static let typing = Duration.seconds(1)

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
    case .closed(let sheet): return state.close(sheet)
    case .copied(let result): return copied(result, &state)
    case .room(let bytes): state.scarceRoom = bytes < ReserveFile.scarcity ? bytes : nil
    case .lastSignature, .done, .failed, .tallied, .pinChecked:
      return StaffReducer.reduce(&state, event)
    }
    return []
  }

  private static func press(_ key: Key, _ state: inout KioskState) -> [KioskEffect] {
    guard wake(&state) else { return [] }
    guard !isHeld(key, &state), answers(key, state) else { return [] }
    if let effects = GlobalKeys.handle(key, in: &state) { return effects }
    return state.screen.content.handle(key, in: &state)
  }

  /// Whether a key does anything: nobody signs in a window in which nothing can be read.
  private static func answers(_ key: Key, _ state: KioskState) -> Bool {
    guard Layout(state.size) == .tooSmall, !state.isLinear else { return true }
    return [.function(4), .function(8), .function(9)].contains(key)
  }

  /// Whether an Enter or a Space comes from a key that has been down since the last screen.
  private static func isHeld(_ key: Key, _ state: inout KioskState) -> Bool {
    let now = state.time.elapsed
    let isNumber = isNumber(key, on: state.screen)
    guard key == .enter || key == .text(" ") || isNumber, !takesText(state.screen, key) else {
      letGo(&state)
      return false
    }
    if state.isLinear {
      // Lists take no empty line there, so nothing is signed by a held Enter. Only the Enter of the
      // very line that changed the screen must not count again.
      return now == state.settledAt
    }
    let pause = isNumber ? typing : repeating
    let isRepeated = state.swallowedAt.map { now - $0 < pause } ?? false
    guard now - state.settledAt < settling || isRepeated else {
      state.swallowedAt = nil
      return false
    }
    state.swallowedAt = now
    return true
  }

  /// Whether a key is a number that would answer a signer's question: whoever types a ZIP code once
  /// more must not sign by its digits.
  private static func isNumber(_ key: Key, on screen: Screen) -> Bool {
    guard case .text(let text) = key, Int(text) != nil else { return false }
    return switch screen {
    case .question, .review: true
    default: false
    }
  }

  /// Ends the rest of Enter: whoever presses another key, or types a line, is not holding it.
  private static func letGo(_ state: inout KioskState) {
    state.settledAt = min(state.settledAt, state.time.elapsed - settling)
    state.swallowedAt = nil
  }

  /// Space belongs to the text being typed, whenever it comes.
  private static func takesText(_ screen: Screen, _ key: Key) -> Bool {
    guard key == .text(" ") else { return false }
    return switch screen {
    case .form, .opening, .canvasser, .contact: true
    default: false
    }
  }

  /// Takes note of a key; false when it only woke a sleeping screen and must do nothing else.
  private static func wake(_ state: inout KioskState) -> Bool {
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
    switch state.screen {
    case .closing(var closing):
      closing.result = result
      state.screen = .closing(closing)
    case .staff(let staff) where staff.message == state.words[.copyBegun]:
      let words = state.copying.failure ?? state.words[.copyMade]
      state.show(.staff(StaffScreen(selected: staff.selected, message: words)))
    default: break
    }
    return [.readCounts]
  }

  private static func changed(
    _ session: SessionBody?,
    _ state: inout KioskState
  ) -> [KioskEffect] {
    state.session = session
    state.lastReceipt = nil
    guard session != nil else {
      state.showClosed()
      return [.readCounts]
    }
    return state.startOver()
  }
}
