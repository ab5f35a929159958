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
    try open(petition: nil, isNew: false, busyWait: 5)
  }

  /// Opens it to look at it, while others may be writing to it.
  ///
  /// - Throws: ``CommandFailure`` in the storage module's words.
  func reader() throws -> PetitionStore {
    do {
      return try PetitionStore(reading: database)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Opens it, if it is of a petition.
  ///
  /// - Parameter petition: The petition's stable key.
  /// - Returns: The ledger.
  /// - Throws: ``CommandFailure`` in the storage module's words.
  func store(of petition: String) throws -> PetitionStore {
    try open(petition: petition, isNew: false, busyWait: 5)
  }

  /// Opens the office's ledger, and makes it when there is none.
  ///
  /// - Parameters:
  ///   - petition: The petition's stable key.
  ///   - busyWait: Seconds to wait for another program's lock.
  /// - Returns: The ledger.
  /// - Throws: ``CommandFailure`` in the storage module's words.
  func store(makingFor petition: String, busyWait: Double = 5) throws -> PetitionStore {
    try open(petition: petition, isNew: true, busyWait: busyWait)
  }

  private func open(petition: String?, isNew: Bool, busyWait: Double) throws -> PetitionStore {
    do {
      return try PetitionStore(
        opening: database,
        petition: petition,
        newKiosk: isNew ? UUID() : nil,
        busyWait: busyWait
      )
    } catch {
      throw CommandFailure(error)
    }
  }
}
