import ArgumentParser
import PetitionCore
import PetitionShell
import PetitionStore

/// `petition-coordinator sheets`: how far the paper sheets are typed in.
struct SheetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheets",
    abstract: "Lists the paper sheets, event by event, and what is missing on each.",
    discussion: """
      Sheets that were typed in at a kiosk are listed too; nobody has said there how many lines \
      they have. Exit code 0: every sheet is closed. 1: a sheet is open, or was typed in twice.
      """
  )

  @OptionGroup var file: LedgerFile

  @Option(help: "Only the sheets of this event.", transform: LabelOption.event)
  var event: String?

  @Option(help: "How to print: table, json or csv.")
  var format = Listing.Format.table

  func run() throws {
    var store = try file.store()
    var list = SheetList()
    do {
      for number in try store.sheetNumbers() {
        guard let sheet = try store.sheet(number) else { continue }
        list.add(sheet)
      }
    } catch {
      throw CommandFailure(error)
    }
    if let event { list.keep(event: event) }
    Output.text(list.text(format))
    guard list.isSettled else { throw CommandFailure(message: "", code: .problems) }
  }
}
