/// That the content of entries was destroyed, and what those entries had counted for.
///
/// The destroyed entries keep their place, identity, digest and link, so that the chain can still be
/// checked; what the tallies must go on saying stands here.
public struct PurgeBody: Hashable, Sendable, Codable {
  /// One row of a tally that destroyed signatures had added to.
  public struct Count: Hashable, Sendable, Codable {
    /// The ``TallyDimension``.
    public var dimension: String
    /// The key within the dimension.
    public var key: String
    /// The ``SignatureState`` at the time of the purge.
    public var state: String
    /// How many.
    public var count: Int

    /// Creates a row.
    public init(dimension: String, key: String, state: String, count: Int) {
      self.dimension = dimension
      self.key = key
      self.state = state
      self.count = count
    }
  }

  /// What was destroyed of another kiosk's ledger that had been taken over.
  public struct Ledger: Hashable, Sendable, Codable {
    /// The kiosk, a UUID in text.
    public var kiosk: String
    /// The destroyed entries, as runs of sequence numbers, first and last, ascending.
    public var runs: [[Int]]

    /// Names what was destroyed.
    public init(kiosk: String, runs: [[Int]]) {
      self.kiosk = kiosk
      self.runs = runs
    }
  }

  /// The first local day whose signatures were kept, as "2026-06-13"; nil when none were.
  public var before: String?
  /// The destroyed entries, as runs of sequence numbers, first and last, ascending.
  public var runs: [[Int]]
  /// The same of other kiosks' ledgers in this file; nil when there are none.
  public var others: [Ledger]?
  /// How many of the destroyed entries were signatures.
  public var signatures: Int
  /// What the destroyed signatures had counted for.
  public var counts: [Count]
  /// The highest number given to any signature so far; nil when there was none.
  public var lastNumber: Int?
  /// When the newest signature so far was saved, RFC 3339; nil when there was none.
  public var lastSavedAt: String?

  /// Creates a purge's content.
  public init(
    before: String?,
    runs: [[Int]],
    others: [Ledger]? = nil,
    signatures: Int,
    counts: [Count],
    lastNumber: Int?,
    lastSavedAt: String?
  ) {
    self.before = before
    self.runs = runs
    self.others = others
    self.signatures = signatures
    self.counts = counts
    self.lastNumber = lastNumber
    self.lastSavedAt = lastSavedAt
  }

  /// Whether an entry is among the destroyed ones.
  public func covers(_ seq: Int) -> Bool {
    runs.contains { $0.count == 2 && $0[0] <= seq && seq <= $0[1] }
  }

  /// The rows by state, which purges of format 2 did not keep; empty when they are there.
  public var missingStates: [Count] {
    guard !counts.contains(where: { $0.dimension == TallyDimension.state.rawValue }) else {
      return []
    }
    return counts.filter { $0.dimension == TallyDimension.all.rawValue }.map { row in
      Count(
        dimension: TallyDimension.state.rawValue,
        key: row.state,
        state: row.state,
        count: row.count
      )
    }
  }
}
