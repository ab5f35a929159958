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
      For a ledger whose entries are sound and whose tables are not. It is one transaction: either \
      all tables are new, or everything is as it was.
      """
  )

  @OptionGroup var file: LedgerFile

  func run() throws {
    var store = try file.store()
    do {
      let entries = try store.rebuild()
      Output.line("Made every table of \(file.database) anew from \(entries.grouped) entries.")
    } catch {
      throw CommandFailure(error)
    }
  }
}
