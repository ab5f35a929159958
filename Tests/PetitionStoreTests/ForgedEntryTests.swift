import Foundation
import GRDB
import PetitionCore
import TestSupport
import Testing

@testable import PetitionStore

/// Ledgers whose links all follow, with entries in them that no kiosk writes.
struct ForgedEntryTests {
  private var honest: TestTable
  private let subject: EntryID
  private let session: SessionBody

  init() throws {
    honest = try TestTable(5)
    session = honest.desk.newSession(event: "Market")
    try honest.store.record(.opened(session), stamp: honest.desk.stamp())
    honest.desk.session = session
    subject = try honest.sign("Ana Ruiz")
    let contact = ContactBody(
      signature: subject.description,
      email: "a@example.org",
      phone: nil,
      language: "en"
    )
    try honest.store.recordContact(contact, stamp: honest.desk.stamp())
  }

  /// Writes entries behind a ledger's last as somebody would who knows the format.
  private func forge(_ bodies: [EntryBody], at table: inout TestTable) throws -> String {
    try table.sign("Eve Moss")
    let path = try table.copy()
    let kiosk = table.store.kiosk
    try DatabaseQueue(path: path).write { database in
      for body in bodies {
        let (seq, link) = try Ledger.head(of: kiosk, in: database)
        let stamp = table.desk.stamp()
        let payload = try EntryPayload.encode(body, stamp: stamp)
        try add(payload, body.kind, stamp.id, (kiosk, seq + 1, link), to: database)
      }
    }
    return path
  }

  private func add(
    _ payload: Data,
    _ kind: EntryKind,
    _ id: EntryID,
    _ place: (kiosk: KioskID, seq: Int, link: Data),
    to database: Database
  ) throws {
    let digest = Data(SHA256Digest.of([UInt8](payload)))
    let (kiosk, seq, last) = place
    let link = Ledger.chain(
      kiosk: kiosk,
      seq: seq,
      id: id,
      kind: kind,
      digest: digest,
      after: last
    )
    let entry: StatementArguments = [
      kiosk.bytes, seq, id.uuid.bytes, kind.rawValue, payload, digest, link,
    ]
    try database.execute(
      sql: """
        INSERT INTO entry (kiosk, seq, id, kind, payload, digest, chain)
        VALUES (?, ?, ?, ?, CAST(? AS TEXT), ?, ?)
        """,
      arguments: entry
    )
  }

  /// Merges both files in both orders, for kiosks whose identities come before and after.
  private mutating func expect(_ bodies: [EntryBody], refused: Bool) throws {
    let sound = try honest.copy()
    for number in [1, 9] {
      var table = try TestTable(number)
      let forged = try forge(bodies, at: &table)
      for isFirst in [true, false] {
        var office = try TestOffice(number)
        var wasRefused = false
        for file in isFirst ? [forged, sound] : [sound, forged] {
          do {
            try office.merge(file)
          } catch StoreError.damaged(let path, _) {
            #expect(path == forged)
            wasRefused = true
          } catch StoreError.inadmissible(let path, _, _) {
            #expect(path == forged)
            wasRefused = true
          }
        }
        #expect(wasRefused == refused)
        #expect(try PetitionStore.verify(office.folder.database).isSound)
        _ = try office.store.rebuild()
        #expect(try office.store.signature(subject)?.standing.state == .accepted)
        try office.store.sign(office.desk.signing("Bo Lind"))
      }
    }
  }

  @Test mutating func `what a ledger says of another one's sessions changes nothing`() throws {
    var change = session
    change.canvasser = "Eve"
    try expect([.sessionChanged(change), .sessionClosed(change)], refused: false)
  }

  @Test mutating func `a ledger that uses another one's session is refused`() throws {
    let draft = try honest.desk.signing("Eve Moss").draft
    let body = SignatureBody(draft, number: 7, attribution: Attribution(session))
    try expect([.signature(body)], refused: true)
  }

  @Test mutating func `an address for another ledger's signer is refused`() throws {
    let contact = ContactBody(
      signature: subject.description,
      email: "eve@example.org",
      phone: nil,
      language: "en"
    )
    try expect([.contact(contact)], refused: true)
  }

  @Test mutating func `a milestone by another ledger's signature is refused`() throws {
    let body = MilestoneBody(milestone: 100, count: 100, signature: subject.description)
    try expect([.milestone(body)], refused: true)
  }

  @Test(arguments: [String(repeating: "z", count: 36), "", "\u{1B}[31m"])
  mutating func `a decision about what is no identity is refused`(word: String) throws {
    let pair = DuplicateDecisionBody(
      signature: subject.description,
      other: word,
      isSame: false,
      coordinator: "Eve"
    )
    try expect([.duplicateDecision(pair)], refused: true)
    try expect([.void(VoidBody(signature: word, reason: .joke, canvasser: "Eve"))], refused: true)
  }

  @Test(arguments: [2, 1_000_000, Int.max])
  mutating func `an import of more than its ledger holds is refused`(recorded: Int) throws {
    let batch = ImportBody(
      origin: "web",
      digest: String(repeating: "a", count: 64),
      recorded: recorded,
      isInBaseline: true,
      coordinator: "Eve"
    )
    try expect([.import(batch), .import(batch)], refused: true)
  }

  @Test(arguments: [1000, Int.max])
  mutating func `a sheet with more lines than any has is refused`(lines: Int) throws {
    let sheet = SheetBody(sheet: "S1", lines: lines, event: "", canvasser: "", coordinator: "Eve")
    try expect([.sheetOpened(sheet)], refused: true)
  }

  @Test(arguments: [1_000_000_000_000, 1_000_000_000_001, Int.max])
  mutating func `a number behind which no other can come is refused`(number: Int) throws {
    let draft = try honest.desk.signing("Eve Moss").draft
    let body = SignatureBody(draft, number: number, attribution: nil)
    try expect([.signature(body)], refused: number > 1_000_000_000_000)
  }

  @Test(arguments: [
    (counts: [Int.max, Int.max], states: ["accepted"], runs: [[1, 2]]),
    (counts: [1], states: ["accepted"], runs: [[1, Int.max], [1, Int.max]]),
    (counts: [1], states: ["accepted"], runs: [[Int.min, Int.max]]),
    (counts: [1], states: ["nonsense"], runs: [[1, 1]]),
    (counts: [1], states: ["accepted", "voided"], runs: [[1, 1]]),
  ])
  mutating func `a purge that does not add up is refused and ends no program`(
    counts: [Int],
    states: [String],
    runs: [[Int]]
  ) throws {
    let rows = TallyDimension.allCases.enumerated().flatMap { place, dimension in
      counts.enumerated().map { index, count in
        PurgeBody.Count(
          dimension: dimension.rawValue,
          key: "\(index)",
          state: states[place % states.count],
          count: count
        )
      }
    }
    let purge = PurgeBody(
      before: nil,
      runs: runs,
      signatures: 1,
      counts: rows,
      lastNumber: .max,
      lastSavedAt: "never"
    )
    #expect(!purge.isConsistent || runs.covered != 1)
    try expect([.purge(purge)], refused: true)
  }
}
