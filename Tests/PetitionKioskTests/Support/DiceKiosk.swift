import PetitionShell
import Foundation
import PetitionCore
import PetitionLanguages
import PetitionStore
import TerminalUI
import TestSupport

@testable import PetitionKiosk

/// A kiosk without a world: keys, sizes, pauses and the results of its effects are thrown like dice.
struct DiceKiosk {
  /// The name that is pasted into forms, and nowhere else.
  static let name = "Zyxwabel"
  /// Window sizes, the impossible ones too.
  static let sizes = [
    Size(rows: 0, columns: 0), Size(rows: 1, columns: 1), Size(rows: 11, columns: 39),
    Size(rows: 12, columns: 40), Size(rows: 15, columns: 50), Size(rows: 24, columns: 80),
    Size(rows: 43, columns: 132),
  ]

  private static let keys: [Key] = [
    .enter, .enter, .enter, .enter, .enter, .escape, .tab, .backTab, .up, .down, .left, .right,
    .home, .end, .pageUp, .pageDown, .backspace, .delete, .text("1"), .text("2"), .text("3"),
    .text("4"), .text("5"), .text("6"), .text("9"), .text(" "), .text("é"), .text("\u{301}"),
    .text("中"), .text("@"), .function(1),
    .function(2), .function(3), .function(4), .function(5), .function(8), .function(9),
    .control("T"), .control("C"),
  ]

  /// The dice.
  var generator: SeededGenerator
  /// The state they lead to.
  var state: KioskState
  /// Signatures that were asked for.
  var signs = 0
  /// Enter and digits pressed on the review.
  var confirmations = 0
  /// Identities that waited for the disk at any time.
  var waited: Set<EntryID> = []
  /// Identities that were saved.
  var saved: Set<EntryID> = []

  private var drawn: UInt64 = 0

  /// Creates a kiosk in one of its languages, with or without a PIN.
  ///
  /// - Parameters:
  ///   - seed: What the dice begin with.
  ///   - language: The language it starts in; nil for any.
  ///   - size: The window.
  init(seed: UInt64, language: String? = nil, size: Size = Size(rows: 24, columns: 80)) {
    generator = SeededGenerator(seed: seed)
    var configuration = Configuration.curious
    var languages = (BuiltInLanguage.codes + ["xx"]).shuffled(using: &generator)
    if let language { languages = [language] + languages.filter { $0 != language } }
    configuration.kiosk.languages = languages
    configuration.kiosk.pin = Bool.random(using: &generator) ? "scrypt" : ""
    state = KioskState(
      configuration: configuration,
      languages: .builtIn,
      size: size,
      time: TestWorld().context.time(battery: nil),
      theme: .terminal
    )
    switch seed % 4 {
    case 0:
      state.voided = EntryID(UUID(seed: 0))
      state.screen = .staff(StaffScreen(selected: Int(seed / 4 % 13)))
    case 1: state.screen = .opening(OpeningScreen(state))
    default: break
    }
  }

  /// Throws the next event: half of them what a signer would do, the others anything.
  mutating func event() -> KioskEvent {
    switch Int.random(in: 0..<20, using: &generator) {
    case 0: return .resized(Self.sizes.randomElement(using: &generator) ?? state.size)
    case 1: return paste
    case 2..<5: return pause([50, 800, 61_000, 31_000].randomElement(using: &generator) ?? 0)
    case 5..<10: return .key(Self.keys.randomElement(using: &generator) ?? .enter)
    default: return step
    }
  }

  /// What a signer does next who does not hesitate.
  private var step: KioskEvent {
    if state.time.elapsed - state.settledAt < Reducer.settling { return pause(800) }
    if state.time.elapsed - state.lastKeyAt < Reducer.burst { return pause(100) }
    if case .form(let form) = state.screen, state.draft[form.focus].text.isEmpty { return paste }
    return .key(.enter)
  }

  private var paste: KioskEvent {
    if case .form(let form) = state.screen, form.focus == .name { return .paste(Self.name) }
    return .paste("55802")
  }

  /// Some milliseconds pass.
  func pause(_ milliseconds: Int) -> KioskEvent {
    var time = state.time
    time.elapsed += .milliseconds(milliseconds)
    return .tick(time)
  }

  /// Lets the reducer answer, throws the results of what it asks for, and counts.
  mutating func send(_ event: KioskEvent) {
    if case .review = state.screen, case .key(let key) = event {
      switch key {
      case .enter, .text: confirmations += 1
      default: break
      }
    }
    for effect in Reducer.reduce(&state, event) {
      if case .sign = effect { signs += 1 }
      for result in results(of: effect) { send(result) }
    }
    waited.formUnion(state.pending.map(\.signing.draft.id))
  }

  private mutating func results(of effect: KioskEffect) -> [KioskEvent] {
    switch effect {
    case .sign(let form):
      drawn += 1
      return attempt(.example(form, id: UUID(seed: drawn)))
    case .retry(let pending): return attempt(pending)
    case .checkPIN: return [.pinChecked(Bool.random(using: &generator))]
    case .recordContact: return [.contactSaved(Bool.random(using: &generator))]
    case .readTallies: return [.tallied(StaffTallies())]
    case .findLast: return [.lastSignature(Bool.random(using: &generator) ? named : nil)]
    case .void: return [.done(.voided), .voidKnown(EntryID(UUID(seed: 0)))]
    case .findVoid: return [.lastVoid(Bool.random(using: &generator) ? named : nil)]
    case .takeBackVoid: return [.done(.takenBack), .voidKnown(nil)]
    case .practice(let isOn): return [.practice(isOn, LiveCounts())]
    case .closeSession: return [.session(nil)]
    case .copy: return [.copied(Bool.random(using: &generator) ? .done : .failed("No room."))]
    case .openSession, .changeCanvasser:
      return [
        .session(SessionBody(session: "s", event: "e", canvasser: "c", clockConfirmed: true))
      ]
    default: return []
    }
  }

  private mutating func attempt(_ pending: PendingSigning) -> [KioskEvent] {
    let draft = pending.signing.draft
    guard Int.random(in: 0..<3, using: &generator) > 0 else {
      return [.signed(.unknown(.diskFull(path: "petition.db")), pending)]
    }
    saved.insert(draft.id)
    var receipt = receipt(for: saved.count)
    receipt.id = draft.id
    receipt.milestone = Bool.random(using: &generator) ? 10 : nil
    return [.signed(.saved(receipt), pending)]
  }

  private var named: NamedSignature {
    NamedSignature(receipt: receipt(for: 1), name: Self.name, voidReason: .joke)
  }

  private func receipt(for number: Int) -> SignatureReceipt {
    SignatureReceipt(
      id: EntryID(UUID(seed: 0)),
      seq: number,
      number: number,
      milestone: nil,
      signedAt: Timestamp(state.time.wall)
    )
  }
}

extension UUID {
  /// The identity that belongs to a number.
  init(seed: UInt64) {
    let high = UInt8(truncatingIfNeeded: seed >> 8)
    let low = UInt8(truncatingIfNeeded: seed)
    self.init(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, high, low))
  }
}
