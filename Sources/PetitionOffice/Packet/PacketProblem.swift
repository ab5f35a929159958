/// Why no delivery set can be printed.
///
/// Each description is what happened; what it means and what comes next is the command's to say.
public enum PacketProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// A key of `[petition]` that every set must show is empty.
  case nobodyToAnswer(key: String)
  /// A text does not fit at the head of every signature page.
  case tooLong(key: String, room: Int, limit: Int)
  /// The sealed facts are in another shape than this program writes.
  case unreadableFacts
  /// So many lines of the set were destroyed by a purge.
  case purged(lines: Int)
  /// The lines no longer add up to what was sealed, though none was decided about since.
  case changed

  /// What happened.
  public var description: String {
    switch self {
    case .nobodyToAnswer(let key):
      "The configuration names no \(key): an office must know whom to answer."
    case .tooLong(let key, let room, let limit):
      """
      [petition] \(key) takes the room of \(room) letters; at most \(limit) fit at the head of every \
      signature page.
      """
    case .unreadableFacts:
      "What was sealed with the set is in a shape that this program does not know."
    case .purged(let lines): "\(lines) lines of the set were destroyed by a purge."
    case .changed:
      "The lines no longer add up to what was sealed with the set, and no decision says why."
    }
  }
}
