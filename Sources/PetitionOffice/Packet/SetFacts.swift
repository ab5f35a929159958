import Foundation
public import PetitionCore
public import PetitionStore

/// What the pages of a delivery set say beside the lines, sealed with them.
///
/// No name is in it: a purge must find nothing to destroy here.
public struct SetFacts: Hashable, Codable, Sendable {
  /// How the signatures were collected and checked, at the moment of sealing.
  public struct Method: Hashable, Codable, Sendable {
    /// All that were ever taken, whatever became of them.
    public var collected: Int
    /// How many count.
    public var accepted: Int
    /// How many were voided, by reason.
    public var voided: [String: Int]
    /// How many repeat another.
    public var duplicates: Int
    /// How many paper lines nobody can read.
    public var illegible: Int
    /// How many were withdrawn.
    public var withdrawn: Int
    /// How many of those that count came in which way.
    public var sources: [String: Int]
    /// How many were flagged for a look, by flag.
    public var flagged: [String: Int]
    /// About how many a decision was taken.
    public var decided: Int
  }

  /// The version of this shape.
  public var version = 1
  /// The petition's title.
  public var title: String
  /// To whom it is addressed.
  public var to: String
  /// The request in one sentence.
  public var ask: String
  /// Who hands it in.
  public var organiser: String
  /// How to reach them.
  public var contact: String
  /// The name of the area, "Duluth ZIP codes"; empty without one.
  public var areaLabel: String
  /// The state in which most codes of the area lie, two letters; nil without one.
  public var state: String?
  /// Signatures that were collected before and elsewhere and are on no page.
  public var unlisted: Int
  /// How the lines were collected and checked.
  public var method: Method
  /// The lines, added up.
  public var summary: SetSummary

  /// Collects what the pages of a set will say.
  ///
  /// - Parameters:
  ///   - configuration: Names the petition, its organiser and its area.
  ///   - books: The books at the moment of sealing.
  ///   - summary: The lines, added up.
  public init(_ configuration: Configuration, books: SetBooks, summary: SetSummary) {
    let petition = configuration.petition
    title = petition.text.title
    to = petition.text.to
    ask = petition.text.ask
    organiser = petition.organiser
    contact = petition.contact
    areaLabel = configuration.area.label
    state = Self.state(of: configuration.area)
    unlisted = max(0, configuration.milestones.baseline - books.listed)
    method = Method(books)
    self.summary = summary
  }

  /// The state in which most of an area's codes lie; of two, the first by its letters.
  private static func state(of area: Configuration.Area) -> String? {
    let states = area.postalCodes.compactMap(PostalDirectory.state)
    let counts = Dictionary(grouping: states, by: \.self).mapValues(\.count)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}

extension SetFacts.Method {
  /// Reads the books.
  public init(_ books: SetBooks) {
    let counts = books.states.counts
    collected = counts.collected
    accepted = counts[.accepted]
    voided = [:]
    for reason in VoidReason.allCases {
      let key = Standing(.voided, voidReason: reason).key
      let row = books.states.rows.first { $0.key == key }
      if let count = row?.counts[.voided], count > 0 { voided[reason.rawValue] = count }
    }
    duplicates = counts[.duplicate]
    illegible = counts[.illegible]
    withdrawn = counts[.withdrawn]
    sources = Dictionary(
      uniqueKeysWithValues: books.sources.rows.filter { $0.count > 0 }.map { ($0.key, $0.count) }
    )
    flagged = [:]
    for flag in [SignatureFlag.zipUnknown, .zipUnassigned, .nameOdd, .clockDoubtful] {
      if let count = books.flags[flag], count > 0 { flagged[flag.rawValue] = count }
    }
    decided = books.decided
  }
}

extension SetFacts {
  /// The facts as they are sealed: JSON whose bytes depend on the facts alone.
  ///
  /// - Throws: An encoding error, if a text is not valid Unicode.
  public func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// Reads sealed facts.
  ///
  /// - Throws: ``PacketProblem/unreadableFacts`` if they are in another shape.
  public init(text: String) throws(PacketProblem) {
    guard let facts = try? JSONDecoder().decode(SetFacts.self, from: Data(text.utf8)),
      facts.version == 1
    else { throw .unreadableFacts }
    self = facts
  }
}

extension DeliverySet {
  /// The first sixteen digits of the digest in groups of four: what stands on every page.
  public var checkNumber: String {
    let digits = Array(digest.prefix(16))
    return stride(from: 0, to: digits.count, by: 4)
      .map { String(digits[$0..<min($0 + 4, digits.count)]) }.joined(separator: " ")
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
