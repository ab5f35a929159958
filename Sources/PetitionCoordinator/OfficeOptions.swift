import ArgumentParser
import Foundation
import PetitionCore
import PetitionShell

/// The configuration that a coordinator's command goes by.
struct ConfigurationOption: ParsableArguments {
  @Option(help: "The configuration (default: ./kiosk.conf, then /etc/petition-kiosk/kiosk.conf).")
  var config: String?

  /// Reads it.
  ///
  /// - Throws: ``CommandFailure`` that lists everything wrong with it.
  func configuration() throws -> Configuration {
    try ConfigurationFile.read(try ConfigurationFile.path(named: config))
  }

  /// Reads it if it was named or is in one of the usual places.
  ///
  /// - Throws: ``CommandFailure`` if there is one that cannot be used.
  func configurationIfThere() throws -> Configuration? {
    let isThere = ConfigurationFile.places.contains(where: FileManager.default.fileExists(atPath:))
    return config != nil || isThere ? try configuration() : nil
  }
}

/// Who decides, and why: every decision in the ledger says so.
struct DecisionOptions: ParsableArguments {
  @Option(help: "Who decides (default: the user's name).")
  var coordinator: String?

  @Option(help: "Why, in a few words.")
  var note = ""

  /// The name that stands with the decision.
  var name: String { Self.name(given: coordinator) }

  /// The name that was given, else the user's.
  static func name(given: String?) -> String {
    given ?? ProcessInfo.processInfo.environment["USER"] ?? "coordinator"
  }
}
