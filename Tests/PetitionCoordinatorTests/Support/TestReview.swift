import Foundation
import PetitionCore
import PetitionOffice
import PetitionShell
import TerminalUI

@testable import PetitionCoordinator

/// A review that is played by keys, on signatures that are in memory alone.
struct TestReview {
  var state: ReviewState
  /// The signatures; a decision changes how they stand.
  var records: [EntryID: SignatureRecord] = [:]
  /// Every decision, in order.
  var decisions: [Decision] = []
  /// The stamps they were recorded with.
  var stamps: [EntryStamp] = []
  /// How many of the next writes fail.
  var failures = 0
  /// What a search finds at the end.
  var found: [ReviewCase] = []
  private var issued = 0

  static let ids = (1...9).map { EntryID(uuid($0)) }

  /// A UUID that says its number.
  static func uuid(_ number: Int) -> UUID {
    UUID(
      uuid: (1, 2, 3, 4, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, UInt8(truncatingIfNeeded: number))
    )
  }

  /// Two possible duplicates, a doubtful ZIP code and an odd name.
  init(coordinator: String? = "Pat", isLinear: Bool = false) {
    let ids = Self.ids
    let cases: [ReviewCase] = [
      .pair(earlier: ids[0], later: ids[1]), .pair(earlier: ids[2], later: ids[3]),
      .postalCode(ids[4]), .name(ids[5]),
    ]
    var counts = StateCounts()
    counts[.accepted] = 106
    state = ReviewState(
      cases: cases,
      coordinator: coordinator,
      suggestion: "kim",
      counts: counts,
      isLinear: isLinear
    )
    add(0, "Mai Nhia Xiong", "55106", "Saint Paul, MN", event: "Farmers market")
    add(1, "XIONG, Mai Nhia", "55106", "Saint Paul, MN", event: "Library") {
      $0.source = .paper
      $0.sheet = SheetLine(sheet: "12", line: 3)
      $0.kiosk = KioskID(Self.uuid(99))
    }
    add(2, "María Guadalupe Hernández-Villanueva de la Cruz y Santiago", "55802", "Duluth, MN")
    add(3, "Maria Guadalupe Hernandez Villanueva\u{202E} de la Cruz y Santiago", "55802", "")
    add(4, "Pat\u{1B}[2J Lee", "55999", "Minnesota") { $0.flags = [.zipUnknown] }
    add(5, "X", nil, "") { $0.flags = [.zipNone, .nameOdd] }
    if coordinator != nil { work(ReviewReducer.next(&state)) }
  }

  private mutating func add(
    _ index: Int,
    _ name: String,
    _ code: String?,
    _ place: String,
    event: String = "",
    _ change: (inout SignatureRecord) -> Void = { _ in }
  ) {
    var record = SignatureRecord(
      id: Self.ids[index],
      kiosk: KioskID(Self.uuid(77)),
      seq: index + 2,
      number: index + 88,
      signedAt: Timestamp(milliseconds: 1_781_359_320_000 + Int64(index) * 3_600_000),
      utcOffset: -18_000,
      name: name,
      postalCode: code,
      place: place,
      area: .inside,
      event: event,
      canvasser: event.isEmpty ? "" : "Mai",
      source: .kiosk,
      language: "en",
      textVersion: "",
      standing: Standing(.accepted),
      flags: []
    )
    change(&record)
    records[record.id] = record
  }

  /// Presses keys, each a while after the one before.
  mutating func press(_ keys: Key...) {
    for key in keys {
      wait(.seconds(1))
      send(.key(key))
    }
  }

  /// Types a text.
  mutating func type(_ text: String) {
    for character in text { send(.key(.text(String(character)))) }
  }

  /// Lets time pass.
  mutating func wait(_ time: Duration) { send(.time(state.now + time)) }

  mutating func send(_ event: ReviewEvent) { work(ReviewReducer.reduce(&state, event)) }

  func frame(_ columns: Int, _ rows: Int) -> Frame {
    ReviewView.frame(of: state, size: Size(rows: rows, columns: columns))
  }

  /// The screen at 80x24.
  var screen: String { frame(80, 24).grid.plainText }

  private mutating func work(_ effects: [ReviewEffect]) {
    for effect in effects { send(perform(effect)) }
  }

  private mutating func perform(_ effect: ReviewEffect) -> ReviewEvent {
    switch effect {
    case .show(let question):
      let asked = question.signatures.compactMap { records[$0] }
      let isOpen = asked.allSatisfy { $0.standing.state == .accepted }
      return isOpen
        ? .shown(ShownCase(question: question, records: asked)) : .closed(question)
    case .record(let decision):
      issued += 1
      let stamp = EntryStamp(
        id: EntryID(Self.uuid(200 + issued)),
        at: Timestamp(milliseconds: 0),
        utcOffset: 0,
        nonce: Self.uuid(0)
      )
      return record(PendingDecision(decision: decision, stamp: stamp))
    case .retry(let pending): return record(pending)
    case .look: return .found(found)
    }
  }

  private mutating func record(_ pending: PendingDecision) -> ReviewEvent {
    stamps.append(pending.stamp)
    guard failures == 0 else {
      failures -= 1
      return .unsaved(pending, words: "The disk that holds office.db is full.")
    }
    let decision = pending.decision
    let before = records[decision.signature]?.standing.state ?? .accepted
    let after: SignatureState =
      switch decision.verdict {
      case .void: .voided
      case .duplicate: .duplicate
      case .restore, .distinct, .keep: .accepted
      case .withdraw: .withdrawn
      }
    guard before == .accepted || decision.verdict == .restore else { return .gone }
    decisions.append(decision)
    let reason: VoidReason? = if case .void(let reason) = decision.verdict { reason } else { nil }
    records[decision.signature]?.standing = Standing(after, voidReason: reason)
    var counts = state.counts
    counts[before] -= 1
    counts[after] += 1
    return .recorded(decision, counts)
  }
}
