internal import GRDB
import PetitionCore

extension PetitionStore {
  /// Opens a ledger that is only looked at, while a kiosk may be signing in it.
  ///
  /// The connection refuses to write, and an older format is refused, not brought up to date. A
  /// read holds its lock for as long as it takes and waits for a commit, so nobody who signs waits
  /// for somebody who looks.
  ///
  /// - Parameter path: The database: a kiosk's, an office's, or a copy of one.
  /// - Throws: ``StoreError`` in words.
  public init(reading path: String) throws(StoreError) {
    let path = StoreFile.plain(path)
    leftovers = Leftovers.remove(beside: path)
    stand = FileStand(path)
    let queue = try Self.reading(path)
    self.path = path
    petition = nil
    busyWait = 5
    key = nil
    isReader = true
    (kiosk, memory) = try translated(path) {
      try queue.read { database in
        let row = try Row.fetchOne(database, sql: "SELECT id FROM kiosk")
        guard let row else { throw StoreError.notOurs(path: path) }
        let kiosk = KioskID(try row.decode(forColumn: "id"))
        return (kiosk, try LedgerMemory(of: kiosk, in: database))
      }
    }
    self.queue = queue
  }
}
