import ArgumentParser
import PetitionCore

/// `petition-coordinator void`: a signature that does not count.
struct VoidCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "void",
    abstract: "Voids a signature: it stays in the ledger with its number and counts no more.",
    discussion: """
      The decision is recorded with who, when and why. restore takes it back. \
      Exit code 1: there is no such signature, or it stands so already.
      """
  )

  @OptionGroup var choice: SignatureChoice

  @Option(help: "Why: joke, abuse, test, asked or mistake.")
  var reason: VoidReason

  @OptionGroup var decision: DecisionOptions

  func run() throws {
    let desk = DecisionDesk(choice: choice, options: decision)
    try desk.decide(.void(reason), saying: "Voided (\(reason.rawValue))") { standing in
      guard standing.state != .accepted else { return nil }
      return "\(standing.words). Nothing was changed. If it must be voided, restore it first."
    }
  }
}
