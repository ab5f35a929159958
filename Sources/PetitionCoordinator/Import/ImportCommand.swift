import ArgumentParser
import Foundation
import PetitionCore
import PetitionOffice
import PetitionShell
import PetitionStore

/// `petition-coordinator import`: signatures that were collected elsewhere.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes over signatures that another system collected, from a CSV file.",
    discussion: """
      Knows the columns of ControlShift and Action Network by their names; others are named with the \
      options. The file must be CSV as RFC 4180 has it, in UTF-8. Each row that cannot be recorded is \
      answered with "refused LINE REASON"; all others are recorded together or not at \
      all, each marked as imported from --origin. Importing the same file again, or a later one that \
      has grown, records only what is new. \
      Addresses are kept only where the row says yes to news by email or by telephone. \
      Needs the petition's kiosk.conf; makes the database if there is none. \
      Exit code 1: a row was refused. 65: the file cannot be imported.
      """
  )

  @Argument(help: "The CSV file.")
  var csv: String

  @OptionGroup var file: LedgerFile

  private var settings: ConfigurationOption { file.settings }

  @Option(
    help: "What the other system is called (default: the file's name).",
    transform: LabelOption.origin
  )
  var origin: String?

  @OptionGroup var columns: ColumnOptions

  @Option(
    help: "The tabling event to count them under (default: none).",
    transform: LabelOption.event
  )
  var event: String?

  @Flag(help: "They are among the signatures that the configuration's baseline counts already.")
  var inBaseline = false

  @Flag(help: "Say what would be done, and do nothing.")
  var dryRun = false

  @OptionGroup var by: CoordinatorOption

  func run() throws {
    let configuration = try settings.configuration()
    let language = configuration.kiosk.languages.first ?? "en"
    let shown = ShownPetition(configuration.petition, language: language)
    let named = URL(fileURLWithPath: csv).deletingPathExtension().lastPathComponent
    let label = origin ?? (try? Label(named, as: .origin))?.text ?? "file"
    let source = try ImportSource(csv, named: columns.named)
    Output.line("columns: \(source.columns.words.printable)")
    source.draft = try DraftMaker(
      area: configuration.area,
      odd: configuration.signing.odd,
      language: language,
      version: TextVersion(of: shown),
      attribution: event.map { Attribution(event: $0, canvasser: "") }
    )
    let isThere = FileManager.default.fileExists(atPath: file.database)
    // A trial makes no database: without one, everything is new.
    guard isThere || !dryRun else {
      try say(source.countAll(), refused: source.refused)
      return
    }
    var store = try file.store(makingFor: configuration.petition.id)
    let batch = ImportBatch(
      origin: label,
      shown: shown,
      baseline: configuration.milestones.baseline,
      isInBaseline: inBaseline,
      coordinator: by.name,
      textStamp: SystemClock.stamp(),
      stamp: SystemClock.stamp()
    )
    let report: ImportReport
    do {
      report = try store.importSignatures(
        batch,
        isTrial: dryRun,
        next: { try source.next() },
        digest: { source.digest }
      )
    } catch {
      source.end()
      throw source.failure ?? CommandFailure(error)
    }
    source.end()
    try say(report, refused: source.refused)
  }

  private func say(_ report: ImportReport, refused: Int) throws {
    Output.line(
      """
      \(dryRun ? "would import" : "imported") \(csv): \(report.new) new \
      (\(report.contacts) with an address for news), \(report.alreadyThere) already there, \
      \(refused) refused
      """
    )
    if refused > 0 { throw CommandFailure(message: "", code: .problems) }
  }
}

/// Which columns hold what, where their names do not say it.
struct ColumnOptions: ParsableArguments {
  @Option(help: "The column with the whole name.")
  var name: String?

  @Option(help: "The column with the first name.")
  var firstName: String?

  @Option(help: "The column with the last name.")
  var lastName: String?

  @Option(help: "The column with the ZIP or postal code.")
  var postalCode: String?

  @Option(help: "The column with the email address.")
  var email: String?

  @Option(help: "The column with the telephone number.")
  var phone: String?

  @Option(help: "The column with the day or time of signing.")
  var date: String?

  @Option(help: "The column that says whether news by email is wanted.")
  var emailOptIn: String?

  @Option(help: "The column that says whether news by telephone is wanted.")
  var phoneOptIn: String?

  /// The columns by what they mean.
  var named: [ImportColumns.Meaning: String] {
    let all: [(ImportColumns.Meaning, String?)] = [
      (.name, name), (.firstName, firstName), (.lastName, lastName), (.postalCode, postalCode),
      (.email, email), (.phone, phone), (.date, date), (.emailOptIn, emailOptIn),
      (.phoneOptIn, phoneOptIn),
    ]
    return all.reduce(into: [:]) { $0[$1.0] = $1.1 }
  }
}
