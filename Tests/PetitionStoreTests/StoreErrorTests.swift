import GRDB
import Glibc
import Testing

@testable import PetitionStore

@Suite struct StoreErrorTests {
  static let path = "/var/lib/petition/kiosk.db"

  static let errors: [StoreError] = [
    .notOurs(path: path), .newerSchema(path: path, found: 3, supported: 1),
    .otherPetition(path: path, found: "save-the-hill", expected: "save-the-marsh"),
    .missing(path: path), .notWritable(path: path), .diskFull(path: path), .locked(path: path),
    .settingRefused(path: path, setting: "synchronous=EXTRA", found: "2"),
    .damaged(path: path, detail: "database disk image is malformed"),
    .inputOutput(path: path, detail: "1034"), .noSuchSignature,
    .olderSchema(path: path, found: 1, current: 2), .linked(path: path),
    .unsafeDisk(path: path, kind: "FAT"), .tooOpen(path: path, rights: 0o644),
    .behind(path: path, found: 40, known: 62), .vanished(path: path, known: 62),
    .changedInUse(path: path, found: 40, known: 62), .otherKiosk(path: path),
    .tablesChanged(path: path, object: "tally"),
    .headMissing(path: path + ".head", database: path),
    .headUnreadable(path: path), .keyMissing(path: path), .keyUnusable(path: path),
    .noFolder(path: path), .copyFailed(path: path, detail: "there is no room left"),
    .emptyFile(path: path), .notAFile(path: path, kind: "a pipe"), .writeAheadLog(path: path),
    .foreignJournal(path: path, journal: path + "-journal"), .sizeLimit(path: path),
    .overQuota(path: path), .noDescriptors(path: path), .wrongTable(path: path, table: nil),
    .wrongTable(path: path, table: "tally"), .unreadable(path: path),
  ]

  @Test(arguments: errors)
  func `an error says what happened, what it means and what to do`(error: StoreError) {
    let sentences = error.description.split(separator: ". ")
    #expect(sentences.count == 3)
    #expect(sentences.allSatisfy { $0.first?.isUppercase == true || $0.hasPrefix(Self.path) })
    #expect(error.description.hasSuffix("."))
    #expect(!error.description.contains("!"))
    #expect(error == .noSuchSignature || error.description.contains(Self.path))
  }

  static let codes: [(ResultCode, StoreError)] = [
    (.SQLITE_NOTADB, .notOurs(path: path)),
    (.SQLITE_BUSY, .locked(path: path)),
    (.SQLITE_LOCKED, .locked(path: path)),
    (.SQLITE_FULL, .diskFull(path: path)),
    (.SQLITE_READONLY, .notWritable(path: path)),
    (.SQLITE_READONLY_DBMOVED, .notWritable(path: path)),
    (.SQLITE_CANTOPEN, .notWritable(path: path)),
    (.SQLITE_PERM, .notWritable(path: path)),
  ]

  @Test(arguments: [
    (ENOSPC, StoreError.diskFull(path: path)), (EDQUOT, .overQuota(path: path)),
    (EFBIG, .sizeLimit(path: path)), (EMFILE, .noDescriptors(path: path)),
    (ENFILE, .noDescriptors(path: path)), (EISDIR, .notAFile(path: path, kind: "a folder")),
  ])
  func `what the operating system says has its own words`(code: Int32, meaning: StoreError) {
    #expect(StoreFile.failure(code, path: Self.path) == meaning)
    guard code != EISDIR else { return }
    let error = DatabaseError(resultCode: .SQLITE_IOERR_WRITE)
    #expect(StoreError(error, path: Self.path, cause: code) == meaning)
  }

  @Test(arguments: [
    ("no such table: tally", "tally"), ("no such table: main.session", "session"),
    ("no such column: remark", nil), ("table signature has no column named line", "signature"),
    ("cannot modify tally because it is a view", "tally"),
    ("no such table: \u{1B}[2Jtally_of_another", nil),
  ])
  func `a table that does not fit is named if it is one of ours`(message: String, table: String?) {
    let error = DatabaseError(resultCode: .SQLITE_ERROR, message: message)
    #expect(StoreError(error, path: Self.path) == .wrongTable(path: Self.path, table: table))
  }

  @Test(arguments: ["no such table: entry", "no such table: main.entry"])
  func `without the table of entries nobody is sent to make tables anew`(message: String) {
    let error = StoreError(
      DatabaseError(resultCode: .SQLITE_ERROR, message: message),
      path: Self.path
    )
    #expect(error == .withoutEntries(path: Self.path))
    #expect(!error.description.contains("rebuild"))
    let unknown = StoreError.wrongTable(path: Self.path, table: nil).description
    #expect(!unknown.contains("not touched"), "which table it is, is not known")
  }

  @Test(arguments: [
    (
      "*** in database main ***\nPage 3: btreeInitPage() returns error code 11",
      "Page 3: btreeInitPage() returns error code 11"
    ),
    (
      "*** in database main ***\nTree 2 page 2: cell 1\nPage 9 is never used",
      "Tree 2 page 2: cell 1; Page 9 is never used"
    ),
    ("row 3 missing from index signature_on_sheet", "row 3 missing from index signature_on_sheet"),
    ("", ""),
  ])
  func `what SQLite's check says becomes one line`(complaint: String, line: String) {
    #expect(Connection.plain(complaint) == line)
  }

  @Test(arguments: codes)
  func `a code of SQLite's has a meaning here`(code: ResultCode, meaning: StoreError) {
    #expect(StoreError(DatabaseError(resultCode: code), path: Self.path) == meaning)
  }

  @Test(arguments: [
    ResultCode.SQLITE_IOERR_FSYNC, .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_NOMEM, .SQLITE_ERROR,
    .SQLITE_CORRUPT,
  ])
  func `what SQLite was asked to store is not told`(code: ResultCode) {
    let error = DatabaseError(
      resultCode: code,
      message: nil,
      sql: "INSERT INTO signature (name) VALUES (?)",
      arguments: ["Wilhelmina Oyelaran"],
      publicStatementArguments: true
    )
    let description = StoreError(error, path: Self.path).description
    #expect(!description.contains("Wilhelmina"))
    #expect(!description.contains("INSERT"))
  }
}
