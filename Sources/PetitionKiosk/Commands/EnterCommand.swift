import ArgumentParser
import Foundation
import PetitionCore
import PetitionShell
import PetitionStore
import TerminalUI

/// `petition-kiosk enter`: signatures typed in from paper, or by a script.
struct EnterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enter",
    abstract: "Takes signatures from standard input, one a line: name, tab, postal code.",
    discussion: """
      Each line is answered with "saved ID SEQ" after its commit, or with "refused LINE REASON". \
      Lines are read one by one, so what was answered is on disk whatever happens next.
      """
  )

  @OptionGroup var files: KioskFiles

  @OptionGroup var input: LineOptions

  @Option(help: "The tabling event (default: the open session's).", transform: LabelOption.event)
  var event: String?

  @Option(
    help: "Who collected the signatures (default: the open session's).",
    transform: LabelOption.canvasser
  )
  var canvasser: String?

  func run() throws {
    let configuration = try files.configuration()
    var entry = Entry(
      configuration: configuration,
      context: .live(),
      store: try files.store(configuration, mayCreate: true),
      sheet: input.sheet
    )
    do {
      try entry.attribute(event: event, canvasser: canvasser)
    } catch {
      throw CommandFailure(error)
    }
    var number = input.firstLine - 1
    var refused = 0
    while let line = readLine() {
      number += 1
      switch entry.take(line, number: number, id: input.id(ofLine: number)) {
      case .saved(let receipt):
        guard Output.line("saved \(receipt.id) \(receipt.seq)") else {
          throw CommandFailure.unheard(line: number)
        }
      case .refused(let reason):
        refused += 1
        Output.line("refused \(number) \(reason)")
      case .failed(let id, let error):
        throw CommandFailure.stopped(line: number, id: id, error)
      }
    }
    do {
      try entry.end()
    } catch {
      throw CommandFailure.changed(after: number, error)
    }
    if refused > 0 { throw CommandFailure(message: "", code: .problems) }
  }
}
