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
