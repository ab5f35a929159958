/// The few numbers that a kiosk shows while people sign; read in constant time.
public struct LiveCounts: Hashable, Sendable {
  /// Signatures in this database that count.
  public var acceptedHere = 0
  /// Of those, the ones taken today by the kiosk's clock.
  public var today = 0
  /// Of those, the ones taken in this hour by the kiosk's clock.
  public var thisHour = 0
  /// The latest time at which anything was saved, which a clock that was set back does not undo;
  /// nil before the first.
  public var lastSavedAt: Timestamp?
  /// When the newest signature was taken, as the clock then said; nil before the first.
  public var lastSignedAt: Timestamp?
  /// All signatures in this database, whatever their state.
  public var recorded = 0
  /// When the last verified copy was made; nil before the first.
  public var copiedAt: Timestamp?
  /// All signatures in that copy.
  public var copied = 0
  /// Entries of any kind that are in no copy yet.
  public var uncopiedEntries = 0
  /// The largest milestone recorded; nil before the first.
  public var lastMilestone: Int?

  /// Creates the counts of an empty ledger.
  public init() {}

  /// Signatures that are in no copy yet.
  public var uncopied: Int { recorded - copied }
}

/// What the signer is told once a signature is on disk.
public struct SignatureReceipt: Hashable, Sendable {
  /// The signature's identity.
  public var id: EntryID
  /// Its place in this kiosk's ledger, 1-based.
  public var seq: Int
  /// The position given once and never again.
  public var number: Int
  /// The milestone that this signature reached first; nil for most.
  public var milestone: Int?
  /// When it was taken, by the kiosk's clock.
  public var signedAt: Timestamp

  /// Creates a receipt.
  public init(id: EntryID, seq: Int, number: Int, milestone: Int?, signedAt: Timestamp) {
    self.id = id
    self.seq = seq
    self.number = number
    self.milestone = milestone
    self.signedAt = signedAt
  }
}
