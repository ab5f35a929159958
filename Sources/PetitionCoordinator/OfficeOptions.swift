public import ArgumentParser
import Foundation
public import PetitionCore
public import PetitionOffice
import PetitionShell

/// The configuration that a coordinator's command goes by.
struct ConfigurationOption: ParsableArguments {
  @Option(
    help: """
      The configuration, if it is not ./kiosk.conf or /etc/petition-kiosk/kiosk.conf; a database of \
      another petition than that of a named one is refused.
      """
  )
  var config: String?

  func validate() throws {
    if config?.isEmpty == true { throw ValidationError("--config names no file.") }
  }

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

/// Who gives the command: whatever it writes to the ledger says so.
struct CoordinatorOption: ParsableArguments {
  @Option(
    help: "Who does this, for the ledger (default: the user's name).",
    transform: LabelOption.coordinator
  )
  var coordinator: String?

  /// The name that was given, else the user's.
  var name: String {
    if let coordinator { return coordinator }
    let user = ProcessInfo.processInfo.environment["USER"] ?? ""
    return (try? Label(user, as: .coordinator))?.text ?? "coordinator"
  }
}

/// Who decides, and why: every decision in the ledger says so.
struct DecisionOptions: ParsableArguments {
  @OptionGroup var by: CoordinatorOption

  @Option(help: "Why, in a few words.", transform: LabelOption.note)
  var note = ""
}

extension TallyDimension: ExpressibleByArgument {}

extension SignatureState: ExpressibleByArgument {}

extension VoidReason: ExpressibleByArgument {}

extension DateOrder: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
  /// Reads an encoding as people call it.
  public init?(argument: String) { self.init(named: argument) }
}
