import ArgumentParser
import Foundation
import Glibc
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
      options. Cells are apart by commas, semicolons or tabs; the text is UTF-8 or UTF-16, or what \
      --encoding says. The file is read once before anything is recorded: whatever makes it no table \
      of signatures is said then, and nothing is recorded. \
      Each row that cannot be recorded is answered with "refused LINE REASON"; the others are \
      recorded together or, if that fails, not at all, each marked as imported from --origin. Blank \
      rows and repeated headers are passed over and counted.

      A row is there already if an earlier import recorded the same name and code, and nothing that \
      both say is different: not the minute of signing, not the day, not an address. The file may be \
      renamed, sorted, longer or saved by a spreadsheet. Of rows of one file that say the same each \
      is a signature. Rows of an export of petition-coordinator are known by their identity; those \
      that do not count there are never recorded.

      ZIP codes that a spreadsheet spoiled are put right and counted: 55806.0, 55,806, ="55806", \
      5.5806E+04, "MN 55806", and 2138 where 02138 is known. NULL, #N/A and their like are no code. \
      What has lost digits is refused. Days without a time are kept as days. Dates whose order \
      nothing in the column shows need --date-order; those before 1990 or after tomorrow are refused.

      Addresses are kept only where the row says yes to news by email or by telephone. \
      On a terminal it shows the first rows and asks. \
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

  @Option(help: "The letters of the file, if not UTF-8 or UTF-16: latin1 or windows-1252.")
  var encoding: TextEncoding?

  @Option(help: "How dates in numbers are written: mdy, dmy or ymd.")
  var dateOrder: DateOrder?

  @Option(
    help: "The tabling event to count them under (default: none).",
    transform: LabelOption.event
  )
  var event: String?

  @Flag(help: "They are among the signatures that the configuration's baseline counts already.")
  var inBaseline = false

  @Flag(help: "Say what would be done, show the first rows, and do nothing.")
  var dryRun = false

  @Flag(help: "Do not ask, on a terminal either.")
  var yes = false

  @OptionGroup var by: CoordinatorOption

  func validate() throws {
    guard !columns.noPostalCode || columns.postalCode == nil else {
      throw ValidationError("--postal-code and --no-postal-code contradict each other.")
    }
  }

  func run() throws {
    let configuration = try settings.configuration()
    let language = configuration.kiosk.languages.first ?? "en"
    let shown = ShownPetition(configuration.petition, language: language)
    let advice = ImportSource.Advice(
      named: columns.named,
      encoding: encoding,
      dateOrder: dateOrder,
      hasNoCode: columns.noPostalCode
    )
    let source = try ImportSource(csv, advice)
    source.draft = try DraftMaker(
      area: configuration.area,
      odd: configuration.signing.odd,
      language: language,
      version: TextVersion(of: shown),
      attribution: event.map { Attribution(event: $0, canvasser: "") }
    )
    let preview = ImportPreview(source)
    preview.columns.forEach { Output.line($0) }
    let isAsked = !yes && !dryRun && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    if dryRun || isAsked { preview.details.forEach { Output.line($0) } }
    guard !isAsked || Self.isConfirmed() else {
      Output.line("Nothing was recorded.")
      return
    }
    // A trial makes no database: without one, everything is new.
    guard !dryRun || FileManager.default.fileExists(atPath: file.database) else {
      try say(source.countAll(), source)
      return
    }
    try record(source, shown, configuration)
  }

  private func record(
    _ source: ImportSource,
    _ shown: ShownPetition,
    _ configuration: Configuration
  ) throws {
    var store = try file.store(makingFor: configuration.petition.id)
    let named = URL(fileURLWithPath: csv).deletingPathExtension().lastPathComponent
    let batch = ImportBatch(
      origin: origin ?? (try? Label(named, as: .origin))?.text ?? "file",
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
        refuse: {
          source.refuse($0.line, "More than 1,000 rows have this name and code and say no more.")
        },
        digest: { try source.digest() }
      )
    } catch {
      source.end()
      throw source.failure ?? CommandFailure(error)
    }
    source.end()
    try say(report, source)
  }

  private static func isConfirmed() -> Bool {
    Output.prompt("Record them? Type yes and Enter: ")
    return ["yes", "y"].contains(readLine()?.lowercased() ?? "")
  }

  private func say(_ report: ImportReport, _ source: ImportSource) throws {
    let survey = source.survey
    Output.line(
      """
      \(dryRun ? "would import" : "imported") \(csv.printable): \(report.new) new \
      (\(report.contacts) with an address for news), \(report.alreadyThere) already there, \
      \(source.refused) refused
      """
    )
    let notes: [(Int, String)] = [
      (survey.blank, "blank rows passed over"), (survey.headings, "repeated headers passed over"),
      (source.mended, "postal codes put right"),
      (columns.noPostalCode ? 0 : source.withoutCode, "rows without a postal code"),
      (report.alreadyUncounted, "already there and not counting, left as they are"),
      (report.setAside, "not recorded since they did not count where they were exported"),
    ]
    for (count, words) in notes where count > 0 { Output.line("  \(words): \(count.grouped)") }
    if survey.broken > 0, source.form.encoding != .utf8 {
      Output.error(
        "Some rows are no text: the file is cut off or damaged there. Export it again."
      )
    } else if survey.broken > 0 {
      Output.error(
        """
        Some rows are not valid UTF-8. If the file comes from a spreadsheet program on Windows, \
        give the same command again with --encoding latin1: what is recorded already is known.
        """
      )
    }
    if source.refused > 0 { throw CommandFailure(message: "", code: .problems) }
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

  @Flag(help: "The file has no postal codes, and that is right.")
  var noPostalCode = false

  @Option(help: "The column with the country; a code of another one is kept as it is.")
  var country: String?

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
      (.country, country), (.email, email), (.phone, phone), (.date, date),
      (.emailOptIn, emailOptIn),
      (.phoneOptIn, phoneOptIn),
    ]
    return all.reduce(into: [:]) { $0[$1.0] = $1.1 }
  }
}
