public import PetitionCore

/// One line of a paper sheet, on its way into the ledger.
public enum PaperLine: Hashable, Sendable {
  /// A signature; its draft says on which sheet and line it stands, if any.
  case signature(Signing)
  /// A line that nobody can read.
  case illegible(IllegibleLine)

  /// The identity, made before the first attempt.
  public var id: EntryID {
    switch self {
    case .signature(let signing): signing.draft.id
    case .illegible(let line): line.stamp.id
    }
  }

  /// The sheet and line; nil for a signature without one.
  var place: SheetLine? {
    switch self {
    case .signature(let signing): signing.draft.sheet
    case .illegible(let line): line.place
    }
  }
}

/// All that is recorded of a paper line that nobody can read.
public struct IllegibleLine: Hashable, Sendable {
  /// The sheet and line.
  public var place: SheetLine
  /// The text on the sheet.
  public var shown: ShownPetition
  /// The text's digest.
  public var textVersion: TextVersion
  /// Where and by whom the sheet was filled.
  public var attribution: Attribution?
  /// The entry's stamp.
  public var stamp: EntryStamp
  /// The stamp of a text entry, if one turns out to be needed.
  public var textStamp: EntryStamp
  /// Signatures collected elsewhere.
  public var baseline: Int

  /// Creates a line.
  public init(
    place: SheetLine,
    shown: ShownPetition,
    textVersion: TextVersion,
    attribution: Attribution?,
    stamp: EntryStamp,
    textStamp: EntryStamp,
    baseline: Int
  ) {
    self.place = place
    self.shown = shown
    self.textVersion = textVersion
    self.attribution = attribution
    self.stamp = stamp
    self.textStamp = textStamp
    self.baseline = baseline
  }
}

/// What is known after an attempt to record a line of paper.
public enum LineOutcome: Hashable, Sendable {
  /// It is on disk.
  case saved(SignatureReceipt)
  /// It is not on disk and will not be: the sheet does not take it.
  case refused(SheetRefusal)
  /// It is certainly not on disk; try again with the same identity.
  case notSaved(StoreError)
  /// It may or may not be on disk; ask again with the same identity, never with a new one.
  case unknown(StoreError)
}
