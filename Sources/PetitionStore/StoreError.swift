/// Why the storage module did not do what was asked.
///
/// Each description says what happened, what it means for the data, and what to do next.
public enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file is something else: not SQLite, or another program's database.
  case notOurs(path: String)
  /// A newer program wrote the file.
  case newerSchema(path: String, found: Int, supported: Int)
  /// An older program wrote the file, and no newer one has opened it for writing since.
  case olderSchema(path: String, found: Int, current: Int)
  /// The file holds signatures for another petition.
  case otherPetition(path: String, found: String, expected: String)
  /// There is no database at the path, and none was to be made.
  case missing(path: String)
  /// The folder or the file cannot be written.
  case notWritable(path: String)
  /// The disk has no room left.
  case diskFull(path: String)
  /// Another program held the database for longer than the wait.
  case locked(path: String)
  /// A setting that durability depends on was not accepted.
  case settingRefused(path: String, setting: String, found: String)
  /// SQLite found the file damaged.
  case damaged(path: String, detail: String)
  /// The file is a link, or has a second name.
  case linked(path: String)
  /// The kind of disk cannot keep what is written safe.
  case unsafeDisk(path: String, kind: String)
  /// Other users may read or change the file or folder.
  case tooOpen(path: String, rights: Int)
  /// The ledger ends before, or differs at, an entry that is known to have been there.
  case behind(path: String, found: Int, known: Int)
  /// The ledger ends before, or differs at, an entry that this program has written or seen.
  case changedInUse(path: String, found: Int, known: Int)
  /// The file at the path is another kiosk's than the one that this program has opened.
  case otherKiosk(path: String)
  /// A table, index, trigger or view is not the one that this program makes.
  case tablesChanged(path: String, object: String)
  /// The ledger was signed, and what is remembered of its head is gone.
  case headMissing(path: String, database: String)
  /// The session that an entry was to belong to is not open any more; the one that is, if any.
  case sessionOver(open: OpenSession?)
  /// There is no database, but the memory of one.
  case vanished(path: String, known: Int)
  /// What is remembered of the ledger's head cannot be read.
  case headUnreadable(path: String)
  /// The key that signed the ledger so far is not beside it.
  case keyMissing(path: String)
  /// The key file is something else, or another kiosk's key.
  case keyUnusable(path: String)
  /// The folder for copies is not there.
  case noFolder(path: String)
  /// A copy was made and did not pass its check.
  case copyFailed(path: String, detail: String)
  /// Reading or writing failed for another reason.
  case inputOutput(path: String, detail: String)
  /// There is a file, and no ledger in it.
  case emptyFile(path: String)
  /// Something else has the name of a file: a folder, a pipe, a socket, a device or a link.
  case notAFile(path: String, kind: String)
  /// Another program turned the file to write-ahead logging, and it cannot be turned back now.
  case writeAheadLog(path: String)
  /// With the journal beside it played back, the file would not be the ledger that it was.
  case foreignJournal(path: String, journal: String)
  /// No file of this user may become as large as this one would.
  case sizeLimit(path: String)
  /// This user may put no more on the disk.
  case overQuota(path: String)
  /// The program, or the machine, has as many files open as it may.
  case noDescriptors(path: String)
  /// A table other than the entries is gone, or is not as the program made it; nil if which is not
  /// known.
  case wrongTable(path: String, table: String?)
  /// The entry to act on is not in the ledger, or no longer in the state it was in.
  case noSuchSignature
  /// A file that was brought cannot be read.
  case unreadable(path: String)
  /// A file that was brought has a write in it that was not finished.
  case unfinished(path: String)
  /// A file that was brought has a later or another history of this office's own ledger.
  case ownLedger(path: String)
  /// A file that was brought has an identity in it that another kiosk's entry has here.
  case sharedIdentity(path: String, entry: Int)
  /// A file that was brought has something in it that none of our programs writes.
  case inadmissible(path: String, entry: Int, fault: String)
  /// What was to be recorded is not what a ledger takes.
  case unrecordable(fault: String)
  /// No history that is set aside, or more than one, has the entry that was named.
  case noSuchEntry
  /// A kiosk destroyed names before all of its signatures were taken over.
  case purgedUnread

  /// Whether nothing was wrong but that there was no room.
  public var isForWantOfRoom: Bool {
    switch self {
    case .diskFull, .overQuota: true
    default: false
    }
  }
}

extension StoreError {
  /// The table of the entries is gone, or is not as the program made it: nothing can be made from it.
  static func withoutEntries(path: String) -> StoreError {
    .damaged(path: path, detail: "its entries are not in a table of theirs")
  }

  /// Whether a person must do something about the file: waiting and trying again does not mend it.
  public var needsPerson: Bool {
    switch self {
    case .notOurs, .newerSchema, .olderSchema, .otherPetition, .missing, .settingRefused, .damaged,
      .linked, .unsafeDisk, .tooOpen, .behind, .changedInUse, .otherKiosk, .tablesChanged,
      .vanished, .headUnreadable, .headMissing, .keyMissing, .keyUnusable, .notAFile, .emptyFile,
      .foreignJournal, .wrongTable, .writeAheadLog, .unreadable:
      true
    default: false
    }
  }
}
