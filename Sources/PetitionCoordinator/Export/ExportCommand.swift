import ArgumentParser
import Foundation
import PetitionCore
import PetitionShell
import PetitionStore

/// `petition-coordinator export`: all signatures as a file for other programs.
struct ExportCommand: ParsableCommand {
  /// The format of the file.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// RFC 4180, UTF-8, lines ending in CR LF, no cell that a spreadsheet would run.
    case csv
    /// One JSON object a line, each text exactly as it is stored.
    case ndjson
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the signatures as CSV or NDJSON, or the opt-ins for a mailing system.",
    discussion: """
      Every signature is written with its state, whatever became of it; --accepted writes those \
      that count. The last column, reason, is why the signer signed, where the petition asks that. \
      In CSV a cell that a spreadsheet would run begins with an apostrophe; NDJSON has \
      every text as it is stored. \
      --contacts writes those who asked for news and whose signature counts, nobody else, with the \
      columns name, postal_code, email, phone and language; Action Network asks which column is \
      which when it takes the file. \
      Beside a file FILE stands FILE.sha256: "sha256sum -c FILE.sha256" shows whether a byte of it \
      has changed since. \
      The file holds names and is out of reach of purge: destroy it when they must go. \
      An export that was killed may leave such a file as FILE.new-NUMBER; the next export to FILE \
      removes it. \
      Exit code 73: the file is there already, or cannot be made.
      """
  )

  @OptionGroup var file: LedgerFile

  @Option(name: .customLong("as"), help: "The format: csv or ndjson.")
  var format = Format.csv

  @Option(name: .shortAndLong, help: "The file to make; - or none is standard output.")
  var output: String?

  @Flag(help: "Only signatures that count.")
  var accepted = false

  @Flag(help: "Only those who asked for news, with how to reach them.")
  var contacts = false

  @Flag(help: "Replace an ordinary file of that name.")
  var force = false

  func run() throws {
    var store = try file.store()
    let target = try OutputFile(output, isForced: force, unchanged: "no signature was changed")
    // Both names are looked at before anything is written.
    let digest = try target.path.map {
      try OutputFile($0 + ".sha256", isForced: force, unchanged: "no signature was changed")
    }
    // The head is signed, so that what goes out can be held against the ledger for ever.
    _ = try? store.signHead(stamp: SystemClock.stamp())
    var writer = ExportWriter(format, to: target)
    let count =
      contacts
      ? try writer.writeContacts(of: &store)
      : try writer.writeSignatures(of: &store, accepted ? .init(state: .accepted) : .init())
    try target.finish()
    guard let path = target.path, let digest else { return }
    try Self.note(path, in: digest)
    Output.line("Wrote \(count.grouped) \(contacts ? "contacts" : "signatures") to \(path).")
  }

  /// Writes down the digest of a finished file, in the form that sha256sum(1) checks.
  private static func note(_ path: String, in digest: OutputFile) throws {
    let file = URL(fileURLWithPath: path)
    guard let sum = try? FileDigest(of: file).hexadecimal else {
      throw CommandFailure(
        message: """
          \(path) was written and cannot be read back. No signature was changed. \
          Look at the disk, then give the same command again with --force.
          """,
        code: .inputOutput
      )
    }
    try digest.write(Array("\(sum)  \(file.lastPathComponent)\n".utf8))
    try digest.finish()
  }
}
