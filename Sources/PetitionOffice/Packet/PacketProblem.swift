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

extension SetFacts {
  /// How much room a text at the head of every page may take, in lower-case letters.
  private static let limits = ["to": 150, "title": 180, "ask": 600]

  /// Refuses facts that cannot stand on a page.
  ///
  /// - Throws: ``PacketProblem/nobodyToAnswer(key:)`` or
  ///   ``PacketProblem/tooLong(key:room:limit:)``.
  public func check() throws(PacketProblem) {
    for (key, text) in [("organiser", organiser), ("contact", contact)]
    where text.allSatisfy(\.isWhitespace) {
      throw .nobodyToAnswer(key: key)
    }
    for (key, text) in [("to", to), ("title", title), ("ask", ask)] {
      let limit = Self.limits[key] ?? 0
      let room = PassageText.room(of: text)
      if room > limit { throw .tooLong(key: key, room: room, limit: limit) }
    }
  }
}
