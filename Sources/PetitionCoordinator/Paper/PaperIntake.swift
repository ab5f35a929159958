import PetitionCore
import PetitionShell
import PetitionStore

/// Lines of text on their way from standard input to a sheet.
struct PaperIntake {
  /// What became of a line.
  enum Answer: Equatable {
    /// It is on disk.
    case saved(SignatureReceipt)
    /// It is on disk as a line that nobody can read.
    case illegible(SignatureReceipt)
    /// It is not, for this reason.
    case refused(String)
    /// Whether it is on disk is not known; another attempt needs the same identity.
    case failed(EntryID, StoreError)
  }

  private(set) var desk: PaperDesk
  /// The sheet's number as the ledger has it; nil for lines that are on none.
  private(set) var sheet: String?
  private(set) var refused = 0
  private var attribution: Attribution?

  /// Takes up a sheet, or lines without one.
  ///
  /// - Parameters:
  ///   - desk: The desk.
  ///   - sheet: The sheet's number; nil for lines that are on none.
  ///   - lines: How many of its lines are filled in; nil leaves that as it was said before.
  ///   - event: The tabling event; nil takes the sheet's.
  ///   - canvasser: Who collected; nil takes the sheet's.
  /// - Throws: ``CommandFailure`` if the sheet cannot have so few lines, or cannot be opened.
  init(
    _ desk: PaperDesk,
    sheet: String?,
    lines: Int?,
    event: String?,
    canvasser: String?
  ) throws {
    self.desk = desk
    guard let sheet else {
      attribution = Attribution(sheetAt: event ?? "", by: canvasser ?? "")
      return
    }
    let known: PaperSheet?
    let refusal: SheetRefusal?
    do {
      known = try self.desk.store.sheet(sheet)
      let event = event ?? known?.event ?? ""
      let canvasser = canvasser ?? known?.canvasser ?? ""
      attribution = Attribution(sheetAt: event, by: canvasser)
      guard let lines = lines ?? known?.lines else {
        self.sheet = known?.sheet ?? sheet
        return
      }
      refusal = try self.desk.open(sheet, lines: lines, event: event, canvasser: canvasser)
    } catch {
      throw CommandFailure(error)
    }
    self.sheet = known?.sheet ?? sheet
    switch refusal {
    case .closed where lines != nil && lines != known?.lines:
      throw CommandFailure(
        message: """
          \(sheet) is closed with \(known?.lines ?? 0) lines. Nothing was changed. \
          A line that was a slip can be voided as a mistake and typed in again.
          """,
        code: .problems
      )
    // Each line is then refused by itself, or is the one that an earlier run had saved.
    case nil, .closed: break
    case let refusal?:
      throw CommandFailure(
        message: "\(refusal). Nothing was changed. Look at the number of lines: --lines.",
        code: .usage
      )
    }
  }

  /// Records one line as it was read, under the identity that the options have for it.
  mutating func take(_ line: LineReader.Line, number: Int, _ options: LineOptions) -> Answer {
    if let reason = options.refusal(of: line, number: number) { return refuse(reason) }
    guard case .text(let text) = line else { return refuse("The line cannot be read.") }
    return take(text, number: number, id: options.id(ofLine: number))
  }

  /// Records one line, under the identity of an earlier attempt if there was one.
  mutating func take(_ text: String, number: Int, id: EntryID? = nil) -> Answer {
    let place = sheet.map { SheetLine(sheet: $0, line: number) }
    guard !EntryLine.isIllegible(text) else {
      guard let place else {
        return refuse("A line that nobody can read is recorded by its sheet: name it with --sheet.")
      }
      return record(desk.illegible(at: place, attribution, id: id), id) { .illegible($0) }
    }
    do {
      let isRequired = desk.configuration.signing.postalCodeRequired
      let line = try EntryLine(text, requiresPostalCode: isRequired)
      return record(desk.line(line, at: place, attribution, id: id), id) { .saved($0) }
    } catch {
      return refuse(error.reason)
    }
  }

  private mutating func record(
    _ line: PaperLine,
    _ earlier: EntryID?,
    _ answer: (SignatureReceipt) -> Answer
  ) -> Answer {
    if let earlier {
      do {
        let use = try desk.store.use(of: earlier, by: line)
        if let reason = use.refusal(of: earlier) { return refuse(reason) }
      } catch {
        return .failed(earlier, error)
      }
    }
    return record(line, answer)
  }

  private mutating func record(
    _ line: PaperLine,
    _ answer: (SignatureReceipt) -> Answer
  ) -> Answer {
    switch desk.record(line) {
    case .saved(let receipt): answer(receipt)
    case .refused(let refusal): refuse(refusal.description)
    case .notSaved(let error), .unknown(let error): .failed(line.id, error)
    }
  }

  private mutating func refuse(_ reason: String) -> Answer {
    refused += 1
    return .refused(reason)
  }

  /// Signs the ledger behind the last line, when reading ended before its time.
  mutating func stop() {
    _ = try? desk.store.signHead(stamp: desk.stamp())
  }

  /// Closes the sheet if its lines add up, and signs the ledger behind the last line.
  ///
  /// - Returns: The sheet that was closed; nil if there was none to close.
  /// - Throws: ``CommandFailure`` that says what is missing, or what was refused.
  mutating func end() throws -> String? {
    try expectUnchanged()
    defer { stop() }
    guard let sheet else {
      if refused > 0 { throw CommandFailure(message: "", code: .problems) }
      return nil
    }
    do {
      guard let known = try desk.store.sheet(sheet), let lines = known.lines, !known.isClosed else {
        if refused > 0 { throw CommandFailure(message: "", code: .problems) }
        return nil
      }
      guard known.isComplete else { throw Self.incomplete(known, lines: lines) }
      guard refused == 0 else { throw Self.doubtful(sheet, lines: lines) }
      guard let refusal = try desk.close(sheet) else { return sheet }
      throw CommandFailure(message: "\(refusal). The lines are saved.", code: .problems)
    } catch let error as StoreError {
      throw CommandFailure(error)
    }
  }

  /// Looks whether the ledger still is the one that took the lines.
  private mutating func expectUnchanged() throws {
    do throws(StoreError) {
      _ = try desk.store.head()
    } catch  where error.needsPerson {
      throw CommandFailure(error)
    } catch {}
  }

  private static func incomplete(_ sheet: PaperSheet, lines: Int) -> CommandFailure {
    let refusal = SheetRefusal.incomplete(
      sheet: sheet.sheet,
      lines: lines,
      missing: sheet.missing
    )
    let first = sheet.missing.first?.lowerBound ?? 1
    let others = sheet.entries.isEmpty ? "No line is" : "The other lines are"
    return CommandFailure(
      message: """
        \(refusal). \(others) saved, and the sheet stays open. \
        Go on with --first-line \(first), or mark a line that nobody can read with "?".
        """,
      code: .problems
    )
  }

  private static func doubtful(_ sheet: String, lines: Int) -> CommandFailure {
    CommandFailure(
      message: """
        All \(lines) lines of \(sheet) are saved, but a line was refused, so the sheet stays open. \
        If the paper has more lines, say how many with --lines; if not, close it with the same \
        command and nothing to read: < /dev/null
        """,
      code: .problems
    )
  }
}
