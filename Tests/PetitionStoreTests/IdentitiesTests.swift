import Foundation
import PetitionCore
import Testing

@testable import PetitionStore

/// Identities as tables show them and people type them.
struct IdentitiesTests {
  private func store(_ ids: [String]) throws -> PetitionStore {
    var store = try PetitionStore.inMemory()
    var desk = Desk()
    for id in ids {
      let id = EntryID(try #require(UUID(uuidString: id)))
      var signing = try desk.signing("Signer \(id)")
      signing.draft.id = id
      signing.stamp = EntryStamp(
        id: id,
        at: signing.stamp.at,
        utcOffset: signing.stamp.utcOffset,
        nonce: signing.stamp.nonce
      )
      try store.sign(signing)
    }
    return store
  }

  @Test func `as much of the end is shown as no other has`() throws {
    var store = try store([
      "01a22130-549b-7495-bb5f-70a66f3a6459", "01a22130-549b-7495-bb5f-00a66f3a6459",
      "01a22130-549b-7495-bb5f-70a66f3a6458",
    ])
    let short = try store.shortIdentities()
    #expect(short.signatureCharacters == 12)
    #expect(short.signature("01a22130-549b-7495-bb5f-70a66f3a6459") == "70a66f3a6459")

    var plain = try self.store(["01a22130-549b-7495-bb5f-70a66f3a6459"])
    #expect(
      try plain.shortIdentities().signature("01a22130-549b-7495-bb5f-70a66f3a6459") == "3a6459"
    )
  }

  @Test func `a short identity is never a number, which would be an entry`() throws {
    let short = ShortIdentities(signatureCharacters: 6, kiosks: [])
    #expect(short.signature("01a22130-549b-7495-bb5f-70a66f123456") == "f123456")
    #expect(
      short.signature("01a22130-549b-7495-bb5f-701664123456")
        == "01a22130-549b-7495-bb5f-701664123456"
    )
  }

  @Test func `kiosks are told apart by as much of the beginning as it takes`() {
    let kiosks = ["0000c10c-0000-4000-8000-000000000001", "0000c10c-0000-4000-8000-000000000002"]
    #expect(ShortIdentities(signatureCharacters: 6, kiosks: kiosks).kiosk(kiosks[0]) == kiosks[0])
    #expect(
      ShortIdentities(signatureCharacters: 6, kiosks: [kiosks[0]]).kiosk(kiosks[0]) == "0000c10c"
    )
  }

  @Test func `a part finds what ends so, or else what begins so, with or without hyphens`() throws {
    let (one, two) = (
      "01a22130-549b-7495-bb5f-70a66f3a6459", "01a22130-549c-7495-bb5f-70a66f3aABCD"
    )
    var store = try store([one, two])
    func found(_ part: String) throws -> [String] {
      try store.signatures(identity: part, limit: 9).map { "\($0.id)" }
    }
    #expect(try found("3a6459") == [one])
    #expect(try found("3A6459") == [one])
    #expect(try found("bb5f-70a66f3a6459") == [one])
    #expect(try found("01a22130-549c") == [two.lowercased()])
    #expect(try found("01a22130549c") == [two.lowercased()])
    #expect(try found("01a2").count == 2)
    #expect(try found("%") == [] && found("_") == [] && found("") == [] && found("zz") == [])
  }
}
