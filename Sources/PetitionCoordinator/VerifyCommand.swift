import ArgumentParser
import PetitionCore
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
      With --head it also looks for an entry that the paper log of the kiosk has: its number and its \
      six words. A word that is misspelt is named before anything is read. \
      Exit code 0: nothing found. 1: faults found. 65: the file cannot be read as a ledger.
      """
  )

  @OptionGroup var file: LedgerFile

  @Option(
    name: .customLong("head"),
    help: "A head from the paper log: entry number and all six words, in quotes. May be repeated."
  )
  var heads: [String] = []

  @Option(help: "How to print: table, json, or csv with a line for each finding.")
  var format = Listing.Format.table

  func run() throws {
    let witnesses = try heads.map { try Self.head($0) }
    let found: Verification
    do {
      found = try PetitionStore.verify(file.database, witnesses: witnesses)
      if let petition = try file.namedPetition(), petition != found.petition {
        throw StoreError.otherPetition(
          path: file.database,
          found: found.petition,
          expected: petition
        )
      }
    } catch let error as StoreError {
      throw CommandFailure(office: error)
    }
    let report = VerificationReport(found, path: file.database)
    Output.line(try report.text(format))
    guard found.isSound, found.misread.isEmpty else {
      throw CommandFailure(message: "", code: .problems)
    }
  }

  /// Reads a head as a person wrote it down: "412 acorn admit agent album alley amber".
  ///
  /// Six words and no fewer: with one of them, one forgery in 256 would pass.
  ///
  /// - Throws: ``CommandFailure`` if it is none, or a word of it is not one that heads are made of.
  static func head(_ text: String, option: String = "--head") throws -> WitnessedHead {
    let number = text.drop { !$0.isNumber }.prefix { $0.isNumber }
    let typed = TypedWords(String(text[number.endIndex...]))
    guard let seq = Int(number), seq > 0, !typed.words.isEmpty else {
      throw CommandFailure(
        message: """
          \(option) takes an entry number and its six words, such as "412 acorn admit agent album \
          alley amber", not "\(text.printable)". Nothing was read.
          """,
        code: .usage
      )
    }
    let count = typed.words.count
    let wrong =
      typed.complaint
      ?? (count == HeadWords.count
        ? nil
        : "Entry \(seq) is given with \(count == 1 ? "1 word" : "\(count) words"), and a head has six.")
    if let wrong {
      throw CommandFailure(
        message: """
          \(wrong.printable) That says nothing about the ledger: nothing was read. Look at the paper \
          log, then give the number and all six words again.
          """,
        code: .usage
      )
    }
    return WitnessedHead(seq: seq, words: typed.words, isFromPaper: true)
  }
}
