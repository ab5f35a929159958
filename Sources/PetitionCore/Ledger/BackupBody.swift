/// That a copy of the database was made, read back and found complete.
public struct BackupBody: Hashable, Sendable, Codable {
  /// The sequence number of the last entry in the copy.
  public var seq: Int
  /// All signatures in the copy, whatever their state.
  public var recorded: Int

  /// Creates a backup's content.
  public init(seq: Int, recorded: Int) {
    self.seq = seq
    self.recorded = recorded
  }
}
