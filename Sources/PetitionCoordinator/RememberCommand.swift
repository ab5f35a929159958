import ArgumentParser
import PetitionShell
import PetitionStore

/// `petition-coordinator remember`: a ledger whose head file was lost is gone on with.
struct RememberCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remember",
    abstract: "Takes a ledger for the newest one again, after its .head file was lost.",
    discussion: """
      Beside a ledger stands a file that remembers how far it had come, so that an older copy is \
      not gone on with. Where that file is gone, nobody but the paper log can tell: give an entry \
      number and its six words from there. Every entry is read; only if the one on paper is among \
      them is the file made again. Exit code 1: it is not, and nothing was made.
      """
  )

  @OptionGroup var file: LedgerFile

  @Option(help: "A head from the paper log: entry number and its six words, in quotes.")
  var head: String

  /// How many words stand for a link.
  private static let words = 6

  func run() throws {
    let witness = try VerifyCommand.head(head)
    guard witness.words.count == Self.words else {
      throw CommandFailure(
        message: """
          --head takes all six words of the entry, not \(witness.words.count). \
          Nothing was read. Copy the line from the paper log as it stands.
          """,
        code: .usage
      )
    }
    let found: Verification
    do {
      found = try PetitionStore.remember(file.database, head: witness)
    } catch {
      throw CommandFailure(error)
    }
    if let head = found.misread.first {
      throw CommandFailure(
        message:
          "Nothing was remembered: \(head.slip) Then give the number and all six words again.",
        code: .problems
      )
    }
    if let finding = found.findings.first {
      throw CommandFailure(
        message: """
          \(finding) Nothing was remembered. \
          Look for the newer file or its newest copy before anything is signed here.
          """,
        code: .problems
      )
    }
    Output.line(
      """
      Entry \(witness.seq) is in the ledger, with these words. \
      It is remembered to end at entry \(found.head.seq), and can be gone on with.
      """
    )
  }
}
