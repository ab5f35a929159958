internal import GRDB
public import PetitionCore

/// All tallies of a ledger, read at one moment, so that they are of the same signatures.
public struct TallyBook: Hashable, Sendable {
  /// How far the petition has come.
  public var campaign: CampaignCount
  /// The languages of the text versions, two letters each, by version.
  public var languages: [String: String]
  /// Where the ledger ends; nil for a book of no ledger.
  public var head: LedgerHead?

  private let tallies: [TallyDimension: Tally]

  /// Creates a book.
  ///
  /// - Parameters:
  ///   - campaign: How far the petition has come.
  ///   - tallies: The tallies, at most one of each dimension.
  ///   - languages: The languages of the text versions, by version.
  ///   - head: Where the ledger ends.
  public init(
    campaign: CampaignCount,
    tallies: [Tally],
    languages: [String: String] = [:],
    head: LedgerHead? = nil
  ) {
    self.campaign = campaign
    self.languages = languages
    self.head = head
    self.tallies = Dictionary(tallies.map { ($0.dimension, $0) }) { first, _ in first }
  }

  /// The tally of a dimension; without rows when the book has none.
  public subscript(dimension: TallyDimension) -> Tally {
    tallies[dimension] ?? Tally(by: dimension, rows: [])
  }

  /// All signatures, state by state.
  public var counts: StateCounts { self[.all].counts }

  /// The dimensions whose sums differ from all signatures; none, when the books agree.
  public var disagreements: [TallyDimension] {
    Tally.disagreements(among: TallyDimension.allCases.map { self[$0] })
  }
}

extension PetitionStore {
  /// Reads all tallies in one transaction; its cost grows with the groups, not the signatures.
  ///
  /// - Parameter baseline: Signatures collected elsewhere, from the configuration.
  /// - Returns: The tallies.
  /// - Throws: ``StoreError`` if the file cannot be read.
  public mutating func tallyBook(baseline: Int) throws(StoreError) -> TallyBook {
    let kiosk = kiosk
    return try read { database in
      let head = try Ledger.head(of: kiosk, in: database)
      let texts = try Row.fetchAll(
        database,
        sql: "SELECT version, min(language) AS language FROM petition_text GROUP BY version"
      )
      return TallyBook(
        campaign: try Self.campaign(baseline: baseline, in: database),
        tallies: try TallyDimension.allCases.map { try Self.tally(by: $0, in: database) },
        languages: try texts.reduce(into: [:]) { languages, row in
          languages[try row.decode(forColumn: "version")] = try row.decode(forColumn: "language")
        },
        head: LedgerHead(seq: head.seq, words: HeadWords(head.chain))
      )
    }
  }
}
