import ArgumentParser
import PetitionCore
import PetitionShell
import PetitionStore

/// `petition-coordinator rebuild`: makes the readable tables anew from the entries.
struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Makes every readable table anew from the ledger's entries.",
    discussion: """
      For a ledger whose entries are sound and whose tables are not: changed, of another shape, or \
      gone. It is one transaction: either all tables are new, or everything is as it was. \
      Exit code 1: done, and something that is not of a ledger was left in the file.
      """
  )

  @OptionGroup var file: LedgerFile

  func run() throws {
    let petition = try file.namedPetition()
    let report: RebuildReport
    do {
      report = try PetitionStore.rebuild(file.database, of: petition)
    } catch {
      throw CommandFailure(error)
    }
    Output.line("Made every table of \(file.database) anew from \(report.entries.grouped) entries.")
    if !report.mended.isEmpty {
      Output.line(
        "Gone, of another shape or out of place before: \(report.mended.joined(separator: ", "))."
      )
    }
    guard report.strangers.isEmpty else {
      throw CommandFailure(
        message: """
          Not of a ledger, and left as they are: \(report.strangers.joined(separator: ", ")). \
          The ledger itself is whole. Take them out with sqlite3 if nobody needs them.
          """,
        code: .problems
      )
    }
  }
}
