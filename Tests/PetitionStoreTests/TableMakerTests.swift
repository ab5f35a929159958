import FaultSupport
import Foundation
import PetitionCore
import PetitionStore
import Testing

/// Whatever happened to the tables, the entries make them again.
@Suite struct TableMakerTests {
  let folder: TemporaryFolder
  var desk = Desk()

  init() throws {
    folder = try TemporaryFolder()
    var store = try PetitionStore(folder.database)
    let session = desk.newSession()
    try store.record(.opened(session), stamp: desk.stamp())
    desk.session = session
    for _ in 1...30 { try store.sign(desk.signing()) }
    let joke = try store.sign(desk.signing("Mickey Mouse"))
    try store.void(joke.id, reason: .joke, canvasser: "Mai", stamp: desk.stamp())
  }

  static let damages = [
    "DROP TABLE tally", "DROP TABLE contact; DROP TABLE signature", "DROP TABLE petition_text",
    "DROP TABLE position", "DROP TABLE session", "DROP TABLE forked_entry",
    "DROP TABLE backup; DROP TABLE sheet; DROP TABLE import_batch; DROP TABLE delivery_set",
    "DROP INDEX signature_on_sheet",
    "DROP INDEX signature_on_sheet; CREATE INDEX signature_on_sheet ON signature (name)",
    "ALTER TABLE signature ADD COLUMN remark TEXT", "ALTER TABLE tally RENAME COLUMN count TO n",
    "ALTER TABLE signature DROP COLUMN reason",
    "ALTER TABLE milestone RENAME TO milestones",
    "DROP TABLE tally; CREATE VIEW tally AS SELECT 'all' AS dimension, 0 AS count",
    "DROP TABLE tally; CREATE TABLE tally (dimension, key, state, count)",
    "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM tally; END",
    "CREATE TRIGGER t BEFORE DELETE ON signature BEGIN SELECT RAISE(ABORT, 'no'); END",
    "CREATE VIEW names AS SELECT name FROM signature", "CREATE INDEX i ON entry (kind)",
    "CREATE INDEX i ON signature (name)", "CREATE TABLE notes (text)", "ANALYZE",
  ]

  private func damage(_ sql: String) throws {
    try Inspector(folder.database, readOnly: false).run("PRAGMA foreign_keys = OFF; " + sql)
  }

  @Test(arguments: damages)
  mutating func `a table that is gone or of another shape is named, and made anew`(
    sql: String
  ) throws {
    try damage(sql)
    let found = try PetitionStore.verify(folder.database)
    #expect(!found.findings.isEmpty)
    #expect(!found.findings.contains { $0.description.contains("Check the disk") })
    let report = try PetitionStore.rebuild(folder.database)
    #expect(report.entries == found.entries)
    #expect(report.strangers == [])
    #expect(try PetitionStore.verify(folder.database).findings == [])
    var store = try PetitionStore(folder.database)
    #expect(try store.tally(by: .all).counts[.accepted] == 30)
    #expect(try store.sign(desk.signing()).number == 32)
  }

  @Test
  func `what is gone is called that, and is no reason to distrust the entries`() throws {
    try damage("DROP TABLE tally; DROP INDEX signature_on_sheet")
    let findings = try PetitionStore.verify(folder.database).findings
    #expect(findings == [.gone(object: "tally"), .gone(object: "signature_on_sheet")])
    #expect(findings.filter { !$0.isMendable } == [])
    let report = try PetitionStore.rebuild(folder.database)
    #expect(report.mended == ["signature_on_sheet", "tally"])
  }

  @Test
  mutating func `who meets a table that is gone is told which, and what makes it anew`() throws {
    try damage("DROP TABLE tally")
    var store = try PetitionStore(opening: folder.database, petition: nil, newKiosk: nil)
    let error = StoreError.wrongTable(path: folder.database, table: "tally")
    #expect(throws: error) { try store.tally(by: .all) }
    #expect(store.record(try desk.signing()) == .notSaved(error))
    #expect(throws: error) { try store.purge(before: nil, stamp: desk.stamp()) }
    #expect(error.description.contains("petition-coordinator rebuild"))
  }

  static let lostOwners = [
    "DROP TABLE kiosk", "DELETE FROM kiosk", "ALTER TABLE kiosk ADD COLUMN x TEXT",
  ]

  @Test(arguments: lostOwners)
  func `whose file it is, the entries of one kiosk say too`(sql: String) throws {
    let kiosk = try PetitionStore.verify(folder.database).kiosk
    try damage(sql)
    _ = try PetitionStore.rebuild(folder.database)
    let found = try PetitionStore.verify(folder.database)
    #expect(found.findings == [])
    #expect(found.kiosk == kiosk)
    #expect(found.petition == Desk.petition)
  }

  @Test(arguments: ["DROP TABLE entry", "ALTER TABLE entry ADD COLUMN x TEXT"])
  func `without its entries nothing is made anew`(sql: String) throws {
    try damage(sql)
    let before = try folder.contents()
    let error = #expect(throws: StoreError.self) { try PetitionStore.rebuild(folder.database) }
    let detail = "its entries are not in a table of theirs"
    #expect(error == .damaged(path: folder.database, detail: detail))
    let atStart = #expect(throws: StoreError.self) {
      var store = try PetitionStore(folder.database)
      try store.checkAtStart(copies: nil)
    }
    #expect(atStart == error, "nobody is sent to rebuild")
    #expect(try folder.contents() == before)
  }

  @Test
  func `a table of somebody else's with rows in it is left, and said`() throws {
    try damage("CREATE TABLE notes (text); INSERT INTO notes VALUES ('x'); DROP TABLE tally")
    let report = try PetitionStore.rebuild(folder.database)
    #expect(report.strangers == ["notes"])
    #expect(report.mended == ["tally"])
    #expect(try PetitionStore.verify(folder.database).findings == [.strange(table: "notes")])
  }

  @Test
  func `a file of an earlier format without a table of its own is made one of the newest`() throws {
    try OlderFormat.write(folder.database, format: 2)
    try damage("DROP TABLE tally")
    _ = try PetitionStore.rebuild(folder.database)
    #expect(try PetitionStore.verify(folder.database).findings == [])
  }
}
