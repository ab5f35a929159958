import Foundation
import PetitionCore
import PetitionStore

/// A table at which people sign: whatever it hands out has an identity of its own and a later time.
struct Desk {
  static let petition = "save-the-marsh"
  static let kiosk = UUID(0xC10C)

  var session: SessionBody?
  var baseline = 0
  var ladder = MilestoneLadder()
  var language = "en"
  /// The clock; moves on by a second with every stamp.
  var now = Timestamp(milliseconds: 1_781_359_320_000)
  var utcOffset = -18_000
  private var issued: Int

  /// Sets up a table.
  ///
  /// - Parameter number: Two tables with different numbers never hand out the same identity.
  init(_ number: Int = 1) {
    issued = number * 1_000_000
  }

  mutating func stamp() -> EntryStamp {
    issued += 1
    now = Timestamp(milliseconds: now.milliseconds + 1000)
    return EntryStamp(
      id: EntryID(UUID(issued)),
      at: now,
      utcOffset: utcOffset,
      nonce: UUID(issued + 500_000)
    )
  }

  mutating func signing(
    _ name: String = "Ana Ruiz",
    _ change: (inout SignatureDraft) -> Void = { _ in }
  ) throws -> Signing {
    let stamp = stamp()
    let shown = ShownPetition(Self.text, language: language)
    var draft = SignatureDraft(
      id: stamp.id,
      name: try PersonName(name),
      postalCode: .zip("55802"),
      place: "Duluth, MN",
      area: .inside,
      flags: [],
      source: .kiosk,
      language: language,
      textVersion: try TextVersion(of: shown)
    )
    change(&draft)
    return Signing(
      draft: draft,
      shown: shown,
      attribution: session.map(Attribution.init),
      stamp: stamp,
      textStamp: self.stamp(),
      milestoneStamp: self.stamp(),
      baseline: baseline,
      ladder: ladder
    )
  }

  mutating func newSession(event: String = "Farmers market", canvasser: String = "Mai")
    -> SessionBody
  {
    SessionBody(
      session: stamp().id.description,
      event: event,
      canvasser: canvasser,
      clockConfirmed: true
    )
  }

  private static let text = Petition(
    id: petition,
    text: PetitionText(
      title: "Save the marsh",
      to: "Duluth City Council",
      ask: "Keep the marsh wet.",
      statement: "We ask the council to keep the marsh."
    ),
    translations: ["es": PetitionText(title: "Salvemos el humedal")]
  )
}

extension UUID {
  /// A UUID that says its number.
  init(_ number: Int) {
    let byte = { (shift: Int) in UInt8(truncatingIfNeeded: number >> shift) }
    self.init(
      uuid: (0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, byte(24), byte(16), byte(8), byte(0))
    )
  }
}

extension PetitionStore {
  /// Opens a database for the tests' own petition.
  init(_ path: String, busyWait: Double = 5) throws(StoreError) {
    try self.init(
      opening: path,
      petition: Desk.petition,
      newKiosk: Desk.kiosk,
      busyWait: busyWait
    )
  }

  /// Makes a ledger without a file.
  static func inMemory() throws(StoreError) -> PetitionStore {
    try inMemory(petition: Desk.petition, kiosk: Desk.kiosk)
  }

  /// Records a signature that must be saved.
  @discardableResult
  mutating func sign(_ signing: Signing) throws -> SignatureReceipt {
    let outcome = record(signing)
    guard case .saved(let receipt) = outcome else { throw UnexpectedOutcome(outcome: outcome) }
    return receipt
  }
}

struct UnexpectedOutcome: Error {
  var outcome: SigningOutcome
}
