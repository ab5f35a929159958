import FaultSupport
import Foundation
import GRDB
import PetitionCore
@testable import PetitionStore
import Testing

@Suite struct ChainTests {
  let folder: TemporaryFolder
  var desk = Desk()

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `the digest of the tests is SHA-256`(text: String, expected: String) {
    #expect(SHA256Digest.of(Array(text.utf8)).hex == expected)
  }

  @Test
  mutating func `every link follows from the rows as documented`() throws {
    let entries = try recordedDay()
    // A purge would take the payloads that are looked at here.
    let kinds = EntryKind.allCases.filter { $0 != .purge }.map(\.rawValue)
    #expect(Set(entries.map(\.kind)) == Set(kinds))
    var previous = SHA256Digest.of(Array("petition-ledger-1".utf8) + Desk.kiosk.bytes)
    for (index, entry) in entries.enumerated() {
      #expect(entry.seq == index + 1)
      #expect(entry.digest == SHA256Digest.of(entry.payload))
      #expect(entry.chain == entry.link(after: previous))
      previous = entry.chain
    }
    var store = try PetitionStore(folder.database)
    #expect(try store.head().words == HeadWords(previous))
    #expect(try store.head().seq == entries.count)
  }

  @Test
  mutating func `no byte of an entry can change without breaking its link`() throws {
    let entries = try recordedDay()
    let entry = try #require(entries.last)
    let previous = entries[entries.count - 2].chain
    #expect(entry.link(after: previous) == entry.chain)
    for index in entry.payload.indices {
      var changed = entry
      changed.payload[index] ^= 1
      changed.digest = SHA256Digest.of(changed.payload)
      #expect(changed.link(after: previous) != entry.chain, "byte \(index)")
    }
    var moved = entry
    moved.seq += 1
    #expect(moved.link(after: previous) != entry.chain)
    #expect(entry.link(after: entry.chain) != entry.chain)
  }

  @Test
  mutating func `a payload is an envelope with a version, and its keys are sorted`() throws {
    for entry in try recordedDay() {
      let value = try JSONSerialization.jsonObject(with: Data(entry.payload))
      let envelope = try #require(value as? [String: Any])
      #expect(envelope.keys.sorted() == ["at", "body", "nonce", "offset", "v"])
      #expect(envelope["v"] as? Int == 1)
      #expect(envelope["offset"] as? Int == -18_000)
      let again = try JSONSerialization.data(
        withJSONObject: value,
        options: [.sortedKeys, .withoutEscapingSlashes]
      )
      #expect(
        String(decoding: again, as: UTF8.self) == String(decoding: entry.payload, as: UTF8.self)
      )
    }
  }

  @Test
  mutating func `the bytes of a signature's entry stay what they are`() throws {
    var store = try PetitionStore(folder.database)
    var session = desk.newSession()
    session.clockConfirmed = false
    try store.record(.opened(session), stamp: desk.stamp())
    desk.session = session
    let signing = try desk.signing("Chloë \"Zo\" O'Neil / Nguyễn") { draft in
      draft.flags = [.nameOdd]
      draft.reason = "For the cranes."
      draft.withdrawal = "scrypt$2$1$1$AA==$AA=="
      draft.source = .paper
      draft.sheet = SheetLine(sheet: "A7", line: 12)
    }
    try store.sign(signing)
    let payload = try Inspector(folder.database).value(
      "SELECT payload FROM entry WHERE kind = 'signature'",
      as: String.self
    )
    #expect(
      payload == """
        {"at":"2026-06-13T14:02:03.000Z","body":{"area":"inside","canvasser":"Mai",\
        "event":"Farmers market","flags":["clock_doubtful","name_odd"],"language":"en",\
        "name":"Chloë \\"Zo\\" O'Neil / Nguyễn","number":1,"place":"Duluth, MN",\
        "postalCode":"55802","reason":"For the cranes.",\
        "session":"00000000-0000-7000-8000-0000000f4241",\
        "sheet":{"line":12,"sheet":"A7"},"source":"paper",\
        "text":"\(signing.draft.textVersion)",\
        "withdrawal":"scrypt$2$1$1$AA==$AA=="},\
        "nonce":"00000000-0000-7000-8000-00000016e363","offset":-18000,"v":1}
        """
    )
  }

  @Test
  mutating func `the digest of a text stays what it is`() throws {
    let json = """
      {"ask":"Keep the marsh wet.","consent":"","contact":"","language":"en","organiser":"",\
      "petition":"save-the-marsh","statement":"We ask the council to keep the marsh.",\
      "title":"Save the marsh","to":"Duluth City Council","updates":[],"why":""}
      """
    #expect(try desk.signing().draft.textVersion.hex == SHA256Digest.of(Array(json.utf8)).hex)
    let english = try desk.signing().draft.textVersion
    desk.language = "es"
    #expect(try desk.signing().draft.textVersion != english)
  }

  /// A day with an entry of every kind.
  private mutating func recordedDay() throws -> [Entry] {
    desk.ladder = MilestoneLadder(rungs: [2])
    var store = try PetitionStore(folder.database)
    var session = desk.newSession()
    try store.record(.opened(session), stamp: desk.stamp())
    desk.session = session
    let first = try store.sign(desk.signing())
    try store.sign(desk.signing("Nguyễn Thị Minh Khai"))
    try store.void(first.id, reason: .asked, canvasser: "Mai", stamp: desk.stamp())
    try store.recordConversation(in: session, stamp: desk.stamp())
    let contact = ContactBody(
      signature: first.id.description,
      email: "ana@example.org",
      phone: nil,
      language: "en"
    )
    try store.recordContact(contact, stamp: desk.stamp())
    session.canvasser = "Ibrahim"
    try store.record(.changed(session), stamp: desk.stamp())
    try store.record(.closed(session), stamp: desk.stamp())
    desk.session = nil
    try recordOffice(in: &store, about: first.id)
    _ = try store.backUp(to: folder.path, stamp: desk.stamp())
    return try Inspector(folder.database).queue.unsafeRead { database in
      try Row.fetchAll(database, sql: "SELECT * FROM entry ORDER BY seq").map(Entry.init)
    }
  }

  /// Records an entry of every kind that only an office makes.
  private mutating func recordOffice(in store: inout PetitionStore, about id: EntryID) throws {
    let (id, hex) = (id.description, String(repeating: "ab", count: 32))
    let other = try store.sign(desk.signing("Ole Svenson")).id.description
    let sheet = SheetBody(
      sheet: "P-014",
      lines: 3,
      event: "Farmers market",
      canvasser: "Mai",
      coordinator: "Ada"
    )
    let bodies: [EntryBody] = [
      .restore(RestoreBody(signature: id, coordinator: "Ada", note: "a slip")),
      .duplicateDecision(
        DuplicateDecisionBody(signature: other, other: id, isSame: true, coordinator: "Ada")
      ),
      .kept(KeptBody(signature: id, coordinator: "Ada")),
      .withdrawal(WithdrawalBody(signature: id, coordinator: "Ada")),
      .sheetOpened(sheet), .sheetClosed(sheet),
      .merge(MergeBody(heads: [], new: 0, aside: 0)),
      .forkDecision(ForkDecisionBody(kiosk: id, seq: 1, chain: hex, coordinator: "Ada")),
      .import(
        ImportBody(origin: "web", digest: hex, recorded: 0, isInBaseline: true, coordinator: "Ada")
      ),
      .setLines(SetLinesBody(set: 1, first: 1, signatures: "")),
      .deliverySet(
        DeliverySetBody(set: 1, lines: 1, digest: hex, facts: "{}", coordinator: "Ada")
      ),
      .delivery(
        DeliveryBody(set: 1, day: "2026-06-14", receiver: "clerk", pages: 1, coordinator: "Ada")
      ),
    ]
    for body in bodies { try store.append(body, stamp: desk.stamp()) }
  }
}

/// An entry as it stands in the file.
private struct Entry {
  var kiosk: [UInt8]
  var seq: Int
  var id: [UInt8]
  var kind: String
  var payload: [UInt8]
  var digest: [UInt8]
  var chain: [UInt8]

  init(_ row: Row) throws {
    kiosk = Array(try row.decode(Data.self, forColumn: "kiosk"))
    seq = try row.decode(forColumn: "seq")
    id = Array(try row.decode(Data.self, forColumn: "id"))
    kind = try row.decode(forColumn: "kind")
    payload = Array(try row.decode(String.self, forColumn: "payload").utf8)
    digest = Array(try row.decode(Data.self, forColumn: "digest"))
    chain = Array(try row.decode(Data.self, forColumn: "chain"))
  }

  /// Kiosk, seq in eight bytes, id, the kind behind its length, digest, the link before.
  func link(after previous: [UInt8]) -> [UInt8] {
    SHA256Digest.of(
      kiosk + SHA256Digest.bytes(of: UInt64(seq), count: 8) + id
        + [UInt8(kind.utf8.count)] + Array(kind.utf8) + digest + previous
    )
  }
}

extension UUID {
  fileprivate var bytes: [UInt8] { unsafe withUnsafeBytes(of: uuid) { unsafe Array($0) } }
}

extension [UInt8] {
  fileprivate var hex: String {
    map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
