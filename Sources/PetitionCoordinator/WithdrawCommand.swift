import ArgumentParser
import PetitionCore

/// `petition-coordinator withdraw`: a signer takes a signature back.
struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Takes a signature off the list because its signer asked for it.",
    discussion: """
      The number is never given again and all other numbers stay. find gives the identity; say in \
      --note how the signer asked. The name stays in the ledger until it is purged. \
      Exit code 1: there is no such signature, or it stands so already.
      """
  )

  @OptionGroup var choice: SignatureChoice

  @OptionGroup var decision: DecisionOptions

  func run() throws {
    let desk = DecisionDesk(choice: choice, options: decision)
    try desk.decide(.withdraw, saying: "Withdrawn") { standing in
      switch standing.state {
      case .withdrawn, .illegible: "\(standing.words). Nothing was changed."
      case .accepted, .voided, .duplicate: nil
      }
    }
  }
}
