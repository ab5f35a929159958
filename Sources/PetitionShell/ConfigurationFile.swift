import Foundation
import PetitionConfiguration
public import PetitionCore

/// The configuration that a command goes by.
public enum ConfigurationFile {
  /// Where a configuration is looked for when none is named.
  public static let places = ["kiosk.conf", "/etc/petition-kiosk/kiosk.conf"]

  /// Finds the configuration.
  ///
  /// - Parameter named: The path that was given; nil when none was.
  /// - Returns: The path.
  /// - Throws: ``CommandFailure`` if no file is named and none is in the usual places.
  public static func path(named: String?) throws -> String {
    if let named { return named }
    if let found = places.first(where: FileManager.default.fileExists(atPath:)) {
      return found
    }
    throw CommandFailure(
      message: """
        There is no configuration: neither \(places.joined(separator: " nor ")) exists. \
        Nothing was changed. \
        Write one with petition-kiosk init, or name it with --config.
        """,
      code: .badInput
    )
  }

  /// Reads a configuration.
  ///
  /// - Throws: ``CommandFailure`` that lists everything wrong with it.
  public static func read(_ path: String) throws -> Configuration {
    do {
      return try ConfigurationReader.read(try TextFile.read(path))
    } catch let error as ConfigurationError {
      throw CommandFailure(
        message: """
          \(path) cannot be used:
          \(lines: error.problems.map { "  \($0)" })
          No signature was taken or changed. Mend the file, then run: petition-kiosk check
          """,
        code: .badInput
      )
    }
  }
}
