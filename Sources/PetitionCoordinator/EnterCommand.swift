import ArgumentParser
import Foundation
import Glibc
import PetitionCore
import PetitionShell
import PetitionStore

/// `petition-coordinator enter`: paper sheets, typed in on a screen or read from standard input.
struct EnterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enter",
    abstract:
      "Takes the signatures of paper sheets: on a screen, or one a line from standard input.",
    discussion: """
      On a terminal it shows one row for each line of a sheet. From a file or a pipe it reads \
      name, tab, postal code; "?" stands for a line that nobody can read. Each line is answered \
      with "saved ID SEQ" or "illegible ID SEQ" after its commit, or with "refused LINE REASON": \
      a heading, an empty line, a line without its tab that has digits in it, a third column, a line \
      of more than 4,096 bytes. Quotation marks round a whole field are passed over. UTF-8, or \
      UTF-16 as its first bytes show it. \
      A sheet whose number of lines was given closes when each of them is typed in or illegible. \
      Exit code 1: a line was refused, or lines of the sheet are missing. 74: standard input or the \
      disk failed; the message says how to go on.
      """
  )

  @OptionGroup var file: LedgerFile

  private var settings: ConfigurationOption { file.settings }

  @OptionGroup var input: LineOptions

  @Option(help: "How many lines of the sheet are filled in, readable or not.")
  var lines: Int?

  @Option(help: "The tabling event at which the sheet lay.", transform: LabelOption.event)
  var event: String?

  @Option(help: "Who collected the signatures.", transform: LabelOption.canvasser)
  var canvasser: String?

  @OptionGroup var by: CoordinatorOption

  @Flag(help: "Ask and answer line by line, for screen readers and simple terminals.")
  var linear = false

  func validate() throws {
    if let lines {
      let most = PaperSheet.maximumLines
      guard input.sheet != nil else {
        throw ValidationError("--lines is about a sheet: name --sheet.")
      }
      guard (1...most).contains(lines) else { throw ValidationError("--lines is 1 to \(most).") }
    }
  }

  func run() throws {
    let configuration = try settings.configuration()
    let isShown = linear || isatty(0) == 1
    // Before a database is made: it is said that nothing was changed.
    if isShown {
      try ScreenLoop.check(isLinear: ScreenLoop.isLinear(linear), instead: Self.instead)
    }
    let desk = try PaperDesk(
      configuration,
      coordinator: by.name,
      store: try file.store(makingFor: configuration.petition.id, busyWait: isShown ? 1 : 5),
      attempts: isShown ? 1 : 3
    )
    if isShown {
      try show(desk)
    } else {
      try read(desk)
    }
  }

  private func show(_ desk: PaperDesk) throws {
    let heading = SheetHeading(
      sheet: input.sheet ?? "",
      lines: lines,
      event: event ?? desk.configuration.session.events.first ?? "",
      canvasser: canvasser ?? ""
    )
    let isLinear = ScreenLoop.isLinear(linear)
    var program = SheetProgram(desk, heading: heading, isLinear: isLinear)
    defer { program.end() }
    try ScreenLoop.run(
      &program,
      isLinear: isLinear,
      instead: Self.instead
    )
  }

  private static let instead = "Or give the lines of a sheet on standard input."

  private func read(_ desk: PaperDesk) throws {
    var intake = try PaperIntake(
      desk,
      sheet: input.sheet,
      lines: lines,
      event: event,
      canvasser: canvasser
    )
    do {
      try input.forEachLine { line, number in
        switch intake.take(line, number: number, input) {
        case .saved(let receipt): try say("saved \(receipt.id) \(receipt.seq)", number)
        case .illegible(let receipt): try say("illegible \(receipt.id) \(receipt.seq)", number)
        case .refused(let reason): Output.line("refused \(number) \(reason.printable)")
        case .failed(let id, let error):
          throw CommandFailure.stopped(line: number, id: id, error)
        }
      }
    } catch {
      // What was answered is on disk; the head is signed behind it, and the sheet stays open.
      intake.stop()
      throw error
    }
    if let closed = try intake.end() { Output.line("closed \(closed)") }
  }

  private func say(_ answer: String, _ number: Int) throws {
    guard Output.line(answer) else { throw CommandFailure.unheard(line: number) }
  }
}
