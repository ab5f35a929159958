/// How far a petition has come, with what was collected before and elsewhere.
public struct CampaignCount: Hashable, Sendable {
  /// Signatures collected elsewhere, as the configuration states it; 0 or more.
  public var baseline: Int
  /// How many of those have been imported since, whatever became of them; they count once.
  public var listed: Int
  /// Signatures in the ledger that count.
  public var accepted: Int

  /// Creates a count.
  public init(baseline: Int, listed: Int, accepted: Int) {
    self.baseline = baseline
    self.listed = listed
    self.accepted = accepted
  }

  /// Signatures of the baseline that are in no ledger: a number without names; 0 or more.
  public var unlisted: Int { max(0, baseline - listed) }

  /// The count of the campaign.
  public var count: Int { unlisted + accepted }
}
