import Foundation
import PetitionCore
import Testing

@testable import PetitionStore

/// The baseline's signatures when they are imported: each counts once.
struct BaselineTests {
  private static let rows = [("Ana Ruiz", "55802"), ("Ka Vang", "55807"), ("Li Wei", "55804")]

  @Test func `what one office imports is listed once, however its file grows`() throws {
    var office = try TestOffice()
    try office.importRows(Self.rows.prefix(2), digest: "a")
    #expect(try office.campaign() == CampaignCount(baseline: 84, listed: 2, accepted: 2))
    try office.importRows(Self.rows.prefix(2), digest: "a")
    try office.importRows(Self.rows[...], digest: "b")
    #expect(try office.campaign() == CampaignCount(baseline: 84, listed: 3, accepted: 3))
    #expect(try office.campaign().count == 84)
  }

  @Test func `a file that was imported in two offices is listed once`() throws {
    var (first, second) = (try TestOffice(1), try TestOffice(2))
    try first.importRows(Self.rows.prefix(2), digest: "a")
    try second.importRows(Self.rows.prefix(2), digest: "a")
    let theirs = second.folder.database
    try first.merge(theirs)
    #expect(try first.campaign() == CampaignCount(baseline: 84, listed: 2, accepted: 4))
    var pairs: [(EntryID, EntryID)] = []
    for (name, _) in Self.rows.prefix(2) {
      let ids = try first.ids(named: name)
      try #require(ids.count == 2)
      pairs.append((ids[0], ids[1]))
    }
    for (earlier, later) in pairs { try first.decide(later, .duplicate(of: earlier)) }
    #expect(try first.campaign() == CampaignCount(baseline: 84, listed: 2, accepted: 2))
    #expect(try first.campaign().count == 84)
    try first.importRows(Self.rows[...], digest: "b")
    #expect(try first.campaign().count == 84)
    #expect(try PetitionStore.verify(first.folder.database).findings == [])
  }
}

extension TestOffice {
  fileprivate mutating func campaign() throws -> CampaignCount {
    try store.campaign(baseline: 84)
  }

  fileprivate mutating func ids(named name: String) throws -> [EntryID] {
    var ids: [EntryID] = []
    try store.forEachSignature { record in
      if record.name == name { ids.append(record.id) }
    }
    return ids
  }

  fileprivate mutating func importRows(
    _ rows: ArraySlice<(String, String)>,
    digest: String
  ) throws {
    let signings = try rows.map { name, zip in
      try desk.signing(name) {
        $0.postalCode = .zip(zip)
        $0.source = .import
      }
    }
    guard let shown = signings.first?.shown else { return }
    let batch = ImportBatch(
      origin: "online",
      shown: shown,
      baseline: 84,
      isInBaseline: true,
      coordinator: "Ada",
      textStamp: desk.stamp(),
      stamp: desk.stamp()
    )
    var waiting = signings.map {
      ImportedSignature(
        draft: $0.draft,
        traits: ImportTraits(name: $0.draft.name.text, code: $0.draft.postalCode.text),
        meaning: "\($0.draft.name)",
        stamp: $0.stamp,
        attribution: nil,
        email: nil,
        phone: nil,
        contactStamp: $0.textStamp
      )
    }
    _ = try store.importSignatures(
      batch,
      next: { waiting.isEmpty ? nil : .signature(waiting.removeFirst()) },
      digest: { String(repeating: digest, count: 64) }
    )
  }
}
