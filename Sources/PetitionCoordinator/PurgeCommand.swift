import ArgumentParser
import Foundation
import PetitionCore
import PetitionShell
import PetitionStore

/// `petition-coordinator purge`: destroys names, keeps counts, and proves it.
struct PurgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract: "Destroys names and all else that signers typed; every count stays.",
    discussion: """
      The ledger's chain stays checkable. Afterwards the file is read byte by byte for what was \
      destroyed. There is no way back. Copies and exports are other files: destroy them as well. \
      What programs that were killed have left beside the file, of a practice or of a copy, goes too. \
      Exit code 1: something of what was destroyed is still in the file or beside it. \
      64: --yes is missing.
      """
  )

  @OptionGroup var file: LedgerFile

  @Option(help: "Destroy signatures of before this day, as 2027-12-31.")
  var before: String?

  @Flag(help: "Destroy all of them.")
  var all = false

  @Flag(help: "Do it; without this nothing is done.")
  var yes = false

  func validate() throws {
    guard (before != nil) != all else {
      throw ValidationError("Say what to destroy: --before DATE, or --all.")
    }
    if let before, Timestamp(rfc3339: "\(before)T00:00:00Z") == nil {
      throw ValidationError("--before takes a day such as 2027-12-31, not \"\(before)\".")
    }
  }

  func run() throws {
    guard yes else {
      throw CommandFailure(
        message: """
          This destroys the names in \(file.database) for ever. Nothing was done. \
          To do it, give the same command with --yes.
          """,
        code: .usage
      )
    }
    var store = try file.store()
    let report: PurgeReport
    do {
      report = try store.purge(before: before, stamp: SystemClock.stamp())
    } catch {
      throw CommandFailure(error)
    }
    Output.line(
      """
      Destroyed the content of \(report.entries.grouped) entries, \
      \(report.signatures.grouped) of them signatures. \(report.kept.grouped) signatures are kept.
      \(Self.proof(report))\(Self.removed(report.leftovers))
      Copies, exports and printed lists are not reached by this: destroy them too. What the disk \
      itself may keep of old blocks only an encrypted disk makes unreadable.
      """
    )
    guard report.found == 0 else {
      throw CommandFailure(
        message: """
          Something of what was destroyed is still in \(file.database), or stands there for another \
          reason. Every count is safe in it. If no name may be left, note the counts and destroy the \
          file.
          """,
        code: .problems
      )
    }
    if let words = Self.remaining(report.leftovers) {
      throw CommandFailure(message: words, code: .problems)
    }
  }

  /// Names what was removed beside the file; empty if there was nothing.
  static func removed(_ leftovers: Leftovers) -> Message {
    guard !leftovers.removed.isEmpty else { return "" }
    return """

      Removed as well, left by a practice or a copy that was broken off: \
      \(leftovers.removed.joined(separator: ", ")).
      """
  }

  /// Names what is still beside the file; nil if nothing is.
  static func remaining(_ leftovers: Leftovers) -> String? {
    var words: [String] = []
    if !leftovers.inUse.isEmpty {
      words.append(
        """
        Somebody is practising, or makes a copy, just now: \
        \(leftovers.inUse.joined(separator: ", ")) may hold names. It goes when that ends; then give \
        the same command again.
        """
      )
    }
    if !leftovers.stuck.isEmpty {
      words.append(
        """
        This user may not remove \(leftovers.stuck.joined(separator: ", ")), and names may be in it: \
        remove it by hand.
        """
      )
    }
    return words.isEmpty ? nil : words.joined(separator: "\n")
  }

  private static func proof(_ report: PurgeReport) -> String {
    guard report.sought > 0 else {
      return "There was nothing to look for any more, so this run proves nothing."
    }
    return """
      Looked for \(report.sought.grouped) pieces of what was destroyed in \
      \(report.bytes.grouped) bytes: found \(report.found.grouped).
      """
  }
}
