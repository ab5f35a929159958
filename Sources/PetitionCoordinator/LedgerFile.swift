import ArgumentParser
import PetitionShell
import PetitionStore

/// The ledger that a command is pointed at.
struct LedgerFile: ParsableArguments {
  @Option(help: "The database: the office's, a kiosk's, or a copy of one.")
  var database = "office.db"

  /// Opens it for writing.
  ///
  /// - Throws: ``CommandFailure`` in the storage module's words.
  func store() throws -> PetitionStore {
    do {
      return try PetitionStore(opening: database, petition: nil, newKiosk: nil)
    } catch {
      throw CommandFailure(error)
    }
  }
}
