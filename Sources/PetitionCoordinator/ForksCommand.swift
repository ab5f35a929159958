import ArgumentParser
import PetitionCore
import PetitionShell
import PetitionStore

/// `petition-coordinator forks`: histories of one kiosk that contradict each other.
struct ForksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forks",
    abstract: "Lists contradicting histories of a kiosk, or says which of them stands.",
    discussion: """
      Two histories come of a copied disk, or of a forgery. Both are kept, and nothing of either \
      counts behind the entry where they part. The paper log of the kiosk tells the true one: \
      --stand takes an entry number and its words from there, and the history with that entry \
      counts from then on. The other stays aside; a later decision may take its place. \
      Exit code 0: none is aside, or one was chosen. 1: histories are aside, or none has that entry.
      """
  )

  @OptionGroup var file: LedgerFile

  @Option(help: "Let the history with this entry stand: its number and words, in quotes.")
  var stand: String?

  @OptionGroup var by: CoordinatorOption

  @Option(help: "How to print: table, json or csv.")
  var format = Listing.Format.table

  func run() throws {
    let witness = try stand.map { try VerifyCommand.head($0, option: "--stand") }
    var store = try file.store()
    do {
      if let witness {
        let answer = try store.stand(on: witness, coordinator: by.name, stamp: SystemClock.stamp())
        Output.line(
          """
          The history with entry \(witness.seq) stands: kiosk \(answer.kiosk) has \
          \(answer.signatures.grouped) signatures here now.
          """
        )
        return
      }
      let histories = try store.forkedHistories()
      let short = format == .table ? try store.shortIdentities() : nil
      Output.text(
        Listing.text(
          Self.columns,
          histories.map { Self.row($0, short) },
          as: format,
          empty: "No history is set aside."
        )
      )
      guard histories.isEmpty else { throw CommandFailure(message: "", code: .problems) }
    } catch let error as StoreError {
      throw CommandFailure(error)
    }
  }

  private static let columns = [
    Listing.Column(name: "kiosk", title: "kiosk"),
    Listing.Column(name: "parting", title: "parts after", isNumeric: true),
    Listing.Column(name: "entries", title: "entries", isNumeric: true),
    Listing.Column(name: "signatures", title: "signatures", isNumeric: true),
    Listing.Column(name: "head_seq", title: "ends at", isNumeric: true),
    Listing.Column(name: "head_words", title: "words", isBreakable: true),
  ]

  private static func row(
    _ history: ForkedHistory,
    _ short: ShortIdentities?
  ) -> [ListingValue] {
    let kiosk = history.kiosk.description
    return [
      .text(short?.kiosk(kiosk) ?? kiosk), .ordinal(history.parting), .number(history.entries),
      .number(history.signatures), .ordinal(history.head.seq),
      .text(history.head.words.description),
    ]
  }
}
