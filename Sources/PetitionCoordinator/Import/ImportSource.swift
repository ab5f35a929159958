import Foundation
import PetitionCore
import PetitionOffice
import PetitionShell
import PetitionStore

/// A foreign file on its way into the ledger, row by row.
final class ImportSource {
  /// What the columns mean.
  let columns: ImportColumns
  /// Makes signatures of rows; set before the first is read.
  var draft: DraftMaker?
  /// How many rows were refused so far.
  private(set) var refused = 0
  /// Why reading ended early, in words.
  private(set) var failure: CommandFailure?

  private let path: String
  private let input: ImportInput
  private var reader: CSVReader

  /// Opens a file and reads its header.
  ///
  /// - Throws: ``CommandFailure`` if it cannot be read, or is not what can be imported.
  init(_ path: String, named: [ImportColumns.Meaning: String]) throws {
    self.path = path
    let input = try ImportInput(path)
    self.input = input
    reader = CSVReader { try input.next() }
    do {
      guard let row = try reader.row(), !row.isEmpty else { throw RowRefusal("It is empty.") }
      let header = row.cells.map { String(decoding: $0, as: UTF8.self) }
      columns = try ImportColumns(header: header, named: named)
    } catch {
      throw Self.failure(error, path)
    }
  }

  /// The SHA-256 of what was read.
  var digest: String { input.digest.hexadecimal }

  /// The next signature; rows that are none are answered and passed over.
  func next() throws -> ImportedSignature? {
    do {
      while let row = try reader.row() {
        input.showProgress()
        guard !row.isEmpty, let draft else { continue }
        do {
          let read = try ImportedRow(row, columns, utcOffset: SystemClock.utcOffset)
          return draft.signature(read)
        } catch {
          refused += 1
          Output.line("refused \(row.line) \(error.description.printable)")
        }
      }
      return nil
    } catch {
      failure = Self.failure(error, path)
      throw error
    }
  }

  /// Counts what would be new in a ledger that is not there yet.
  func countAll() throws -> ImportReport {
    var report = ImportReport()
    do {
      while let signature = try next() {
        report.new += 1
        if signature.email != nil || signature.phone != nil { report.contacts += 1 }
      }
    } catch {
      end()
      throw failure ?? Self.failure(error, path)
    }
    end()
    return report
  }

  /// Takes the progress line away.
  func end() {
    input.endProgress()
  }

  private static func failure(_ error: any Error, _ path: String) -> CommandFailure {
    let reason =
      switch error {
      case let problem as CSVProblem: problem.description
      case let problem as ImportProblem: problem.description
      case let refusal as RowRefusal: refusal.description
      default: "Reading it failed."
      }
    return CommandFailure(
      message: """
        \(path) cannot be imported. \(reason.printable)
        Nothing was recorded. Mend the file, or export it again as CSV in UTF-8.
        """,
      code: .badInput
    )
  }
}

/// The bytes of a file, digested as they are read.
private final class ImportInput {
  private(set) var digest = FileDigest()
  private let file: OrdinaryFile
  private var done = 0
  private var progress: ProgressLine

  init(_ path: String) throws {
    do throws(FileRefusal) {
      file = try OrdinaryFile(path)
    } catch {
      throw CommandFailure(
        message: """
          \(path) cannot be read: \(error.words). Nothing was recorded. \
          Look for the file with ls -l, then run: petition-coordinator import FILE
          """,
        code: .badInput
      )
    }
    progress = ProgressLine("Importing")
  }

  func next() throws -> Data? {
    let piece = try file.read(upTo: 1 << 16)
    guard !piece.isEmpty else { return nil }
    digest.update(piece)
    done += piece.count
    return piece
  }

  func showProgress() { progress.show(done, of: file.size) }

  func endProgress() { progress.end() }
}
