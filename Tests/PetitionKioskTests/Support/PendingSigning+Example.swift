import Foundation
import PetitionCore
import PetitionStore

@testable import PetitionKiosk

extension PendingSigning {
  /// A signature that was confirmed, with an identity of its own.
  static func example(_ form: SigningForm, id: UUID) -> PendingSigning {
    let stamp = EntryStamp(
      id: EntryID(id),
      at: Timestamp(milliseconds: 1_781_377_320_000),
      utcOffset: -18_000,
      nonce: id
    )
    let petition = Configuration.example.petition
    let draft = SignatureDraft(
      id: stamp.id,
      name: form.name,
      postalCode: form.postalCode,
      place: "",
      area: .none,
      flags: [],
      source: .kiosk,
      language: form.language,
      textVersion: TextVersion(hex: "")
    )
    let signing = Signing(
      draft: draft,
      shown: ShownPetition(petition, language: form.language),
      attribution: nil,
      stamp: stamp,
      textStamp: stamp,
      milestoneStamp: stamp,
      baseline: 0,
      ladder: MilestoneLadder(rungs: [])
    )
    return PendingSigning(signing: signing, withdrawalCode: nil)
  }
}
