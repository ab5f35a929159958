import Foundation
internal import GRDB
import PetitionCore

extension PetitionStore {
  /// Checks a database, or a copy of one, from the first entry to the last.
  ///
  /// Nothing in the file is changed. While it is read, a kiosk that writes to it has to wait.
  ///
  /// - Parameters:
  ///   - path: The file. What is remembered beside it, head and key, is compared too.
  ///   - witnesses: Entries that are known from elsewhere, such as the paper log.
  /// - Returns: What was found.
  /// - Throws: ``StoreError`` if the file cannot be read as a kiosk's database at all.
  public static func verify(
    _ path: String,
    witnesses: [WitnessedHead] = []
  ) throws(StoreError) -> Verification {
    let path = StoreFile.plain(path)
    _ = Leftovers.remove(beside: path)
    let queue = try reading(path)
    // One that cannot be read says nothing; the check of the entries goes on without it.
    let known = try? KnownHead.read(beside: path)
    let key = try KioskKey.read(beside: path)?.publicKey.hexadecimal ?? known?.key
    return try translated(path) {
      let copy = try DatabaseQueue(configuration: Connection.replica)
      return try copy.inImmediateTransaction { copy in
        for step in Schema.steps { try step(copy) }
        return try queue.read { file in
          let owner = try Row.fetchOne(file, sql: "SELECT id, petition FROM kiosk")
          guard let owner else { throw StoreError.damaged(path: path, detail: "no kiosk named") }
          let kiosk = KioskID(try owner.decode(forColumn: "id"))
          var verifier = try Verifier(
            kiosk: kiosk,
            petition: try owner.decode(forColumn: "petition"),
            witnesses: witnesses + (known?.witnesses(of: kiosk) ?? []),
            signer: key,
            reading: file,
            into: copy
          )
          try verifier.run()
          return verifier.result
        }
      }
    }
  }

  /// Opens a file that may lie on a read-only medium or come from a stranger.
  static func reading(
    _ path: String,
    busyWait: TimeInterval = 5
  ) throws(StoreError) -> DatabaseQueue {
    guard StoreFile.isThere(path) else { throw .missing(path: path) }
    try StoreFile.expectDatabase(path)
    guard StoreFile.allows(path, R_OK) else { throw .unreadable(path: path) }
    // Whoever only looks may not turn it back, and would keep others from it.
    if let header = BareFile(path).flatMap({ DatabaseHeader($0) }), header.isOurs,
      header.hasWriteAheadLog
    {
      throw .writeAheadLog(path: path)
    }
    try JournalGate.check(path, busyWait: busyWait)
    return try opening(path) {
      try DatabaseQueue(
        path: path,
        configuration: Connection.reader(path: path, busyWait: busyWait)
      )
    }
  }

  /// Opens a file, and looks at it as bytes if SQLite calls it damaged.
  static func opening<Value>(
    _ path: String,
    _ work: () throws -> Value
  ) throws(StoreError) -> Value {
    do throws(StoreError) {
      return try translated(path, work)
    } catch {
      throw StoreFile.explained(error, path)
    }
  }

  /// How many signatures there are, whatever their state; in constant time.
  static func recorded(in database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT sum(count) FROM tally WHERE dimension = 'all'") ?? 0
  }
}

extension KnownHead {
  /// The head as it would stand on paper; one of another kiosk matches nothing, and one before the
  /// first entry says nothing.
  func witnesses(of kiosk: KioskID) -> [WitnessedHead] {
    let isOurs = self.kiosk == kiosk.description
    if isOurs, seq == 0 { return [] }
    let words = isOurs ? HeadWords(Data(hexadecimal: chain) ?? Data()).words : ["?"]
    return [WitnessedHead(seq: seq, words: words)]
  }
}
