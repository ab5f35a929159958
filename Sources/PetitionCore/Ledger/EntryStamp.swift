public import Foundation

/// What every ledger entry carries beside its content.
///
/// The caller makes it, since the storage module reads neither clock nor random numbers.
public struct EntryStamp: Hashable, Sendable {
  /// The identity, made before the first attempt to record.
  public var id: EntryID
  /// The kiosk's clock, to the millisecond; a claim, never used for order.
  public var at: Timestamp
  /// Seconds east of UTC on the kiosk's clock.
  public var utcOffset: Int
  /// Sixteen random bytes, so that a purged entry cannot be guessed back from its digest.
  public var nonce: UUID

  /// Creates a stamp.
  public init(id: EntryID, at: Timestamp, utcOffset: Int, nonce: UUID) {
    self.id = id
    self.at = at
    self.utcOffset = utcOffset
    self.nonce = nonce
  }
}
