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
      you give it on. Exit code 73: the file is there already, or cannot be made.
      """
  )

  @Option(name: .shortAndLong, help: "The file to make; - writes to standard output.")
  var output: String

  @OptionGroup var option: ConfigurationOption

  @OptionGroup var file: LedgerFile

  @Flag(help: "Replace the file if it is there.")
  var force = false

  func run() throws {
    let configuration = try option.configuration()
    var store = try file.store(of: configuration.petition.id)
    let page = try Self.page(configuration, &store)
    let target = try OutputFile(output, isForced: force)
    try target.write(Array(page.utf8))
    try target.finish()
    guard let path = target.path else { return }
    Output.line("Wrote \(path): \(page.utf8.count) bytes, no names of signers in it.")
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
      throw CommandFailure(
        message: """
          The tables of \(store.path) do not agree: by \
          \(wrong.map(\.rawValue).joined(separator: ", ")), the sum is another one than that of all \
          signatures. No report was made. Run: petition-coordinator verify --database \(store.path)
          """,
        code: .badInput
      )
    }
    let report = Report(configuration, book, now: Date(), utcOffset: SystemClock.utcOffset)
    return try report.html()
  }
}
