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
      Each line is answered with "saved ID SEQ" after its commit, or with "refused LINE REASON": \
      a heading, an empty line, a line without its tab that has digits in it, a third column, a line \
      of more than 4,096 bytes. Quotation marks round a whole field are passed over. UTF-8, or \
      UTF-16 as its first bytes show it. \
      Lines are read one by one, so what was answered is on disk whatever happens next. \
      Exit code 1: a line was refused. 74: standard input or the disk failed; the message says how \
      to go on.
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
    let (last, refused): (Int, Int)
    do {
      (last, refused) = try answerLines(&entry)
    } catch {
      // What was answered is on disk whatever ends the reading; the head is signed behind it.
      try? entry.end()
      throw error
    }
    do {
      try entry.end()
    } catch {
      throw CommandFailure.changed(after: last, error)
    }
    if refused > 0 { throw CommandFailure(message: "", code: .problems) }
  }

  /// Answers each line after its commit.
  ///
  /// - Returns: The number of the last line, and how many were refused.
  private func answerLines(_ entry: inout Entry) throws -> (last: Int, refused: Int) {
    var last = input.firstLine - 1
    var refused = 0
    try input.forEachLine { line, number in
      last = number
      switch entry.take(line, number: number, input) {
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
    return (last, refused)
  }
}
