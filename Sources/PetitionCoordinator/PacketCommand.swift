import ArgumentParser
import PetitionCore
import PetitionShell
import PetitionStore

/// `petition-coordinator packet`: seals, prints and hands over the delivery set.
struct PacketCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packet",
    abstract: "Prints the delivery set as pages for an office, and records its delivery.",
    discussion: """
      Without --set: seals a set of all signatures that count, unless nothing has changed since the \
      last one, and prints it. A sealed set keeps its lines and their numbers for ever. \
      With --set N: prints that set again, with the same bytes; lines that were withdrawn or no \
      longer count say so, and a change sheet lists them. \
      With --delivered N: records who took it, when, and how many signature pages.

      Exit code 65: there is nothing to hand over, the tallies do not agree, or the set cannot be \
      printed. 73: the folder holds other pages, takes no new \
      file or has no room for them; it is looked at first, and no set is sealed then.

      Lines stand in this order: imported signatures first, then table by table in the order in \
      which the tables took their first signature, each in the order of its own ledger. Open the \
      files in a browser and print them on Letter paper.
      """
  )

  @OptionGroup var file: LedgerFile

  private var settings: ConfigurationOption { file.settings }

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The folder for the pages; it is made if there is none.", valueName: "dir")
  )
  var folder: String?

  @Option(help: "Print this set again.")
  var set: Int?

  @Option(help: "Record that this set was handed over.")
  var delivered: Int?

  @Option(help: "Who took it.", transform: LabelOption.receiver)
  var receiver: String?

  @Option(help: "How many signature pages were handed over.")
  var pages: Int?

  @Option(help: "The day of the delivery, as 2026-06-15 (default: today).")
  var on: String?

  @OptionGroup var by: CoordinatorOption

  @Flag(help: "Replace other pages in the folder, or what was recorded about a delivery.")
  var force = false

  func validate() throws {
    guard (folder != nil) != (delivered != nil) else {
      throw ValidationError(
        "Say where to print with -o DIR, or what was handed over with --delivered N."
      )
    }
    let isDelivery = delivered != nil
    guard isDelivery == (receiver != nil), isDelivery == (pages != nil), isDelivery || on == nil,
      !isDelivery || set == nil
    else {
      throw ValidationError("--delivered N needs --receiver WHO and --pages P, and these need it.")
    }
    if let pages, !(1...1_000_000).contains(pages) {
      throw ValidationError("--pages takes a number from 1 to 1,000,000.")
    }
    if let on, Timestamp(rfc3339: "\(on)T00:00:00Z") == nil {
      throw ValidationError("--on takes a day such as 2026-06-15, not \"\(on)\".")
    }
  }

  func run() throws {
    if let delivered, let receiver, let pages {
      let stamp = SystemClock.stamp()
      let day = on ?? LocalTime(stamp.at, offset: stamp.utcOffset).day
      try PacketDelivery(
        database: file.database,
        body: DeliveryBody(
          set: delivered,
          day: day,
          receiver: receiver,
          pages: pages,
          coordinator: by.name
        ),
        force: force
      ).record(in: try file.store(), stamp: stamp)
      return
    }
    guard let folder else { return }
    let printing = PacketPrinting(database: file.database, folder: folder, force: force)
    if let set {
      var store = try file.store()
      try printing.again(set, from: &store)
    } else {
      let configuration = try settings.configuration()
      var store = try file.store()
      try printing.newest(configuration, by: by.name, from: &store)
    }
  }
}
