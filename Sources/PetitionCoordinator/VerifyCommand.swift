import ArgumentParser
import PetitionShell
import PetitionStore

/// `petition-coordinator verify`: reads a ledger from the first entry to the last.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks every entry of a ledger, and says what such a check cannot prove.",
    discussion: """
      Names the first entry that was changed, moved, put in or left out, and replays the ledger to \
      compare every readable table with it. Nothing in the file is changed. \
      Exit code 0: nothing found. 1: faults found. 65: the file cannot be read as a ledger.
      """
  )

  @OptionGroup var file: LedgerFile

  @Option(
    name: .customLong("head"),
    help: "A head from the paper log: entry number and words, in quotes. May be repeated."
  )
  var heads: [String] = []

  @Option(help: "How to print: table, json, or csv with a line for each finding.")
  var format = Listing.Format.table

  func run() throws {
    let witnesses = try heads.map { try Self.head($0) }
    let found: Verification
    do {
      found = try PetitionStore.verify(file.database, witnesses: witnesses)
    } catch {
      throw CommandFailure(error)
    }
    let report = VerificationReport(found, path: file.database)
    Output.line(try report.text(format))
    guard found.isSound else { throw CommandFailure(message: "", code: .problems) }
  }

  /// Reads a head as a person wrote it down: "412 acorn admit agent album alley amber".
  static func head(_ text: String, option: String = "--head") throws -> WitnessedHead {
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard let first = parts.first, let seq = Int(first), seq > 0, parts.count > 1 else {
      throw CommandFailure(
        message: """
          \(option) takes an entry number and its words, such as "412 acorn admit agent", \
          not "\(text)". Nothing was read.
          """,
        code: .usage
      )
    }
    return WitnessedHead(seq: seq, words: Array(parts.dropFirst()))
  }
}
