import ArgumentParser
import Foundation
import PetitionConfiguration
import PetitionCore
import PetitionStore

/// The two files every command may be pointed at.
struct KioskFiles: ParsableArguments {
  @Option(name: .customLong("config"), help: "The configuration (default: ./kiosk.conf).")
  var config: String?

  @Option(help: "The database (default: the configuration's, relative to its folder).")
  var database: String?

  /// Where a configuration is looked for when none is named.
  static let places = ["kiosk.conf", "/etc/petition-kiosk/kiosk.conf"]

  /// The configuration's path.
  ///
  /// - Throws: ``CommandFailure`` if no file is named and none is in the usual places.
  func configPath() throws -> String {
    if let config { return config }
    if let found = Self.places.first(where: FileManager.default.fileExists(atPath:)) {
      return found
    }
    throw CommandFailure(
      message: """
        There is no configuration: neither \(Self.places.joined(separator: " nor ")) exists. \
        Nothing was changed. \
        Write one with petition-kiosk init, or name it with --config.
        """,
      code: .badInput
    )
  }

  /// Reads the configuration.
  ///
  /// - Throws: ``CommandFailure`` that lists everything wrong with it.
  func configuration() throws -> Configuration {
    let path = try configPath()
    do {
      return try ConfigurationReader.read(try TextFile.read(path))
    } catch let error as ConfigurationError {
      throw CommandFailure(
        message: """
          \(path) cannot be used:
          \(error.problems.map { "  \($0)" }.joined(separator: "\n"))
          No signature was taken or changed. Mend the file, then run: petition-kiosk check
          """,
        code: .badInput
      )
    }
  }

  /// The database's path.
  func databasePath(_ configuration: Configuration) throws -> String {
    if let database { return database }
    let folder = URL(fileURLWithPath: try configPath()).deletingLastPathComponent()
    return URL(fileURLWithPath: configuration.storage.database, relativeTo: folder).path
  }

  /// Opens the ledger.
  ///
  /// - Parameters:
  ///   - configuration: The configuration.
  ///   - mayCreate: Whether a database is made when there is none.
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
      return try PetitionStore(
        opening: path,
        petition: configuration.petition.id,
        newKiosk: mayCreate ? UUID() : nil,
        busyWait: busyWait
      )
    } catch {
      throw CommandFailure(error)
    }
  }
}

extension CommandFailure {
  /// Says what the storage module could not do.
  init(_ error: StoreError) {
    let code: ExitStatus =
      switch error {
      case .notOurs, .newerSchema, .otherPetition, .missing, .damaged: .badInput
      case .notWritable: .cannotCreate
      case .diskFull, .locked, .settingRefused, .inputOutput: .inputOutput
      case .noSuchSignature: .problems
      }
    self.init(message: error.description, code: code)
  }
}

/// Text files that a person wrote.
enum TextFile {
  /// Reads a file, but never more of one than a configuration may have.
  ///
  /// - Throws: ``CommandFailure`` if it cannot be read; ``ConfigurationError`` if it is too long.
  static func read(_ path: String) throws -> String {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw CommandFailure(
        message: """
          \(path) cannot be read: it is missing, or this user may not. \
          Nothing was changed. \
          Name the right file with --config.
          """,
        code: .badInput
      )
    }
    defer { try? handle.close() }
    let data: Data
    do {
      // One byte more than allowed is enough for the reader to see that it is too long.
      data = try handle.read(upToCount: ConfigurationReader.maximumBytes + 1) ?? Data()
    } catch {
      throw CommandFailure(
        message: "\(path) cannot be read (\(error.localizedDescription)). Nothing was changed.",
        code: .inputOutput
      )
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw CommandFailure(
        message: """
          \(path) is not a text file in UTF-8. \
          Nothing was changed. \
          Save it again as plain text, or name the right file with --config.
          """,
        code: .badInput
      )
    }
    return text
  }

  /// Replaces a file as a whole, so that a power cut leaves the old one or the new one.
  ///
  /// - Throws: ``CommandFailure`` if it cannot be written; the old file is then as it was.
  static func write(_ text: String, to path: String) throws {
    let files = FileManager.default
    let rights = try? files.attributesOfItem(atPath: path)[.posixPermissions]
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      // The new file must not shut out the user who runs the kiosk.
      if let rights { try files.setAttributes([.posixPermissions: rights], ofItemAtPath: path) }
    } catch {
      throw CommandFailure(
        message: """
          \(path) cannot be written. \
          What was there before is unchanged. \
          Choose a folder that this user may write to.
          """,
        code: .cannotCreate
      )
    }
  }
}
