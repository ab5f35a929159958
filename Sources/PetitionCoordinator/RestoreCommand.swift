import ArgumentParser
import PetitionCore

/// `petition-coordinator restore`: takes back whatever was decided about a signature.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Makes a signature count again, whatever was decided about it.",
    discussion: "A signature that its signer withdrew counts again only if the signer asked for it."
  )

  @OptionGroup var choice: SignatureChoice

  @OptionGroup var options: DecisionOptions

  func run() throws {
    let desk = DecisionDesk(choice: choice, options: options)
    try desk.decide(.restore, saying: "Restored") { standing in
      switch standing.state {
      case .accepted: "counts. There is nothing to restore."
      case .illegible: "\(standing.words). Nothing was changed."
      case .voided, .withdrawn, .duplicate: nil
      }
    }
  }
}
