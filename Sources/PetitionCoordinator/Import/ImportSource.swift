import Foundation
import PetitionCore
import PetitionOffice
import PetitionShell
import PetitionStore

/// A foreign file on its way into the ledger, row by row.
///
/// It is read twice: once to find out how it is written, before anything is recorded, and once to
/// record it.
final class ImportSource {
  /// What somebody said about the file.
  struct Advice {
    var named: [ImportColumns.Meaning: String] = [:]
    var encoding: TextEncoding?
    var dateOrder: DateOrder?
    var hasNoCode = false
  }

  /// How the file is written.
  let form: TableForm
  /// What the first reading found.
  let survey: ImportSurvey
  /// The order of its dates; nil if none needs one.
  let order: DateOrder?
  /// Makes signatures of rows; set before the first is read.
  var draft: DraftMaker?
  /// How many rows were refused so far.
  private(set) var refused = 0
  /// How many postal codes were put right so far.
  private(set) var mended = 0
  /// How many rows with a name had no postal code so far.
  private(set) var withoutCode = 0
  /// Why reading ended early, in words.
  private(set) var failure: CommandFailure?

  private let path: String
  private let input: ImportInput
  private var reader: CSVReader
  private let now = SystemClock.stamp().at
  private let surveyed: String

  /// Opens a file and reads it once.
  ///
  /// - Throws: ``CommandFailure`` if it cannot be read, or is not what can be imported.
  init(_ path: String, _ advice: Advice) throws {
    self.path = path
    let input = try ImportInput(path)
    self.input = input
    do {
      form = try TableForm(
        of: input.beginning(),
        encoding: advice.encoding,
        named: advice.named
      )
      survey = try Self.survey(input, form, advice)
      order = try survey.order(told: advice.dateOrder)
      surveyed = input.digest.hexadecimal
      reader = try Self.reader(input, form)
      _ = try reader.header(form)
    } catch {
      input.endProgress()
      throw Self.failure(error, path)
    }
  }

  /// The SHA-256 of the file.
  ///
  /// - Throws: ``ImportProblem`` if it is not what was read the first time.
  func digest() throws -> String {
    let digest = input.digest.hexadecimal
    guard digest == surveyed else {
      failure = Self.failure(ImportProblem.changed, path)
      throw ImportProblem.changed
    }
    return digest
  }

  /// The next row; those that are no signatures are answered and passed over.
  func next() throws -> ImportItem? {
    do {
      while let row = try reader.row() {
        input.showProgress()
        guard survey.skips(row) == nil, let draft else { continue }
        do {
          return try item(row, draft)
        } catch {
          refuse(row.line, error.description)
        }
      }
      return nil
    } catch {
      failure = Self.failure(error, path)
      throw error
    }
  }

  /// Answers a row that is not recorded.
  func refuse(_ line: Int, _ reason: String) {
    refused += 1
    Output.line("refused \(line) \(reason.printable)")
  }

  /// The first rows as they would be recorded, or why not.
  func examples() -> [(line: Int, signature: Result<ImportedSignature, RowRefusal>)] {
    guard let draft else { return [] }
    return survey.examples.map { row in
      do throws(RowRefusal) {
        return (row.line, .success(draft.signature(try read(row), line: row.line)))
      } catch {
        return (row.line, .failure(error))
      }
    }
  }

  /// Counts what would be new in a ledger that is not there yet.
  func countAll() throws -> ImportReport {
    var report = ImportReport()
    do {
      while let item = try next() {
        switch item {
        case .signature(let signature), .exported(_, let signature?):
          report.new += 1
          if signature.email != nil || signature.phone != nil { report.contacts += 1 }
        case .exported(_, nil): report.setAside += 1
        }
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

  private func item(_ row: CSVReader.Row, _ draft: DraftMaker) throws(RowRefusal) -> ImportItem {
    let exported = try ImportedCells(row, survey.columns).exported
    if let exported, !exported.isCounted { return .exported(exported.id, nil) }
    let read = try read(row)
    if read.isCodeMended { mended += 1 }
    if read.postalCode == .none { withoutCode += 1 }
    let signature = draft.signature(read, line: row.line)
    return exported?.id.map { .exported($0, signature) } ?? .signature(signature)
  }

  private func read(_ row: CSVReader.Row) throws(RowRefusal) -> ImportedRow {
    try ImportedRow(
      row,
      survey.columns,
      order: order,
      now: now,
      utcOffset: SystemClock.utcOffset
    )
  }
}

extension ImportSource {
  private static func reader(_ input: ImportInput, _ form: TableForm) throws -> CSVReader {
    input.begin(form.encoding)
    return CSVReader(separator: form.separator, endsInReturns: form.endsInReturns) {
      try input.next()
    }
  }

  /// Reads the whole file once.
  private static func survey(
    _ input: ImportInput,
    _ form: TableForm,
    _ advice: Advice
  ) throws -> ImportSurvey {
    var reader = try reader(input, form)
    guard let header = try reader.header(form) else { throw ImportProblem.empty }
    guard header.cells.allSatisfy({ String(validating: $0, as: UTF8.self) != nil }) else {
      throw ImportProblem.otherLetters
    }
    var survey = try ImportSurvey(header: header, named: advice.named)
    let code = survey.columns.places[.postalCode]
    if let code, advice.hasNoCode {
      throw ImportProblem.codesAfterAll(survey.columns.header[code])
    }
    guard code != nil || advice.hasNoCode else {
      throw ImportProblem.noCode(header: survey.columns.header)
    }
    while let row = try reader.row() {
      input.showProgress()
      survey.take(row)
    }
    if form.encoding == .windows1252, input.evidence.isUTF8 {
      throw ImportProblem.writtenIn("UTF-8")
    }
    return survey
  }

  private static func failure(_ error: any Error, _ path: String) -> CommandFailure {
    if let refusal = error as? FileRefusal {
      return CommandFailure(
        message: """
          \(path.printable) cannot be read to its end: \(refusal.words). Nothing was recorded. \
          Look at the stick or the disk, or copy the file to another one, then give the same \
          command again.
          """,
        code: .inputOutput
      )
    }
    let reason =
      switch error {
      case let problem as CSVProblem: problem.description
      case let problem as ImportProblem: problem.description
      case let refusal as RowRefusal: refusal.description
      default: "Reading it failed."
      }
    return CommandFailure(
      message: """
        \(path.printable) cannot be imported. \(reason.printable)
        Nothing was recorded. Mend the file or the options, then give the same command again.
        """,
      code: .badInput
    )
  }
}

extension CSVReader {
  /// Reads the header: the first row in which something stands.
  fileprivate mutating func header(_ form: TableForm) throws -> Row? {
    if form.hasSeparatorLine { _ = try row() }
    while let row = try row() {
      if !row.isBlank { return row }
    }
    return nil
  }
}
