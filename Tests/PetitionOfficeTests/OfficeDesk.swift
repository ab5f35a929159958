import Foundation
import PetitionCore
import PetitionStore

/// A ledger without a file, and hands that sign and decide; whatever is recorded has a later time.
struct OfficeDesk {
  var store: PetitionStore
  private var issued = 1_000_000
  private(set) var now = Timestamp(milliseconds: 1_781_359_320_000)
  private static let petition = "save-the-marsh"
  private static let text = Petition(
    id: petition,
    text: PetitionText(title: "Save the marsh", to: "Duluth City Council", ask: "Keep it wet.")
  )

  init() throws {
    store = try PetitionStore.inMemory(petition: Self.petition, kiosk: Self.uuid(0xC10C))
  }

  /// A UUID that says its number.
  static func uuid(_ number: Int) -> UUID {
    let byte = { (shift: Int) in UInt8(truncatingIfNeeded: number >> shift) }
    return UUID(
      uuid: (0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, byte(24), byte(16), byte(8), byte(0))
    )
  }

  /// A stamp `seconds` later than the one before; less than 0 is a clock that was set back.
  mutating func stamp(later seconds: Int64 = 1) -> EntryStamp {
    issued += 1
    now = Timestamp(milliseconds: now.milliseconds + seconds * 1000)
    return EntryStamp(
      id: EntryID(Self.uuid(issued)),
      at: now,
      utcOffset: -18_000,
      nonce: Self.uuid(issued + 500_000)
    )
  }

  /// Signs.
  @discardableResult
  mutating func sign(
    _ name: String,
    _ code: PostalCode = .zip("55802"),
    flags: [SignatureFlag] = [],
    later seconds: Int64 = 1
  ) throws -> EntryID {
    let stamp = stamp(later: seconds)
    let shown = ShownPetition(Self.text, language: "en")
    let draft = SignatureDraft(
      id: stamp.id,
      name: try PersonName(name),
      postalCode: code,
      place: "",
      area: code == .none ? .none : .inside,
      flags: flags,
      source: .kiosk,
      language: "en",
      textVersion: try TextVersion(of: shown)
    )
    let signing = Signing(
      draft: draft,
      shown: shown,
      attribution: nil,
      stamp: stamp,
      textStamp: self.stamp(),
      milestoneStamp: self.stamp(),
      baseline: 0,
      ladder: MilestoneLadder()
    )
    guard case .saved = store.record(signing) else { throw NotSaved() }
    return stamp.id
  }

  /// Decides, if the signature can be decided so.
  mutating func decide(_ signature: EntryID, _ verdict: Verdict) {
    let decision = Decision(signature: signature, verdict: verdict, coordinator: "Pat")
    try? store.decide(decision, stamp: stamp())
  }

  struct NotSaved: Error {}
}
