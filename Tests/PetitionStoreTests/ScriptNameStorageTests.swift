import FaultSupport
import Foundation
import PetitionCore
import PetitionStore
import TestSupport
import Testing

/// Names in every script, in a real file.
@Suite struct ScriptNameStorageTests {
  @Test func `names in every script stand in the file byte for byte, in order`() throws {
    let folder = try TemporaryFolder()
    var desk = Desk()
    var store = try PetitionStore(folder.database)
    for name in SampleNames.all { try store.sign(desk.signing(name)) }

    let written = try SampleNames.all.map { Array(try PersonName($0).text.utf8) }
    let file = try Inspector(folder.database)
    let table = try file.values(
      "SELECT CAST(name AS BLOB) FROM signature ORDER BY number",
      as: Data.self
    )
    #expect(table.map(Array.init) == written)
    let ledger = try file.values(
      """
      SELECT CAST(payload ->> '$.body.name' AS BLOB) FROM entry
      WHERE kind = 'signature' ORDER BY seq
      """,
      as: Data.self
    )
    #expect(ledger.map(Array.init) == written)
    #expect(try file.complaints() == [])
    #expect(try PetitionStore.verify(folder.database).isSound)
  }

  @Test func `what the store reads back is what was signed`() throws {
    let folder = try TemporaryFolder()
    var desk = Desk()
    var store = try PetitionStore(folder.database)
    for name in SampleNames.all { try store.sign(desk.signing(name)) }
    var read: [[UInt8]] = []
    try store.forEachSignature { read.append(Array(($0.name ?? "").utf8)) }
    #expect(read == (try SampleNames.all.map { Array(try PersonName($0).text.utf8) }))
  }
}
