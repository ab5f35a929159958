import FaultSupport
import Foundation
import PetitionCore
import Testing

@testable import PetitionStore

/// What a kiosk will not start on, and that it says so in words.
@Suite struct StartTests {
  let folder: TemporaryFolder
  var desk = Desk()

  init() throws {
    folder = try TemporaryFolder()
  }

  @discardableResult
  private mutating func signed(_ count: Int = 30) throws -> Ledger {
    var store = try PetitionStore(folder.database)
    for _ in 0..<count { try store.sign(desk.signing()) }
    return Ledger(seq: try store.head().seq, signed: try store.signedHead()?.seq ?? 0)
  }

  private struct Ledger {
    /// Where it ends.
    var seq: Int
    /// Where the kiosk signed it last.
    var signed: Int
  }

  @Test
  mutating func `a link or a second name is refused`() throws {
    try signed()
    let other = folder.path + "/other.db"
    try FileManager.default.createSymbolicLink(atPath: other, withDestinationPath: folder.database)
    #expect(throws: StoreError.linked(path: other)) { try PetitionStore(other) }
    try FileManager.default.removeItem(atPath: other)
    try FileManager.default.linkItem(atPath: folder.database, toPath: other)
    #expect(throws: StoreError.linked(path: other)) { try PetitionStore(other) }
    #expect(throws: StoreError.linked(path: folder.database)) { try PetitionStore(folder.database) }
    try FileManager.default.removeItem(atPath: other)
    _ = try PetitionStore(folder.database)
  }

  @Test
  func `a link that leads nowhere is refused and not followed`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.database,
      withDestinationPath: folder.path + "/nowhere.db"
    )
    #expect(throws: StoreError.linked(path: folder.database)) { try PetitionStore(folder.database) }
    #expect(try folder.contents().keys.sorted() == ["kiosk.db"])
  }

  @Test(arguments: [0o644, 0o640, 0o660, 0o602])
  mutating func `a file of ours that others may get at is refused`(rights: Int) throws {
    try signed(1)
    try FileManager.default.setAttributes(
      [.posixPermissions: rights],
      ofItemAtPath: folder.database
    )
    #expect(throws: StoreError.tooOpen(path: folder.database, rights: rights)) {
      try PetitionStore(folder.database)
    }
    #expect(try TemporaryFolder.permissions(of: folder.database) == rights)
  }

  @Test(arguments: [0o777, 0o1777, 0o770])
  func `a folder that others may write to is refused`(rights: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: folder.path)
    #expect(throws: StoreError.tooOpen(path: folder.path, rights: rights)) {
      try PetitionStore(folder.database)
    }
    #expect(try folder.contents().isEmpty)
  }

  @Test(arguments: [
    (0x4D44, "FAT"), (0x6969, "NFS"), (0xFF53_4D42, "SMB"), (0xFE53_4D42, "SMB"),
    (0x6573_5546, "FUSE"), (0x2011_BAB0, "exFAT"), (0xEF53, nil), (0x9123_683E, nil),
    (0x5846_5342, nil), (0x0102_1994, nil), (0x794C_7630, nil),
  ])
  func `a disk that cannot keep a promise is known by its number`(type: UInt, kind: String?) {
    #expect(StoreFile.unsafeKind(ofDisk: type) == kind)
  }

  @Test
  mutating func `an older copy put back is refused, and not changed`() throws {
    let found = try signed(26).seq
    let early = try #require(FileManager.default.contents(atPath: folder.database))
    let known = try signed(30).signed
    try early.write(to: URL(fileURLWithPath: folder.database))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600],
      ofItemAtPath: folder.database
    )
    let before = try folder.contents()
    #expect(throws: StoreError.behind(path: folder.database, found: found, known: known)) {
      try PetitionStore(folder.database)
    }
    #expect(try folder.contents() == before)
  }

  @Test
  mutating func `a database that is gone is not replaced by an empty one`() throws {
    let known = try signed(26).signed
    try FileManager.default.removeItem(atPath: folder.database)
    #expect(throws: StoreError.vanished(path: folder.database, known: known)) {
      try PetitionStore(folder.database)
    }
    #expect(!FileManager.default.fileExists(atPath: folder.database))
  }

  @Test
  mutating func `neither the key alone nor an emptied file is taken for a new kiosk`() throws {
    try signed(3)
    try FileManager.default.removeItem(atPath: folder.database)
    #expect(throws: StoreError.vanished(path: folder.database, known: 0)) {
      try PetitionStore(folder.database)
    }
    try Data().write(to: URL(fileURLWithPath: folder.database))
    #expect(throws: StoreError.vanished(path: folder.database, known: 0)) {
      try PetitionStore(folder.database)
    }
    #expect(try folder.contents()["kiosk.db"] == Data())
  }

  @Test
  mutating func `without its key, or with another's, a signed ledger takes no signature`() throws {
    try signed(26)
    let key = folder.database + ".key"
    let own = try String(contentsOfFile: key, encoding: .utf8)
    try FileManager.default.removeItem(atPath: key)
    #expect(throws: StoreError.keyMissing(path: key)) { try PetitionStore(folder.database) }
    #expect(!FileManager.default.fileExists(atPath: key))
    for wrong in ["petition-kiosk-key-1 \(String(repeating: "ab", count: 32))\n", "", "x y\n"] {
      try wrong.write(toFile: key, atomically: false, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
      #expect(throws: StoreError.keyUnusable(path: key)) { try PetitionStore(folder.database) }
    }
    try own.write(toFile: key, atomically: false, encoding: .utf8)
    _ = try PetitionStore(folder.database)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
    #expect(throws: StoreError.tooOpen(path: key, rights: 0o644)) {
      try PetitionStore(folder.database)
    }
  }

  @Test(arguments: [
    "UPDATE entry SET payload = replace(payload, 'Ruiz', 'Ruis') WHERE seq = 32",
    "UPDATE entry SET chain = zeroblob(32) WHERE seq = 33",
    "DELETE FROM entry WHERE seq = 33",
  ])
  mutating func `what changed since the last checkpoint is seen at the start`(sql: String) throws {
    try signed()
    try Inspector(folder.database, readOnly: false).run(sql)
    var store = try PetitionStore(folder.database)
    #expect(throws: StoreError.self) { try store.checkAtStart(copies: nil) }
  }

  @Test(arguments: [1, 2])
  mutating func `a file of an earlier format becomes one of the newest and loses nothing`(
    format: Int
  ) throws {
    var store = try PetitionStore(folder.database)
    // Opening a session signs the ledger, which the first format did not know.
    if format == 2 {
      let session = desk.newSession()
      try store.record(.opened(session), stamp: desk.stamp())
      desk.session = session
    }
    let joke = try store.sign(desk.signing("Mickey Mouse"))
    try store.void(joke.id, reason: .joke, canvasser: "Mai", stamp: desk.stamp())
    for _ in 1...3 { try store.sign(desk.signing()) }
    try OlderFormat.write(folder.database, format: format)
    let file = try Inspector(folder.database)
    #expect(try file.value("SELECT count(*) FROM signature") == 4)
    if format == 1 {
      for suffix in [".key", ".head"] {
        try? FileManager.default.removeItem(atPath: folder.database + suffix)
      }
    }
    var newer = try PetitionStore(folder.database)
    try newer.checkAtStart(copies: nil)
    #expect(try newer.sign(desk.signing()).number == 5)
    #expect(try file.value("PRAGMA user_version") == 3)
    #expect(try newer.tally(by: .state).rows.map(\.key) == ["accepted", "voided: joke"])
    #expect(try newer.openSession()?.session == desk.session)
    #expect(try PetitionStore.verify(folder.database).findings == [])
  }

  @Test
  mutating func `practice keeps nothing beside its file`() throws {
    var store = try PetitionStore(
      opening: folder.database,
      petition: Desk.petition,
      newKiosk: Desk.kiosk,
      isPractice: true
    )
    for _ in 1...30 { try store.sign(desk.signing()) }
    #expect(try folder.contents().keys.sorted() == ["kiosk.db", "kiosk.db-journal"])
    #expect(try PetitionStore.verify(folder.database).isSound)
  }
}

/// Beside a ledger that was signed stands what is remembered of it, from the first start on.
@Suite struct RememberedHeadTests {
  let folder: TemporaryFolder
  var desk = Desk()

  init() throws {
    folder = try TemporaryFolder()
  }

  private var head: String { folder.database + ".head" }

  @Test
  func `a head is there before the first entry, and is no fault`() throws {
    _ = try PetitionStore(folder.database)
    #expect(FileManager.default.fileExists(atPath: head))
    #expect(try PetitionStore.verify(folder.database).findings == [])
    _ = try PetitionStore(folder.database)
  }

  @Test
  mutating func `a signed ledger without its head takes no signature, until a person has looked`()
    throws
  {
    var store = try PetitionStore(folder.database)
    for _ in 1...26 { try store.sign(desk.signing()) }
    let signed = try #require(try store.signedHead())
    try FileManager.default.removeItem(atPath: head)
    let before = try folder.contents()
    #expect(throws: StoreError.headMissing(path: head, database: folder.database)) {
      try PetitionStore(folder.database)
    }
    #expect(try folder.contents() == before)
    _ = try PetitionStore(opening: folder.database, petition: nil, newKiosk: nil)

    let wrong = WitnessedHead(seq: signed.seq, words: Array(signed.words.words.reversed()))
    let later = WitnessedHead(seq: signed.seq + 9, words: signed.words.words)
    for witness in [wrong, later] {
      #expect(try !PetitionStore.remember(folder.database, head: witness).isSound)
      #expect(try folder.contents() == before)
    }
    // A slip of a person says nothing against the ledger, and is no reason to go on with it.
    let nearly =
      signed.words.words.dropLast() + [signed.words.words[5] == "acorn" ? "otter" : "acorn"]
    for (number, words) in [
      (signed.seq, Array(nearly)), (signed.seq, signed.words.words.reversed()),
      (signed.seq + 9, signed.words.words), (signed.seq - 1, signed.words.words),
    ] {
      let slip = WitnessedHead(seq: number, words: words, isFromPaper: true)
      let found = try PetitionStore.remember(folder.database, head: slip)
      #expect(found.isSound)
      #expect(found.misread.map(\.entry) == [signed.seq])
      #expect(try folder.contents() == before)
    }
    let right = WitnessedHead(seq: signed.seq, words: signed.words.words, isFromPaper: true)
    #expect(try PetitionStore.remember(folder.database, head: right).isSound)
    var next = try PetitionStore(folder.database)
    #expect(try next.sign(desk.signing()).number == 27)
  }

  @Test
  mutating func `an unreadable head is replaced by the same look at the paper`() throws {
    var store = try PetitionStore(folder.database)
    let signed = try store.signHead(stamp: desk.stamp())
    try Data("x".utf8).write(to: URL(fileURLWithPath: head))
    #expect(throws: StoreError.headUnreadable(path: head)) { try PetitionStore(folder.database) }
    let witness = WitnessedHead(seq: signed.seq, words: signed.words.words)
    #expect(try PetitionStore.remember(folder.database, head: witness).isSound)
    _ = try PetitionStore(folder.database)
  }

  @Test
  mutating func `a ledger of an earlier program that was never signed gets its head`() throws {
    var store = try PetitionStore(folder.database)
    try store.sign(desk.signing())
    try FileManager.default.removeItem(atPath: head)
    var next = try PetitionStore(folder.database)
    #expect(try next.sign(desk.signing()).number == 2)
    #expect(FileManager.default.fileExists(atPath: head))
  }

  @Test(arguments: [
    "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM tally; END", "DROP TABLE tally",
    "CREATE INDEX i ON signature (name)",
  ])
  mutating func `tables that another program has changed are refused at the start`(sql: String)
    throws
  {
    var store = try PetitionStore(folder.database)
    try store.sign(desk.signing())
    try Inspector(folder.database, readOnly: false).run(sql)
    var next = try PetitionStore(folder.database)
    let error = #expect(throws: StoreError.self) { try next.checkAtStart(copies: nil) }
    #expect(error?.needsPerson == true)
    guard case .tablesChanged? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test
  mutating func `a whole older folder is refused where a copy knows better`() throws {
    let stick = try TemporaryFolder("stick")
    var store = try PetitionStore(folder.database)
    for _ in 1...26 { try store.sign(desk.signing()) }
    let early = try folder.contents()
    for _ in 1...5 { try store.sign(desk.signing()) }
    let copy = try store.backUp(to: stick.path, stamp: desk.stamp())
    for (name, bytes) in early {
      try bytes.write(to: URL(fileURLWithPath: "\(folder.path)/\(name)"))
    }
    var old = try PetitionStore(folder.database)
    let found = try old.head().seq
    #expect(
      throws: StoreError.behind(path: folder.database, found: found, known: copy.head.seq)
    ) {
      try old.checkAtStart(copies: stick.path)
    }
  }
}
