import ArgumentParser
import Foundation
import PetitionCore
import PetitionShell
import PetitionStore

/// The ledger that a command is pointed at, and the configuration that belongs to it.
struct LedgerFile: ParsableArguments {
  @Option(help: "The database: the office's, a kiosk's, or a copy of one.")
  var database = "office.db"

  @OptionGroup var settings: ConfigurationOption

  func validate() throws {
    if database.isEmpty { throw ValidationError("--database names no file.") }
  }

  /// Opens it for writing.
  ///
  /// - Throws: ``CommandFailure`` in the storage module's words.
  func store() throws -> PetitionStore {
    try open(petition: namedPetition(), isNew: false, busyWait: 5)
  }

  /// Opens it to look at it, while others may be writing to it.
  ///
  /// - Throws: ``CommandFailure`` in the storage module's words.
  func reader() throws -> PetitionStore {
    do {
      return try PetitionStore(reading: database)
    } catch {
      throw CommandFailure(office: error)
    }
  }

  /// The petition of a configuration that was named; nil when none was.
  ///
  /// - Throws: ``CommandFailure`` if it cannot be used.
  func namedPetition() throws -> String? {
    try settings.config == nil ? nil : settings.configuration().petition.id
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
      throw CommandFailure(office: error)
    }
  }
}

extension CommandFailure {
  /// Says why the office's ledger cannot be used.
  init(office error: StoreError) {
    self.init(error)
    guard case .missing = error else { return }
    message = """
      \(error.finding) The office's database begins with the first copy that is taken over: \
      petition-coordinator merge COPY... Or name another file with --database: a kiosk's database, or \
      a copy of one.
      """
  }
}
