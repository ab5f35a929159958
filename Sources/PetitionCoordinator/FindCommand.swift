import ArgumentParser
import Foundation
import PetitionCore
import PetitionShell
import PetitionStore

/// `petition-coordinator find`: whom somebody who wants to be taken off the list is.
struct FindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Finds signatures by name and ZIP code, for one that is to be withdrawn.",
    discussion: """
      As list --find. Give parts of the name and the ZIP code: find maria ortega 55806. \
      Exit code 1: there is none.
      """
  )

  @Argument(help: "Parts of the name, and the ZIP code if it is known.")
  var text: [String]

  @OptionGroup var file: LedgerFile

  @Option(help: "How to print: table, json or csv.")
  var format = Listing.Format.table

  func run() throws {
    var store = try file.store()
    var search = SignatureSearch(
      filter: SignatureFilter(),
      text: text.joined(separator: " "),
      limit: nil
    )
    try search.run(&store, as: format)
    guard search.found > 0 else {
      throw CommandFailure(
        message: """
          Nobody of that name is in \(file.database). Nothing was changed. \
          Try a shorter part of the name, without the ZIP code.
          """,
        code: .problems
      )
    }
  }
}
