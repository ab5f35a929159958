import ArgumentParser
import Foundation
import PetitionCore
import PetitionShell
import PetitionStore

/// `petition-coordinator list`: the signatures themselves, one a line.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists signatures: all, or those with a name, state, event or ZIP code.",
    discussion: """
      --find folds capitals, accents and punctuation: "nunez maria" finds "María Núñez-Ortega", and \
      "soren" as well as "soeren" finds "Søren". \
      The identities and entry numbers are what void, restore and withdraw take. A table shows of an \
      identity as much of its end as no other signature has, and they take that; of a kiosk's, its \
      beginning. JSON and CSV have both whole. Where a table would be wider than the terminal, long \
      names go on below.
      """
  )

  @OptionGroup var file: LedgerFile

  @Option(help: "Parts of the name, and the ZIP code if it is known.")
  var find: String?

  @Option(help: "Only those in a state: accepted, voided, withdrawn, duplicate or illegible.")
  var state: SignatureState?

  @Option(
    help: "Only those of a tabling event; capitals and blanks make no difference.",
    transform: LabelOption.event
  )
  var event: String?

  @Option(help: "Only those with a ZIP or postal code, exactly as it is written.")
  var zip: String?

  @Option(help: "At most so many.")
  var limit: Int?

  @Option(help: "How to print: table, json or csv.")
  var format = Listing.Format.table

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is 1 or more.") }
  }

  func run() throws {
    var store = try file.store()
    var search = SignatureSearch(
      filter: SignatureFilter(state: state, event: event, postalCode: zip),
      text: find,
      limit: limit,
      empty: "No signature matches."
    )
    try search.run(&store, as: format)
  }
}
