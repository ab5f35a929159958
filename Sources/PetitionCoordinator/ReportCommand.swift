import ArgumentParser
import Foundation
import PetitionCore
import PetitionOffice
import PetitionShell
import PetitionStore

/// `petition-coordinator report`: how the petition stands, as one page with charts.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Makes one page with charts and tables of how the petition stands.",
    discussion: """
      The page is HTML that needs no network and nothing beside it, and prints on Letter and A4. It \
      holds no name of a signer: its numbers come from tallies. The file is for this user alone until \
      you give it on. Exit code 65: the tallies do not agree. 73: the file is there already, or cannot \
      be made.
      """
  )

  @Option(name: .shortAndLong, help: "The file to make; - is standard output.")
  var output: String

  private var settings: ConfigurationOption { file.settings }

  @OptionGroup var file: LedgerFile

  @Flag(help: "Replace an ordinary file of that name.")
  var force = false

  func run() throws {
    let configuration = try settings.configuration()
    var store = try file.store(of: configuration.petition.id)
    let page = try Self.page(configuration, &store)
    let target = try OutputFile(output, isForced: force)
    try target.write(Array(page.utf8))
    try target.finish()
    guard let path = target.path else { return }
    Output.line("Wrote \(path): \(page.utf8.count.grouped) bytes, no names of signers in it.")
  }

  private static func page(
    _ configuration: Configuration,
    _ store: inout PetitionStore
  ) throws -> String {
    let book: TallyBook
    do {
      book = try store.tallyBook(baseline: configuration.milestones.baseline)
    } catch {
      throw CommandFailure(error)
    }
    let wrong = book.disagreements
    guard wrong.isEmpty else {
      throw CommandFailure(disagreements: wrong, in: store.path, undone: "No report was made.")
    }
    let report = Report(configuration, book, now: Date(), utcOffset: SystemClock.utcOffset)
    return try report.html()
  }
}
