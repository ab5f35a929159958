import ArgumentParser
import PetitionCore

/// `petition-coordinator withdraw`: a signer takes a signature back.
struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Takes a signature off the list because its signer asked for it.",
    discussion: """
      Name the signature by the three words that its signer was given, with --words "acorn otter plum", \
      where the petition gives words; by the number that the signer was told, with --number 88 and \
      --kiosk if several kiosks gave that number; or by the identity that find prints. \
      find with the same words or number shows whose it is before anything is done. \
      Say in --note how the signer asked. \
      The number is not given again and all other numbers stay. The name stays in the ledger until \
      it is purged. \
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
