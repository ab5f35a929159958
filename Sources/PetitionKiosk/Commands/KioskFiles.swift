import PetitionLanguages
import ArgumentParser
import Foundation
import PetitionCore
import PetitionShell
import PetitionStore

/// The two files every command may be pointed at.
struct KioskFiles: ParsableArguments {
  @Option(
    name: .customLong("config"),
    help: "The configuration (default: ./kiosk.conf, then /etc/petition-kiosk/kiosk.conf)."
  )
  var config: String?

  @Option(help: "The database (default: the configuration's, relative to its folder).")
  var database: String?

  func validate() throws {
    if config?.isEmpty == true { throw ValidationError("--config names no file.") }
    if database?.isEmpty == true { throw ValidationError("--database names no file.") }
  }

  /// The configuration's path.
  ///
  /// - Throws: ``CommandFailure`` if no file is named and none is in the usual places.
  func configPath() throws -> String {
    try ConfigurationFile.path(named: config)
  }

  /// Reads the configuration.
  ///
  /// - Throws: ``CommandFailure`` that lists everything wrong with it.
  func configuration() throws -> Configuration {
    try ConfigurationFile.read(try configPath())
  }

  /// The database's path.
  func databasePath(_ configuration: Configuration) throws -> String {
    if let database { return database }
    return try besideConfig(configuration.storage.database)
  }

  /// The folder for copies; nil when the configuration names none.
  func backupFolder(_ configuration: Configuration) throws -> String? {
    let folder = configuration.storage.backupDirectory
    return folder.isEmpty ? nil : try besideConfig(folder)
  }

  /// Where a path of the configuration leads: a relative one begins at the configuration's folder.
  func besideConfig(_ path: String) throws -> String {
    let folder = URL(fileURLWithPath: try configPath()).deletingLastPathComponent()
    return URL(fileURLWithPath: path, relativeTo: folder).path
  }

  /// Opens the ledger.
  ///
  /// - Parameters:
  ///   - configuration: The configuration.
  ///   - mayCreate: Whether signatures are to be taken: a database is made when there is none, and
  ///     one that is there is looked over first.
  ///   - busyWait: Seconds to wait for another program's lock.
  /// - Returns: The ledger.
  /// - Throws: ``CommandFailure`` in the storage module's words.
  func store(
    _ configuration: Configuration,
    mayCreate: Bool,
    busyWait: Double = 5
  ) throws -> PetitionStore {
    let path = try databasePath(configuration)
    do {
      var store = try PetitionStore(
        opening: path,
        petition: configuration.petition.id,
        newKiosk: mayCreate ? UUID() : nil,
        busyWait: busyWait
      )
      // Whoever may make a ledger may add to one, and adds to none that is damaged.
      if mayCreate { try store.checkAtStart(copies: try? backupFolder(configuration)) }
      return store
    } catch {
      throw CommandFailure(error)
    }
  }
}
