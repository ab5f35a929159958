import Foundation
import PetitionCore
import Testing

@testable import PetitionStore

/// The three words with which a signer takes a signature back, at the office.
struct WithdrawalTests {
  private static func code(_ words: String) throws -> WithdrawalCode {
    try #require(WithdrawalCode(TypedWords(words)))
  }

  /// Signs with words, as a kiosk does.
  private func sign(_ name: String, _ words: String, at table: inout TestTable) throws {
    let hash = try SlowHash(Self.code(words), in: table.store.kiosk)
    try table.store.sign(table.desk.signing(name) { $0.withdrawal = hash.text })
  }

  @Test func `the words find their signature in the office's file, with one slow hash a kiosk`()
    throws
  {
    var (first, second) = (try TestTable(1), try TestTable(2))
    try sign("Ana Ruiz", "acorn otter plum", at: &first)
    try sign("Ka Vang", "acorn otter piano", at: &first)
    try first.sign("Prince")
    try sign("Zoë Lund", "radio tiger oasis", at: &second)
    var office = try TestOffice()
    try office.merge(first.copy())
    try office.merge(second.copy())
    var hashes = 0

    let found = try office.store.signatures(with: Self.code("acorn otter plum")) { hashes = $1 }

    #expect(found.signatures.map(\.name) == ["Ana Ruiz"])
    #expect(found.withWords == 3)
    #expect(hashes == 2, "one for each kiosk, not one for each signature")
    #expect(
      try office.store.signatures(with: Self.code("radio tiger oasis")).signatures.map(\.name)
        == ["Zoë Lund"]
    )
    let none = try office.store.signatures(with: Self.code("otter acorn plum"))
    #expect(none.signatures.isEmpty && none.withWords == 3, "the order of the words counts")
    #expect(try PetitionStore.verify(office.folder.database).findings == [])
  }

  @Test func `signatures of an older program, each with a salt of its own, are found`() throws {
    var table = try TestTable(1)
    for (index, words) in ["acorn otter plum", "radio tiger oasis"].enumerated() {
      let hash = try SlowHash(secret: words, salt: Data(repeating: UInt8(index), count: 16))
      try table.store.sign(table.desk.signing("Signer \(index)") { $0.withdrawal = hash.text })
    }
    try sign("Ana Ruiz", "radio tiger plum", at: &table)

    let found = try table.store.signatures(with: Self.code("radio tiger oasis"))

    #expect(found.signatures.map(\.name) == ["Signer 1"])
    #expect(found.withWords == 3)
  }

  @Test func `of two with the same words both are said`() throws {
    var table = try TestTable(1)
    try sign("Ana Ruiz", "acorn otter plum", at: &table)
    try sign("Ka Vang", "acorn otter plum", at: &table)

    let found = try table.store.signatures(with: Self.code("acorn otter plum"))

    #expect(found.signatures.map(\.name) == ["Ana Ruiz", "Ka Vang"])
  }

  @Test func `what is no hash is nobody's words, and stops nothing`() throws {
    var table = try TestTable(1)
    for text in ["scrypt$", "acorn otter plum", "scrypt$3$8$1$AA==$AA=="] {
      try table.store.sign(table.desk.signing { $0.withdrawal = text })
    }
    try sign("Ana Ruiz", "acorn otter plum", at: &table)

    let found = try table.store.signatures(with: Self.code("acorn otter plum"))

    #expect(found.signatures.map(\.name) == ["Ana Ruiz"])
  }

  @Test func `a purge takes the words with the name`() throws {
    var table = try TestTable(1)
    try sign("Ana Ruiz", "acorn otter plum", at: &table)
    _ = try table.store.purge(before: nil, stamp: table.desk.stamp())

    let found = try table.store.signatures(with: Self.code("acorn otter plum"))

    #expect(found == WithdrawalSearch())
  }

  @Test func `the words are not in the file`() throws {
    var table = try TestTable(1)
    try sign("Ana Ruiz", "acorn otter plum", at: &table)
    let bytes = try Data(contentsOf: URL(filePath: table.store.path))

    #expect(bytes.range(of: Data("Ana Ruiz".utf8)) != nil)
    #expect(bytes.range(of: Data("acorn otter".utf8)) == nil)
  }
}
