import FaultSupport
import Foundation
import PetitionCore
import PetitionStore
import TestSupport
import Testing

/// A damaged file never ends the program, and no message quotes what stood in it.
@Suite struct DamageTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(arguments: [1, 2, 3])
  func `a byte that has changed is met with words`(seed: UInt64) throws {
    let sound = try makeSoundFile()
    var generator = SeededGenerator(seed: seed)
    var refusals = 0
    for round in 1...150 {
      var bytes = sound
      // The first hundred bytes are the header's, which other tests are about.
      let position = Int.random(in: 100..<bytes.count, using: &generator)
      bytes[position] = UInt8.random(in: .min ... .max, using: &generator)
      let path = "\(folder.path)/damaged-\(round).db"
      try bytes.write(to: URL(fileURLWithPath: path))
      do {
        try useEverything(of: path)
      } catch let error as StoreError {
        refusals += 1
        #expect(!error.description.contains("Wilhelmina"), "byte \(position): \(error)")
      }
      try FileManager.default.removeItem(atPath: path)
    }
    #expect(refusals > 0)
  }

  /// A value that no kiosk writes, and who stumbles over it.
  static let values = [
    "UPDATE signature SET signed_at = 'Wilhelmina'",
    "UPDATE session SET opened_at = 'Wilhelmina'",
  ]

  @Test(arguments: values)
  func `a value that makes no sense is damage`(sql: String) throws {
    _ = try makeSoundFile()
    try Inspector(folder.database, readOnly: false).run(sql)
    let error = #expect(throws: StoreError.self) { try useEverything(of: folder.database) }
    #expect(error == .damaged(path: folder.database, detail: "database disk image is malformed"))
  }

  /// Columns that the schema keeps from being empty, once somebody has rewritten the schema.
  static let columns = [
    ("kiosk", "petition"), ("kiosk", "id"), ("signature", "signed_at"), ("signature", "number"),
    ("session", "event"), ("session", "clock_confirmed"), ("tally", "count"),
    ("entry", "chain"),
  ]

  @Test(arguments: columns)
  func `an empty value where there must be one is damage`(table: String, column: String) throws {
    _ = try makeSoundFile()
    let file = try Inspector(folder.database, readOnly: false)
    try file.run("PRAGMA writable_schema = ON")
    try file.run("UPDATE sqlite_schema SET sql = replace(sql, ' NOT NULL CHECK', ' CHECK')")
    try file.run("UPDATE sqlite_schema SET sql = replace(sql, ' NOT NULL,', ',')")
    let other = try Inspector(folder.database, readOnly: false)
    try other.run("PRAGMA ignore_check_constraints = ON; UPDATE \(table) SET \(column) = NULL")
    let error = #expect(throws: StoreError.self) { try useEverything(of: folder.database) }
    #expect(error == .damaged(path: folder.database, detail: "a value of the wrong kind"))
  }

  private func makeSoundFile() throws -> Data {
    var desk = Desk()
    var store = try PetitionStore(folder.database)
    let session = desk.newSession()
    try store.record(.opened(session), stamp: desk.stamp())
    desk.session = session
    for _ in 1...20 { try store.sign(desk.signing("Wilhelmina Oyelaran")) }
    try store.recordConversation(in: session, stamp: desk.stamp())
    return try #require(FileManager.default.contents(atPath: folder.database))
  }

  private func useEverything(of path: String) throws {
    var desk = Desk(2)
    var store = try PetitionStore(path)
    _ = try store.counts(at: desk.now, utcOffset: desk.utcOffset)
    for dimension in TallyDimension.allCases { _ = try store.tally(by: dimension) }
    _ = try store.conversations(on: "2026-06-13")
    _ = try store.openSession()
    _ = try store.head()
    let last = try store.lastAccepted()
    switch store.record(try desk.signing()) {
    case .saved: break
    case .notSaved(let error), .unknown(let error): throw error
    }
    guard let last else { return }
    try store.void(last.id, reason: .test, canvasser: "Mai", stamp: desk.stamp())
  }
}
