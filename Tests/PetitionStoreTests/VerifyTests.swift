import FaultSupport
import Foundation
import PetitionCore
import PetitionStore
import Testing

/// A check of the whole ledger names what was changed behind the kiosk's back.
@Suite struct VerifyTests {
  let folder: TemporaryFolder
  var desk = Desk()

  init() throws {
    folder = try TemporaryFolder()
    try makeDay()
  }

  /// Sixty signatures in a session: entries 1 to 65, with checkpoints at 2, 29, 55 and 65.
  private mutating func makeDay() throws {
    var store = try PetitionStore(folder.database)
    let session = desk.newSession()
    try store.record(.opened(session), stamp: desk.stamp())
    desk.session = session
    desk.ladder = MilestoneLadder(rungs: [1000])
    for number in 1...60 {
      // The eighteenth, in entry 21, has a name that can be written in two ways.
      try store.sign(desk.signing(number == 18 ? "Zo\u{EB}" : "Signer Number \(number)"))
    }
    try store.record(.closed(session), stamp: desk.stamp())
  }

  @Test
  func `a day as it was recorded is sound`() throws {
    let found = try PetitionStore.verify(folder.database)
    #expect(found.findings == [])
    #expect(found.entries == 67)
    #expect(found.recorded == 60)
    #expect(found.accepted == 60)
    #expect(found.checkpoints == 4)
    #expect(found.lastCheckpoint == 67)
    #expect(found.petition == Desk.petition)
  }

  static let row21 = LedgerFinding.table(name: "signature", row: "the row of entry 21")

  static let row20 = LedgerFinding.table(name: "signature", row: "the row of entry 20")

  static let edits: [(String, LedgerFinding)] = [
    (
      "UPDATE entry SET payload = replace(payload, 'Signer', 'Singer') WHERE seq = 20",
      .content(entry: 20)
    ),
    ("UPDATE entry SET payload = NULL WHERE seq = 20", .erased(entry: 20)),
    ("UPDATE entry SET digest = zeroblob(32) WHERE seq = 20", .content(entry: 20)),
    ("UPDATE entry SET chain = zeroblob(32) WHERE seq = 20", .link(entry: 20)),
    ("UPDATE entry SET kind = 'void' WHERE seq = 20", .link(entry: 20)),
    ("UPDATE entry SET id = randomblob(16) WHERE seq = 20", .link(entry: 20)),
    ("UPDATE entry SET kiosk = zeroblob(16) WHERE seq = 20", .stranger(entry: 20)),
    ("DELETE FROM entry WHERE seq = 20", .missing(entry: 20)),
    (
      "UPDATE entry SET payload = payload || char(0) || 'more' WHERE seq = 20",
      .content(entry: 20)
    ),
    ("UPDATE entry SET payload = NULL, sealed = X'41' WHERE seq = 20", .content(entry: 20)),
    ("UPDATE signature SET name = name || char(0) || 'more' WHERE seq = 20", row20),
    ("UPDATE signature SET name = 'Zoe' || char(0x308) WHERE seq = 21", row21),
    ("DELETE FROM entry WHERE seq > 40", .head(entry: 67, last: 40)),
    ("UPDATE signature SET name = 'Bob' WHERE seq = 20", row20),
    ("UPDATE signature SET postal_code = NULL WHERE seq = 20", row20),
    ("UPDATE tally SET count = 61 WHERE dimension = 'all'", .table(name: "tally", row: "row 1")),
    ("UPDATE position SET last_number = 7", .table(name: "position", row: "row 1")),
    ("UPDATE session SET canvasser = 'Eve'", .table(name: "session", row: "row 1")),
    ("CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM tally; END", .schema(object: "t")),
    ("UPDATE kiosk SET petition = 'other'", .effect(entry: 3)),
  ]

  @Test(arguments: edits)
  func `an edit is found and named`(edit: (sql: String, finding: LedgerFinding)) throws {
    try Inspector(folder.database, readOnly: false).run(edit.sql)
    let found = try PetitionStore.verify(folder.database)
    #expect(found.findings.first == edit.finding)
    #expect(!found.findings.contains { $0.description.contains("Signer") })
  }

  @Test
  func `two entries that change places are found`() throws {
    let file = try Inspector(folder.database, readOnly: false)
    try file.run(
      """
      UPDATE entry SET seq = 1000 WHERE seq = 20; UPDATE entry SET seq = 20 WHERE seq = 21;
      UPDATE entry SET seq = 21 WHERE seq = 1000
      """
    )
    #expect(try PetitionStore.verify(folder.database).findings.first == .link(entry: 20))
  }

  @Test
  func `links made anew without the key are found at the next checkpoint`() throws {
    let forger = try Forger(folder.database)
    try forger.change(seq: 20, "replace(payload, 'Signer', 'Singer')")
    try forger.relink(from: 20)
    let found = try PetitionStore.verify(folder.database)
    #expect(found.findings.first == .checkpoint(entry: 29))
  }

  /// Somebody without the key writes a purge at the end, with links that follow.
  private func forgePurge(of first: Int, _ last: Int, counting counts: String) throws {
    let forger = try Forger(folder.database)
    try forger.run(
      """
      UPDATE entry SET payload = NULL WHERE seq BETWEEN \(first) AND \(last);
      INSERT INTO entry (kiosk, seq, id, kind, payload, digest, chain)
        SELECT kiosk, seq + 1, randomblob(16), 'purge', '{}', digest, chain
        FROM entry ORDER BY seq DESC LIMIT 1
      """
    )
    let body = """
      {"at":"2026-06-13T14:02:00.000Z","body":{"counts":\(counts),"runs":[[\(first),\(last)]],\
      "signatures":\(last - first + 1)},"nonce":"\(UUID().uuidString)","offset":0,"v":1}
      """
    try forger.change(seq: 68, "'\(body)'")
    try forger.relink(from: 68)
    var store = try PetitionStore(opening: folder.database, petition: nil, newKiosk: nil)
    _ = try store.rebuild()
  }

  @Test(arguments: [
    "[]", #"[{"count":99999,"dimension":"all","key":"all","state":"accepted"}]"#,
  ])
  func `a purge that the kiosk did not sign is not believed`(counts: String) throws {
    try forgePurge(of: 10, 12, counting: counts)
    #expect(try PetitionStore.verify(folder.database).findings.contains(.purge(entry: 68)))
  }

  @Test
  func `a purge that adds up is not believed either without the kiosk's signature`() throws {
    let counts = TallyDimension.allCases.map {
      #"{"count":3,"dimension":"\#($0.rawValue)","key":"x","state":"accepted"}"#
    }
    try forgePurge(of: 10, 12, counting: "[\(counts.joined(separator: ","))]")
    #expect(try PetitionStore.verify(folder.database).findings.first == .purge(entry: 68))
  }

  @Test
  func `a ledger cut short is found by the head beside it, or by the words on paper`() throws {
    let paper = try PetitionStore.verify(folder.database).head
    try Inspector(folder.database, readOnly: false).run("DELETE FROM entry WHERE seq > 55")
    try FileManager.default.removeItem(atPath: folder.database + ".head")
    var store = try PetitionStore(opening: folder.database, petition: nil, newKiosk: nil)
    _ = try store.rebuild()
    #expect(try PetitionStore.verify(folder.database).isSound, "the rest is what it was")

    let witness = WitnessedHead(seq: paper.seq, words: Array(paper.words.words.prefix(3)))
    let found = try PetitionStore.verify(folder.database, witnesses: [witness])
    #expect(found.findings == [.head(entry: 67, last: 55)])
  }

  @Test
  func `words that differ from the paper are found`() throws {
    let witness = WitnessedHead(seq: 30, words: ["acorn", "acorn"])
    let found = try PetitionStore.verify(folder.database, witnesses: [witness])
    #expect(found.findings == [.head(entry: 30, last: 67)])
    #expect(found.findings.first?.description.contains("with other words") == true)
    #expect(LedgerFinding.head(entry: 68, last: 67).description.contains("not in this file"))
  }

  @Test
  func `the words of an entry under another number are a slip only where a person wrote them`()
    throws
  {
    let head = try PetitionStore.verify(folder.database).head
    let words = head.words.words
    for number in [1, 66, 68, 670] {
      let paper = WitnessedHead(seq: number, words: words, isFromPaper: true)
      let found = try PetitionStore.verify(folder.database, witnesses: [paper])
      #expect(found.isSound)
      #expect(found.misread.map(\.entry) == [67])
      #expect(found.misread.map(\.givenEntry) == [number])

      let beside = WitnessedHead(seq: number, words: words)
      let other = try PetitionStore.verify(folder.database, witnesses: [beside])
      #expect(other.findings == [.head(entry: number, last: 67)])
      #expect(other.misread.isEmpty)
    }
  }

  @Test
  func `tables that differ are made anew from the entries`() throws {
    let file = try Inspector(folder.database, readOnly: false)
    try file.run("UPDATE signature SET name = 'Bob'; DELETE FROM tally; DELETE FROM position")
    var store = try PetitionStore(folder.database)
    #expect(try store.rebuild() == 67)
    #expect(try PetitionStore.verify(folder.database).isSound)
    #expect(try store.tally(by: .all).counts[.accepted] == 60)
  }

  @Test
  func `tables are not made of entries that were changed`() throws {
    let file = try Inspector(folder.database, readOnly: false)
    try file.run("UPDATE entry SET payload = replace(payload, 'Signer', 'Bob') WHERE seq = 20")
    let before = try file.values("SELECT name FROM signature ORDER BY seq", as: String.self)
    var store = try PetitionStore(opening: folder.database, petition: nil, newKiosk: nil)
    #expect(throws: StoreError.self) { try store.rebuild() }
    #expect(
      try file.values("SELECT name FROM signature ORDER BY seq", as: String.self) == before
    )
  }

  @Test
  func `nothing in a file that is checked is changed`() throws {
    let before = try folder.contents()
    _ = try PetitionStore.verify(folder.database)
    #expect(try folder.contents() == before)
  }
}
