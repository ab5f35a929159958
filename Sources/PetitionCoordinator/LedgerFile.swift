import ArgumentParser
import Foundation
import PetitionCore
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
    try open(petition: nil, isNew: false)
  }

  /// Opens the office's ledger, and makes it when there is none.
  ///
  /// - Parameter petition: The petition's stable key.
  /// - Throws: ``CommandFailure`` in the storage module's words.
  func store(makingFor petition: String) throws -> PetitionStore {
    try open(petition: petition, isNew: true)
  }

  private func open(petition: String?, isNew: Bool) throws -> PetitionStore {
    do {
      return try PetitionStore(
        opening: database,
        petition: petition,
        newKiosk: isNew ? UUID() : nil
      )
    } catch {
      throw CommandFailure(error)
    }
  }
}
