import Foundation
import GRDB
import PetitionCore
import TestSupport

@testable import PetitionStore

/// A kiosk with its own folder, and what people do at it.
struct TestTable {
  let number: Int
  let folder: TemporaryFolder
  var store: PetitionStore
  var desk: Desk
  private var copies = 0

  /// Sets up a kiosk whose identity says its number.
  init(_ number: Int) throws {
    self.number = number
    folder = try TemporaryFolder("table-\(number)")
    desk = Desk(number)
    store = try PetitionStore(
      opening: folder.database,
      petition: Desk.petition,
      newKiosk: UUID(0xA000 + number)
    )
  }

  /// Another machine that begins with this one's files: a card that was copied.
  func cloned(issuing number: Int) throws -> TestTable {
    var clone = try TestTable(number)
    let other = clone.folder.database
    for suffix in ["", ".key", ".head"] {
      try? FileManager.default.removeItem(atPath: other + suffix)
      try? FileManager.default.copyItem(atPath: folder.database + suffix, toPath: other + suffix)
    }
    clone.desk.now = desk.now
    clone.desk.session = desk.session
    clone.store = try PetitionStore(other)
    return clone
  }

  /// Has somebody sign.
  @discardableResult
  mutating func sign(_ name: String = "Ana Ruiz", zip: String = "55802") throws -> EntryID {
    try store.sign(desk.signing(name) { $0.postalCode = .zip(zip) }).id
  }

  /// Does one of the things that happen at a table.
  mutating func act(_ generator: inout SeededGenerator) throws {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0:
      let session = desk.newSession(
        event: ["Market", "Fair"].randomElement(using: &generator) ?? ""
      )
      try store.record(.opened(session), stamp: desk.stamp())
      desk.session = session
    case 1:
      if let last = try store.lastAccepted() {
        try store.void(last.id, reason: .joke, canvasser: "Mai", stamp: desk.stamp())
      }
    case 2:
      if let last = try store.lastAccepted() {
        let contact = ContactBody(
          signature: last.id.description,
          email: "a@example.org",
          phone: nil,
          language: "en"
        )
        try store.recordContact(contact, stamp: desk.stamp())
      }
    case 3:
      if let session = desk.session {
        try store.recordConversation(in: session, stamp: desk.stamp())
      }
    default:
      let zip = ["55802", "55803", "10001"].randomElement(using: &generator) ?? ""
      try sign("Signer \(Int.random(in: 0..<50, using: &generator))", zip: zip)
    }
  }

  /// Keeps the file as it is now, under a name of its own: nobody is writing to it.
  mutating func copy() throws -> String {
    copies += 1
    let kept = "\(folder.path)/kept-\(copies).db"
    try FileManager.default.copyItem(atPath: folder.database, toPath: kept)
    return kept
  }
}

/// An office with its own folder.
struct TestOffice {
  let folder: TemporaryFolder
  var store: PetitionStore
  var desk: Desk

  /// Opens an office whose identity says its number.
  init(_ number: Int = 1) throws {
    folder = try TemporaryFolder("office-\(number)")
    desk = Desk(900 + number)
    store = try PetitionStore(
      opening: folder.database,
      petition: Desk.petition,
      newKiosk: UUID(0xF000 + number)
    )
  }

  /// Merges a file.
  @discardableResult
  mutating func merge(_ path: String) throws -> MergeReport {
    try store.merge(path, stamp: desk.stamp())
  }

  /// Decides about a signature.
  mutating func decide(_ id: EntryID, _ verdict: Verdict) throws {
    let decision = Decision(signature: id, verdict: verdict, coordinator: "Ada")
    try store.decide(decision, stamp: desk.stamp())
  }

  /// Everything in the file that is not this office's own, row by row.
  func content() throws -> [String: [Row]] {
    let file = try DatabaseQueue(path: folder.database)
    let own = store.kiosk
    return try file.read { database in
      var content: [String: [Row]] = [:]
      content["entry"] = try Row.fetchAll(
        database,
        sql: "SELECT * FROM entry WHERE kiosk <> ? ORDER BY kiosk, seq",
        arguments: [own.uuid]
      )
      for table in Schema.projected + ["forked_entry"] where table != "position" {
        let columns = try database.columns(in: table).map(\.name)
        let which = columns.contains("kiosk") && table != "forked_entry" ? "kiosk <> ?" : "'' <> ?"
        let zero = table == "tally" ? "AND count <> 0" : ""
        content[table] = try Row.fetchAll(
          database,
          sql: """
            SELECT * FROM \(table) WHERE \(which) \(zero) ORDER BY \(columns.joined(separator: ", "))
            """,
          arguments: [own.description]
        )
      }
      return content
    }
  }
}
