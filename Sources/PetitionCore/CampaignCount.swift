/// How far a petition has come, with what was collected before and elsewhere.
///
/// A signature of the baseline that is imported leaves the number without names and counts by its
/// name. A file that several offices have imported is one file: it is listed once, with as many
/// signatures as the office that took most of it has recorded, and the repetitions are duplicates,
/// which count no more once they are accepted. Files are the same if their bytes are; of an export
/// that has grown, each import lists the rows that were new in that office. An accepted duplicate, a
/// void or a withdrawal changes what is accepted and never what is listed.
public struct CampaignCount: Hashable, Sendable {
  /// Below this count strangers are not shown a number but asked to be among the first.
  public static let enoughToShow = 5

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
  public var unlisted: Int { max(0, baseline.limitedSum(-max(0, listed))) }

  /// The count of the campaign.
  public var count: Int { unlisted.limitedSum(accepted) }
}
