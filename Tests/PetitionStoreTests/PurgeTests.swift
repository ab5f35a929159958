import FaultSupport
import Foundation
import PetitionCore
import Testing

@testable import PetitionStore

/// Names are destroyed, counts stay, and the chain can still be checked.
@Suite struct PurgeTests {
  let folder: TemporaryFolder
  var desk = Desk()

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Signers on two days; the first day has a void and an answer about news.
  private mutating func twoDays() throws -> PetitionStore {
    var store = try PetitionStore(folder.database)
    for number in 1...40 {
      try store.sign(desk.signing("Wilhelmina Oyelaran \(number)") { $0.reason = "For my aunt." })
    }
    let last = try #require(try store.lastAccepted())
    try store.void(last.id, reason: .test, canvasser: "Mai", stamp: desk.stamp())
    try store.recordContact(
      ContactBody(
        signature: last.id.description,
        email: "wilhelmina@example.org",
        phone: nil,
        language: "en"
      ),
      stamp: desk.stamp()
    )
    desk.now = Timestamp(milliseconds: desk.now.milliseconds + 86_400_000)
    for number in 1...5 { try store.sign(desk.signing("Bartholomew Quist \(number)")) }
    return store
  }

  private func bytes() throws -> Data {
    try folder.contents().values.reduce(Data(), +)
  }

  private func tallies(_ store: inout PetitionStore) throws -> [Tally] {
    try TallyDimension.allCases.map { try store.tally(by: $0) }
  }

  @Test
  mutating func `no byte of a purged name is left, and every count is as it was`() throws {
    var store = try twoDays()
    let before = try tallies(&store)
    #expect(try bytes().range(of: Data("Oyelaran".utf8)) != nil)

    let report = try store.purge(before: "2026-06-14", stamp: desk.stamp())

    #expect(report.signatures == 40)
    #expect(report.entries == 41)
    #expect(report.kept == 5)
    #expect(report.sought > 100)
    #expect(report.found == 0)
    for gone in ["Oyelaran", "wilhelmina@", "my aunt"] {
      #expect(try bytes().range(of: Data(gone.utf8)) == nil, "\(gone)")
    }
    #expect(try bytes().range(of: Data("Bartholomew Quist 5".utf8)) != nil)
    #expect(try tallies(&store) == before)
    #expect(try PetitionStore.verify(folder.database).findings == [])
  }

  @Test
  mutating func `after a purge of everything the count goes on where it was`() throws {
    var store = try twoDays()
    #expect(try store.purge(before: nil, stamp: desk.stamp()).kept == 0)
    #expect(try store.sign(desk.signing()).number == 46)
    #expect(try store.rebuild() > 0)
    #expect(try store.tally(by: .all).counts[.accepted] == 45)
    #expect(try store.tally(by: .all).counts[.voided] == 1)
    let found = try PetitionStore.verify(folder.database)
    #expect(found.findings == [])
    #expect(found.purged == 46)
  }

  @Test
  mutating func `a purge twice over destroys once, and the rest later`() throws {
    var store = try twoDays()
    _ = try store.purge(before: "2026-06-14", stamp: desk.stamp())
    let entries = try store.head().seq
    #expect(try store.purge(before: "2026-06-14", stamp: desk.stamp()).signatures == 0)
    #expect(try store.head().seq == entries, "nothing to say")
    #expect(try store.purge(before: nil, stamp: desk.stamp()).signatures == 5)
    #expect(try PetitionStore.verify(folder.database).findings == [])
  }

  @Test
  mutating func `a name that signed again after the limit is not called a leftover`() throws {
    var store = try PetitionStore(folder.database)
    try store.sign(desk.signing("Wilhelmina Oyelaran"))
    desk.now = Timestamp(milliseconds: desk.now.milliseconds + 86_400_000)
    try store.sign(desk.signing("Wilhelmina Oyelaran"))
    let report = try store.purge(before: "2026-06-14", stamp: desk.stamp())
    #expect(report.signatures == 1)
    #expect(report.found == 0)
  }

  @Test
  mutating func `the proof finds what a careless purge would leave`() throws {
    var proof = PurgeProof()
    var store = try twoDays()
    let kiosk = store.kiosk
    try store.read { database in
      _ = try PurgePlan(before: nil, owner: kiosk, in: database, &proof)
    }
    proof.search(folder.database)
    #expect(proof.found == proof.sought)
    #expect(proof.sought > 100)
  }

  @Test
  mutating func `a purge that would miss a name is refused`() throws {
    var store = try twoDays()
    let file = try Inspector(folder.database, readOnly: false)
    try file.run(
      """
      PRAGMA foreign_keys = OFF; DELETE FROM contact;
      DELETE FROM signature WHERE name LIKE '% 7'
      """
    )
    #expect(throws: StoreError.self) { try store.purge(before: nil, stamp: desk.stamp()) }
    #expect(try bytes().range(of: Data("Oyelaran 9".utf8)) != nil, "nothing was done")
    _ = try store.rebuild()
    #expect(try store.purge(before: nil, stamp: desk.stamp()).kept == 0)
    #expect(try bytes().range(of: Data("Oyelaran".utf8)) == nil)
  }

  @Test
  mutating func `a name that stands in a tally as well is no leftover`() throws {
    var store = try PetitionStore(folder.database)
    let session = desk.newSession(canvasser: "Ann \"Bo\" Lee Doe")
    try store.record(.opened(session), stamp: desk.stamp())
    desk.session = session
    try store.sign(desk.signing("Ann \"Bo\" Lee Doe"))
    let report = try store.purge(before: nil, stamp: desk.stamp())
    #expect(report.sought > 0)
    #expect(report.found == 0)
  }

  @Test
  mutating func `content that is gone without a purge is no purge`() throws {
    var store = try twoDays()
    _ = try store.purge(before: "2026-06-14", stamp: desk.stamp())
    let file = try Inspector(folder.database, readOnly: false)
    let kept = try #require(
      try file.value("SELECT min(seq) FROM entry WHERE kind = 'signature' AND payload <> ''")
    )
    try file.run("UPDATE entry SET payload = NULL WHERE seq = \(kept)")
    #expect(
      try PetitionStore.verify(folder.database).findings.first == .erased(entry: kept)
    )
  }
}
