import PetitionCore
import PetitionStore

/// All that the pages around the signature pages are made of.
struct PacketResult {
  var set: DeliverySet
  var facts: SetFacts
  /// The lines that count now, added up.
  var summary: SetSummary
  /// The first signer, by line, who counts and did not withhold the name; nil without one.
  var firstNamed: String?
  /// The texts that signers saw, by version.
  var texts: [TextVersion: ShownPetition]
  /// The lines that no longer count.
  var changes: [ChangedLine]

  var pages: SetPages { SetPages(lines: set.lines) }

  /// The area's name; nil when the organiser has named none.
  var areaLabel: String? {
    facts.areaLabel.isEmpty
      ? (summary.inside.isEmpty ? nil : "the organiser\u{2019}s ZIP codes") : facts.areaLabel
  }

  /// How many lines give a code of the area.
  var insideCount: Int { summary.inside.values.reduce(0, +) }

  /// What several templates say.
  var frame: PacketTemplates.Values {
    [
      "organiser": facts.organiser, "contact": facts.contact, "to": facts.to, "title": facts.title,
      "ask": facts.ask, "set": String(set.number), "sealed": PrintedText.day(set.sealedOn),
      "check": set.checkNumber,
    ]
  }

  /// That there are signatures without a line; empty when there are none.
  var unlistedSentence: [String] {
    guard facts.unlisted > 0 else { return [] }
    return [
      """
      \(PrintedText.count(facts.unlisted, "signature was", "signatures were")) collected before and \
      elsewhere; \(facts.unlisted == 1 ? "it is" : "they are") not on these pages and not in these \
      numbers.
      """
    ]
  }

  /// That lines have changed since the set was sealed; empty when none has.
  var changeSentence: [String] {
    guard !changes.isEmpty else { return [] }
    return [
      """
      When this set was sealed, \(PrintedText.count(set.lines, "line")) counted. Since then \
      \(PrintedText.count(changes.count, "line no longer counts", "lines no longer count")); see the \
      change sheet. All other lines keep their numbers.
      """
    ]
  }
}
