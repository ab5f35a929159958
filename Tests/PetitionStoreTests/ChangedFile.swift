import FaultSupport
import Foundation
import PetitionCore

@testable import PetitionStore

/// A table whose file is changed by others while a program has it open.
///
/// Older and newer states of the file are kept aside as bytes: a person has them on a stick.
struct ChangedFile {
  /// What somebody else does to the file.
  enum Deed: CaseIterable {
    case copyBack, renameBack, cut, empty, remove, moveAway, deleteLast, deleteRow, edit, erase
    case copyOther, renameOther, trigger, view, dropTally, dropEntries, dropKiosk, otherColumn
    case newerFormat, otherPetition, removeKey, otherKey

    /// Whether the file of signatures itself is as it was.
    var isOfKey: Bool { self == .removeKey || self == .otherKey }
  }

  let folder: TemporaryFolder
  var desk = Desk()
  var store: PetitionStore
  /// The file with three signatures.
  let older: Data
  /// The file with all five.
  let newest: Data
  private let key: Data

  /// Has five people sign.
  init() throws {
    folder = try TemporaryFolder("changed")
    store = try PetitionStore(folder.database)
    for _ in 1...3 { try store.sign(desk.signing()) }
    older = try Data(contentsOf: URL(filePath: folder.database))
    for _ in 1...2 { try store.sign(desk.signing()) }
    newest = try Data(contentsOf: URL(filePath: folder.database))
    key = try Data(contentsOf: URL(filePath: folder.database + ".key"))
  }

  /// The file's bytes now; nil when there is none.
  var bytes: Data? { FileManager.default.contents(atPath: folder.database) }

  /// Writes bytes into the file that is there, as `cat old > file` does.
  func copyIn(_ bytes: Data) throws {
    let file = try FileHandle(forWritingTo: URL(filePath: folder.database))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: bytes)
    try file.close()
  }

  /// Puts another file in the place of the one that is there, as `mv old file` does.
  func renameIn(_ bytes: Data) throws {
    let other = folder.path + "/other"
    try bytes.write(to: URL(filePath: other))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: other)
    guard unsafe rename(other, folder.database) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Brings everything back as it was before any deed.
  func mend() throws {
    try renameIn(newest)
    let place = folder.database + ".key"
    try key.write(to: URL(filePath: place))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place)
  }

  func commit(_ deed: Deed) throws {
    let last = "(SELECT max(seq) FROM entry)"
    switch deed {
    case .copyBack: try copyIn(older)
    case .renameBack: try renameIn(older)
    case .cut: try copyIn(newest.prefix(newest.count / 2))
    case .empty: try copyIn(Data())
    case .remove: try FileManager.default.removeItem(atPath: folder.database)
    case .moveAway:
      try FileManager.default.moveItem(atPath: folder.database, toPath: folder.path + "/away")
    case .deleteLast:
      try run("DELETE FROM signature WHERE seq = \(last); DELETE FROM entry WHERE seq = \(last)")
    case .deleteRow: try run("DELETE FROM signature WHERE seq = \(last)")
    case .edit:
      try run("UPDATE entry SET payload = replace(payload, 'Ruiz', 'Ruis') WHERE seq = \(last) - 1")
    case .erase: try run("UPDATE entry SET payload = NULL WHERE seq = \(last) - 1")
    case .copyOther: try copyIn(Self.other())
    case .renameOther: try renameIn(Self.other())
    case .trigger:
      try run("CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM tally; END")
    case .view: try run("CREATE VIEW v AS SELECT name FROM signature")
    case .dropTally: try run("DROP TABLE tally")
    case .dropEntries: try run("DROP TABLE entry")
    case .dropKiosk: try run("DROP TABLE kiosk")
    case .otherColumn: try run("ALTER TABLE milestone ADD COLUMN more TEXT")
    case .newerFormat:
      try run("ALTER TABLE tally ADD COLUMN more TEXT; PRAGMA user_version = 99")
    case .otherPetition: try run("UPDATE kiosk SET petition = 'harbor-bridge'")
    case .removeKey: try FileManager.default.removeItem(atPath: folder.database + ".key")
    case .otherKey:
      let other = "petition-kiosk-key-1 \(String(repeating: "ab", count: 32))\n"
      try other.write(toFile: folder.database + ".key", atomically: false, encoding: .utf8)
    }
  }

  /// Changes the file with plain SQLite.
  func run(_ sql: String) throws {
    try Inspector(folder.database, readOnly: false).run(sql)
  }

  /// Another kiosk's file.
  private static func other() throws -> Data {
    let folder = try TemporaryFolder("other")
    var desk = Desk(2)
    var store = try PetitionStore(
      opening: folder.database,
      petition: Desk.petition,
      newKiosk: UUID(9)
    )
    for _ in 1...9 { try store.sign(desk.signing()) }
    return try Data(contentsOf: URL(filePath: folder.database))
  }
}

extension SigningOutcome {
  /// Why it is not known to be saved; nil if it is.
  var error: StoreError? {
    switch self {
    case .saved: nil
    case .notSaved(let error), .unknown(let error): error
    }
  }
}
