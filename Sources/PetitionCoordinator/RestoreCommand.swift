import ArgumentParser
import PetitionCore

/// `petition-coordinator restore`: takes back whatever was decided about a signature.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Makes a signature count again, whatever was decided about it.",
    discussion: """
      Restore a signature that its signer withdrew only if the signer asks for it. \
      Exit code 1: there is no such signature, or it stands so already.
      """
  )

  @OptionGroup var choice: SignatureChoice

  @OptionGroup var decision: DecisionOptions

  func run() throws {
    let desk = DecisionDesk(choice: choice, options: decision)
    try desk.decide(.restore, saying: "Restored") { standing in
      switch standing.state {
      case .accepted: "counts. There is nothing to restore."
      case .illegible: "\(standing.words). Nothing was changed."
      case .voided, .withdrawn, .duplicate: nil
      }
    }
  }
}
