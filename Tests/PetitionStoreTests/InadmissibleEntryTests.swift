import Foundation
import GRDB
import PetitionCore
import Testing

@testable import PetitionStore

/// Brought ledgers whose entries follow one another and say what none of our programs writes.
struct InadmissibleEntryTests {
  private let folder: TemporaryFolder
  private var office: TestOffice
  private var desk = Desk(5)

  init() throws {
    folder = try TemporaryFolder()
    office = try TestOffice()
  }

  /// Makes a kiosk's ledger of one honest signature with payloads behind it.
  private mutating func forge(
    _ payloads: [(EntryKind, Data)],
    from seq: Int? = nil,
    kiosks: Int = 1
  ) throws -> String {
    let path = "\(folder.path)/forged.db"
    var kiosk = try PetitionStore(path)
    try kiosk.sign(desk.signing("Eve Moss"))
    try DatabaseQueue(path: path).write { database in
      for number in 0..<kiosks {
        let owner = number == 0 ? kiosk.kiosk : KioskID(UUID(0xD000 + number))
        var (last, link) = try Ledger.head(of: owner, in: database)
        for (kind, payload) in payloads {
          let place = seq ?? last + 1
          let id = EntryID(UUID())
          let digest = Data(SHA256Digest.of([UInt8](payload)))
          let next = Ledger.chain(
            kiosk: owner,
            seq: place,
            id: id,
            kind: kind,
            digest: digest,
            after: link
          )
          try database.execute(
            sql: """
              INSERT INTO entry (kiosk, seq, id, kind, payload, digest, chain)
              VALUES (?, ?, ?, ?, CAST(? AS TEXT), ?, ?)
              """,
            arguments: [owner.bytes, place, id.uuid.bytes, kind.rawValue, payload, digest, next]
          )
          (last, link) = (place, next)
        }
      }
    }
    return path
  }

  private mutating func signature(_ change: (inout SignatureBody) -> Void) throws -> Data {
    let signing = try desk.signing("Eve Moss")
    var body = SignatureBody(signing.draft, number: 2, attribution: nil)
    change(&body)
    return try EntryPayload.encode(.signature(body), stamp: signing.stamp)
  }

  /// Merges a file that must be refused at once, for an entry, without any change.
  private mutating func expectRefusal(
    of path: String,
    at entry: Int,
    because says: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let start = ContinuousClock.now
    let error = #expect(throws: StoreError.self, sourceLocation: sourceLocation) {
      try office.merge(path)
    }
    #expect(ContinuousClock.now - start < .seconds(5), sourceLocation: sourceLocation)
    guard case .inadmissible(path, entry, let fault)? = error else {
      Issue.record("\(String(describing: error))", sourceLocation: sourceLocation)
      return
    }
    #expect(fault.contains(says), "\(fault)", sourceLocation: sourceLocation)
    #expect(try office.store.tally(by: .all).counts.collected == 0)
    #expect(try PetitionStore.verify(office.folder.database).isSound)
  }

  @Test(arguments: [
    (String(repeating: "e\u{301}", count: 1_300_000), "content of more than"),
    (String(repeating: "e\u{301}", count: 20_000), "a name of more than 120 characters"),
    ("Eve\u{0}Moss", "a name with letters"), ("Eve  Moss", "a name with letters"),
    ("Eve\u{202E}Moss", "a name with letters"), ("", "a name without a letter"),
  ])
  mutating func `a name that nobody can type is refused`(name: String, says: String) throws {
    let path = try forge([(.signature, try signature { $0.name = name })])
    try expectRefusal(of: path, at: 3, because: says)
  }

  @Test mutating func `a zero byte in any key of a tally is refused`() throws {
    let changes: [(String, (inout SignatureBody) -> Void)] = [
      ("a postal code", { $0.postalCode = "A\u{0}B" }), ("an event", { $0.event = "A\u{0}B" }),
      ("a canvasser", { $0.canvasser = "A\u{0}B" }), ("a language", { $0.language = "A\u{0}B" }),
      ("a text's digest", { $0.text = "A\u{0}B" }),
    ]
    for (says, change) in changes {
      let path = try forge([(.signature, try signature(change))])
      try expectRefusal(of: path, at: 3, because: says)
      try FileManager.default.removeItem(atPath: path)
      for suffix in [".key", ".head"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }
  }

  @Test(arguments: [
    ("0000-01-01T00:00:00.000Z", "0"), ("9999-12-31T23:59:59.999Z", "0"),
    ("2026-06-13T12:00:00.000Z", "4611686018427387904"),
    ("2026-06-13T12:00:00.000Z", "-9223372036854775808"),
  ])
  mutating func `a time that no clock shows is refused`(at: String, offset: String) throws {
    let payload = String(decoding: try signature { _ in }, as: UTF8.self)
      .replacing(/"at":"[^"]*"/, with: "\"at\":\"\(at)\"")
      .replacing(/"offset":-?\d+/, with: "\"offset\":\(offset)")
    let path = try forge([(.signature, Data(payload.utf8))])
    try expectRefusal(of: path, at: 3, because: offset == "0" ? "a time" : "a clock")
  }

  @Test mutating func `sequence numbers at the limit are refused and end no program`() throws {
    let path = try forge([(.signature, try signature { _ in })], from: .max, kiosks: 2)
    try expectRefusal(of: path, at: .max, because: "a number that no ledger comes to")
  }

  @Test(arguments: [("{}", 1_300_000), ("{\"a\":1}", 450_000), ("1", 1_900_000)])
  mutating func `more parts than a content has are refused before they are read`(
    part: String,
    count: Int
  ) throws {
    let parts = Array(repeating: part, count: count).joined(separator: ",")
    let payload = """
      {"at":"2026-06-13T12:00:00.000Z","body":{"counts":[],"runs":[],"signatures":0,\
      "more":[\(parts)]},"nonce":"\(UUID().uuidString)","offset":0,"v":1}
      """
    let path = try forge([(.purge, Data(payload.utf8))])
    try expectRefusal(of: path, at: 3, because: "a content of more than 600,000 parts")
  }

  @Test mutating func `a content in another encoding is refused`() throws {
    let body = EntryBody.conversation(ConversationBody(event: "A", canvasser: "B"))
    let payload = try EntryPayload.encode(body, stamp: try desk.signing("Eve Moss").stamp)
    let path = try forge([(.conversation, Data(payload.flatMap { [$0, 0] }))])
    try expectRefusal(of: path, at: 3, because: "a content with U+0000")
  }

  @Test mutating func `the sessions of a ledger cost no more each than the first`() throws {
    let stamp = try desk.signing("Eve Moss").stamp
    let bodies = (0..<20_000).map { number in
      EntryBody.sessionOpened(
        SessionBody(
          session: UUID(0xE0000 + number).uuidString.lowercased(),
          event: "Harbor Market",
          canvasser: "Ana",
          clockConfirmed: true
        )
      )
    }
    let path = try forge(try bodies.map { ($0.kind, try EntryPayload.encode($0, stamp: stamp)) })
    let start = ContinuousClock.now
    #expect(try office.merge(path).new == 20_002)
    #expect(ContinuousClock.now - start < .seconds(20))
    let open = try DatabaseQueue(path: office.folder.database).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM session WHERE closed_at IS NULL")
    }
    #expect(open == 1)
  }

  @Test mutating func `decisions about one signature cost no more each than the first`() throws {
    let stamp = try desk.signing("Eve Moss").stamp
    let first = try forge([])
    let signature = try #require(
      try DatabaseQueue(path: first).read {
        try String.fetchOne($0, sql: "SELECT id FROM signature")
      }
    )
    let bodies: [EntryBody] = (0..<6_000).map { number in
      number.isMultiple(of: 2)
        ? .void(VoidBody(signature: signature, reason: .joke, canvasser: "Ana"))
        : .kept(KeptBody(signature: signature, coordinator: "Ana"))
    }
    let path = try forge(try bodies.map { ($0.kind, try EntryPayload.encode($0, stamp: stamp)) })
    let start = ContinuousClock.now
    #expect(try office.merge(path).signatures == 2)
    #expect(ContinuousClock.now - start < .seconds(12))
    let counts = try office.store.tally(by: .all).counts
    #expect(counts[.voided] == 1)
    #expect(counts[.accepted] == 1)
  }

  @Test mutating func `more runs in a purge than any has are refused before they are read`() throws
  {
    let run = "[1,9]"
    let runs = Array(repeating: run, count: 600_000).joined(separator: ",")
    let payload = """
      {"at":"2026-06-13T12:00:00.000Z","body":{"counts":[],"runs":[\(runs)],"signatures":0},\
      "nonce":"\(UUID().uuidString)","offset":0,"v":1}
      """
    let path = try forge([(.purge, Data(payload.utf8))])
    try expectRefusal(of: path, at: 3, because: "a purge of more than 150,000 runs")
  }

  @Test mutating func `a purge of entries that come after it is refused before they are sought`()
    throws
  {
    let purge = PurgeBody(
      before: nil,
      runs: (1...100_000).map { [2 * $0, 2 * $0] },
      signatures: 0,
      counts: [],
      lastNumber: nil,
      lastSavedAt: nil
    )
    let payload = try EntryPayload.encode(.purge(purge), stamp: desk.stamp())
    let path = try forge([(.purge, payload)])
    let start = ContinuousClock.now
    #expect(throws: StoreError.self) { try office.merge(path) }
    #expect(try !PetitionStore.verify(path).isSound)
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test mutating func `a huge content of any kind is refused`() throws {
    for kind in EntryKind.allCases where kind != .purge {
      let most = EntryLimits.payloadBytes(of: kind)
      let path = try forge([(kind, Data(repeating: UInt8(ascii: " "), count: most + 1))])
      if most < EntryLimits.largestPayload {
        try expectRefusal(of: path, at: 3, because: "a content of more than")
      } else {
        #expect(throws: StoreError.self) { try office.merge(path) }
      }
      try FileManager.default.removeItem(atPath: path)
      for suffix in [".key", ".head"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }
  }

  @Test mutating func `a ledger of an earlier version with untidy labels is taken over`() throws {
    let body = try signature {
      $0.event = " Harbor\tMarket\r"
      $0.canvasser = "\u{1B}[DBo "
      $0.sheet = SheetLine(sheet: "P-014\r", line: 70_000)
      $0.source = .paper
    }
    let path = try forge([(.signature, body)])
    #expect(try office.merge(path).signatures == 2)
    #expect(try office.store.tally(by: .event).total == 2)
    #expect(try PetitionStore.verify(office.folder.database).isSound)
  }

  @Test mutating func `what is recorded is held to the same rule`() throws {
    var signing = try desk.signing("Eve Moss")
    signing.attribution = Attribution(event: "A\u{0}B", canvasser: "")
    let fault = StoreError.unrecordable(fault: "an event with U+0000 in it")
    #expect(office.store.record(signing) == .notSaved(fault))
    #expect(fault.description.hasPrefix("What was to be recorded has an event with U+0000 in it."))
    #expect(try office.store.tally(by: .all).counts.collected == 0)
  }
}
