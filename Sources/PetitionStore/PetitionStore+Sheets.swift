import Foundation
internal import GRDB
public import PetitionCore

extension PetitionStore {
  /// Reads a paper sheet, whichever kiosk's ledger it is in; nil if nothing is known of it.
  ///
  /// "p-014" is the sheet P-014.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func sheet(_ number: String) throws(StoreError) -> PaperSheet? {
    let kiosk = kiosk
    return try read { try PaperSheet(number, owner: kiosk, in: $0) }
  }

  /// Reads the numbers of all paper sheets, each once, in alphabetical order.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func sheetNumbers() throws(StoreError) -> [String] {
    try read { try KnownLabels(database: $0).sheets() }
  }

  /// Opens a paper sheet, or says anew how many lines it has.
  ///
  /// A sheet that this ledger has opened with as many lines is left as it is.
  ///
  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - stamp: The entry's stamp; a retry carries the same.
  /// - Returns: Why it was not opened; nil if it is open now.
  /// - Throws: ``StoreError`` if it was not recorded, or if that is not known.
  public mutating func open(
    _ sheet: SheetBody,
    stamp: EntryStamp
  ) throws(StoreError) -> SheetRefusal? {
    try signedTransaction { database, kiosk, _ in
      guard try !Self.isConfirmed(stamp.id, in: database) else { return (nil, nil) }
      var body = sheet
      let labels = KnownLabels(database: database)
      body.event = try labels.settled(sheet.event, .event)
      body.canvasser = try labels.settled(sheet.canvasser, .canvasser)
      if let known = try PaperSheet(sheet.sheet, owner: kiosk, in: database) {
        if let refusal = known.refusalToOpen(lines: sheet.lines, at: kiosk) {
          return (refusal, nil)
        }
        if known.kiosk == kiosk, known.lines == sheet.lines { return (nil, nil) }
        body.sheet = known.sheet
      }
      try Ledger.append(.sheetOpened(body), stamp: stamp, kiosk: kiosk, in: database)
      return (nil, nil)
    }
  }

  /// Closes a paper sheet whose lines add up, and signs the ledger behind it.
  ///
  /// - Parameters:
  ///   - number: The sheet's number.
  ///   - coordinator: Who typed it in.
  ///   - stamp: The entry's stamp; a retry carries the same.
  /// - Returns: Why it was not closed, such as a line that is missing; nil if it is closed now.
  /// - Throws: ``StoreError`` if it was not recorded, or if that is not known.
  public mutating func closeSheet(
    _ number: String,
    coordinator: String,
    stamp: EntryStamp
  ) throws(StoreError) -> SheetRefusal? {
    try signedTransaction { database, kiosk, key in
      guard try !Self.isConfirmed(stamp.id, in: database) else { return (nil, nil) }
      guard let known = try PaperSheet(number, owner: kiosk, in: database), let lines = known.lines
      else { return (.notOpened(sheet: number), nil) }
      let missing = known.missing
      guard missing.isEmpty else {
        return (.incomplete(sheet: known.sheet, lines: lines, missing: missing), nil)
      }
      guard !known.isClosed else { return (nil, nil) }
      guard known.kiosk == kiosk else { return (.notOpened(sheet: number), nil) }
      let body = SheetBody(
        sheet: known.sheet,
        lines: lines,
        event: known.event,
        canvasser: known.canvasser,
        coordinator: coordinator
      )
      try Ledger.append(.sheetClosed(body), stamp: stamp, kiosk: kiosk, in: database)
      return (nil, try Ledger.addCheckpoint(after: stamp, kiosk: kiosk, key: key, in: database))
    }
  }

  /// Whether an earlier attempt recorded an entry; this commit then brings it to the disk for sure.
  static func isConfirmed(_ id: EntryID, in database: Database) throws -> Bool {
    let known = try Row.fetchOne(
      database,
      sql: "SELECT 1 FROM entry WHERE id = ?",
      arguments: [id.uuid]
    )
    guard known != nil else { return false }
    try Schema.mark(database)
    return true
  }

  /// Records a line of paper, unless its sheet has that line already or takes no more.
  ///
  /// As with ``record(_:)-(Signing)``, the answer is known or known to be unknown, and the same
  /// identity twice is harmless.
  ///
  /// - Parameters:
  ///   - line: What is recorded, with the identity of the first attempt.
  ///   - attempts: The most attempts, 1 or more.
  /// - Returns: What is known after the last of them.
  public mutating func record(_ line: PaperLine, attempts: Int = 1) -> LineOutcome {
    var outcome = recordOnce(line)
    for _ in 1..<max(1, attempts) {
      switch outcome {
      case .saved, .refused: return outcome
      case .notSaved, .unknown: outcome = recordOnce(line)
      }
    }
    return outcome
  }

  private mutating func recordOnce(_ line: PaperLine) -> LineOutcome {
    do {
      return try write(line)
    } catch {
      return resolve(line, after: error)
    }
  }

  /// Looks on a fresh connection: the one that failed is closed by now.
  private mutating func resolve(_ line: PaperLine, after error: StoreError) -> LineOutcome {
    do {
      guard try isRecorded(line.id) else { return .notSaved(error) }
      return try write(line)
    } catch {
      return .unknown(error)
    }
  }

  private mutating func write(_ line: PaperLine) throws(StoreError) -> LineOutcome {
    try signedTransaction { database, kiosk, key in
      if let receipt = try Self.receipt(for: line.id, in: database) {
        // The error that came before may have kept the commit from the disk; this one brings it.
        try Schema.mark(database)
        return (.saved(receipt), nil)
      }
      if let place = line.place,
        let sheet = try PaperSheet(place.sheet, owner: kiosk, in: database),
        let refusal = sheet.refusal(of: place.line, at: kiosk)
      {
        return (.refused(refusal), nil)
      }
      switch line {
      case .signature(let signing):
        let (receipt, head) = try Self.append(signing, kiosk: kiosk, key: key, in: database)
        return (.saved(receipt), head)
      case .illegible(let line):
        let receipt = try Self.append(line, kiosk: kiosk, in: database)
        let head = try Ledger.addCheckpointIfDue(
          after: line.stamp,
          kiosk: kiosk,
          key: key,
          in: database
        )
        return (.saved(receipt), head)
      }
    }
  }

  /// Appends a line that nobody can read: it takes a number as a signature does, and counts nowhere.
  private static func append(
    _ line: IllegibleLine,
    kiosk: KioskID,
    in database: Database
  ) throws -> SignatureReceipt {
    let text = PetitionTextBody(version: line.textVersion.hex, text: line.shown)
    try ensure(text, stamp: line.textStamp, kiosk: kiosk, in: database)
    let number = try nextNumber(baseline: line.baseline, in: database)
    let labels = KnownLabels(database: database)
    var place = line.place
    place.sheet = try labels.settled(sheet: place.sheet)
    let body = SignatureBody(
      illegible: place,
      number: number,
      attribution: try labels.settled(line.attribution),
      language: line.shown.language,
      text: line.textVersion
    )
    let seq = try Ledger.append(.signature(body), stamp: line.stamp, kiosk: kiosk, in: database)
    return SignatureReceipt(
      id: line.stamp.id,
      seq: seq,
      number: number,
      milestone: nil,
      signedAt: line.stamp.at
    )
  }
}
