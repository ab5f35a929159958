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
      Give parts of the name and the ZIP code: find maria ortega 55806. Or give what a signer was \
      told: the three words with --words "acorn otter plum", the number with --number 88, and the \
      kiosk with --kiosk if several gave that number. \
      Tables show of an identity as much of its end as no other signature has; that much is enough \
      for withdraw, void, restore and duplicates. Exit code 1: there is none.
      """
  )

  @Argument(help: "Parts of the name, and the ZIP code if it is known.")
  var text: [String] = []

  @OptionGroup var clues: SignatureClues

  @OptionGroup var file: LedgerFile

  @Option(help: "How to print: table, json or csv.")
  var format = Listing.Format.table

  func validate() throws {
    guard !text.isEmpty || clues.words != nil || clues.number != nil else {
      throw ValidationError(
        "Say whom to find: parts of the name, --words or --number."
      )
    }
  }

  func run() throws {
    var store = try file.store()
    let kiosk = try clues.kioskID(in: &store)
    let known = try clues.search(&store)
    var search = SignatureSearch(
      filter: SignatureFilter(number: clues.number, kiosk: kiosk, identities: known?.map(\.id)),
      text: text.isEmpty ? nil : text.joined(separator: " "),
      limit: nil,
      empty: ""
    )
    try search.run(&store, as: format)
    guard search.found > 0 else { throw nobody }
  }

  private var nobody: CommandFailure {
    let hint = "Try a shorter part of the name, without the ZIP code."
    return CommandFailure(
      message: clues.isEmpty
        ? "Nobody of that name is in \(file.database). Nothing was changed. \(hint)"
        : "No signature in \(file.database) fits all that was said. Nothing was changed. Say less of it.",
      code: .problems
    )
  }
}
