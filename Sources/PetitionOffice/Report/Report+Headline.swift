import Foundation
import PetitionCore
import PetitionStore

/// What stands at the top of a report.
extension Report {
  /// What a page's template fills in above the sections.
  var headline: [String: Any] {
    let petition = configuration.petition
    return [
      "language": configuration.kiosk.languages.first ?? "en", "title": petition.text.title,
      "to": petition.text.to, "ask": askParagraphs, "asOf": asOfText,
      "count": PrintedText.number(count), "noun": count == 1 ? "signature" : "signatures",
      "goalLine": goalLine, "bar": bar.markup, "facts": facts.map(\.values),
      "terms": terms.map(\.values), "collected": PrintedText.number(counts.collected),
    ]
  }

  /// The count of the campaign.
  var count: Int { book.campaign.count }

  /// A fact with its name.
  struct Fact: Hashable {
    /// What it is about.
    var name: String
    /// The fact, in words.
    var text: String

    fileprivate var values: [String: Any] { ["name": name, "text": text] }
  }

  /// A part of what was collected.
  struct Term: Hashable {
    /// How many.
    var number: Int
    /// What became of them.
    var name: String
    /// Whether it is the first part, which no plus sign precedes.
    var isFirst: Bool

    fileprivate var values: [String: Any] {
      ["number": PrintedText.number(number), "name": name, "isFirst": isFirst]
    }
  }

  /// The facts that everything else explains.
  var facts: [Fact] {
    [
      Fact(name: "Campaign count", text: campaignText), Fact(name: "Accepted", text: acceptedText),
      Fact(name: "Area", text: areaText), Fact(name: "Milestones", text: milestoneText),
      Fact(name: "Pace", text: paceText), Fact(name: "Dates", text: datesText),
    ]
  }

  /// Collected = accepted + voided by reason + duplicates + illegible + withdrawn.
  var terms: [Term] {
    var terms = [Term(number: counts[.accepted], name: "accepted", isFirst: true)]
    let voided = book[.state].rows.filter { $0.counts[.voided] > 0 }
    terms += voided.map {
      Term(number: $0.counts[.voided], name: PageText.bounded($0.key), isFirst: false)
    }
    if voided.isEmpty { terms.append(Term(number: 0, name: "voided", isFirst: false)) }
    let others: [(SignatureState, String)] = [
      (.duplicate, counts[.duplicate] == 1 ? "duplicate" : "duplicates"),
      (.illegible, "illegible"), (.withdrawn, "withdrawn"),
    ]
    return terms + others.map { Term(number: counts[$0], name: $1, isFirst: false) }
  }

  /// The request, by paragraphs: an empty line stands between them.
  private var askParagraphs: [String] {
    let lines = configuration.petition.text.ask.split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    return lines.split(separator: "").map { $0.joined(separator: " ") }
  }

  private var asOfText: String { "\(PrintedText.day(asOf.day)), \(PrintedText.clock(asOf))" }

  private var goalLine: String {
    let percent = GoalLadder(rungs: configuration.milestones.goals).percent(of: count)
    return """
      \(percent)% of the goal of \(PrintedText.number(goal)); \(PrintedText.number(pace.remaining)) to go
      """
  }

  private var campaignText: String {
    let campaign = book.campaign
    let here = "\(PrintedText.number(campaign.accepted)) accepted in this ledger"
    guard campaign.baseline > 0 else { return here }
    let day = baselineDay.map { " (as of \($0))" } ?? ""
    let taken = min(campaign.listed, campaign.baseline)
    let listed =
      taken > 0
      ? """
      . Of the \(PrintedText.number(campaign.baseline)) collected elsewhere, \(PrintedText.number(taken)) \
      have been taken over into this ledger since and count there
      """ : ""
    return """
      \(PrintedText.number(count)) = \(PrintedText.number(campaign.unlisted)) collected earlier and \
      elsewhere\(day) + \(here)\(listed)
      """
  }

  /// The day for which the baseline was true, as people read it.
  var baselineDay: String? {
    configuration.milestones.baselineAsOf.map {
      PrintedText.day(LocalTime(Timestamp($0), offset: 0).day)
    }
  }

  private var acceptedText: String {
    guard let percent = PrintedText.percent(counts[.accepted], of: counts.collected) else {
      return "Accepted 0 of 0 collected"
    }
    return """
      Accepted \(PrintedText.number(counts[.accepted])) of \(PrintedText.number(counts.collected)) \
      collected = \(percent)%
      """
  }

  private var milestoneText: String {
    let ladder = MilestoneLadder(rungs: configuration.milestones.ladder)
    let next = ladder.next(after: count).map { "next: \(PrintedText.number($0))" }
    guard let last = reached.last else { return "None reached yet; \(next ?? "none ahead")" }
    return "\(PrintedText.number(last)) reached; \(next ?? "none ahead")"
  }

  /// The milestones that the count has reached, ascending; of many, the highest six.
  var reached: [Int] {
    let ladder = MilestoneLadder(rungs: configuration.milestones.ladder)
    var reached: [Int] = []
    var rest = count
    while reached.count < 6, let milestone = ladder.last(reachedBy: rest) {
      reached.append(milestone)
      rest = milestone - 1
    }
    return reached.reversed()
  }

  private var datesText: String {
    let days = book[.day].rows.map { PrintedText.day(PageText.bounded($0.key)) }
    guard let first = days.first, let last = days.last else {
      return "No signature has been collected yet"
    }
    return first == last
      ? "All collected on \(first)" : "Collected from \(first) to \(last)"
  }

  private var bar: Element {
    let share = Share(count, of: goal)
    return Element(
      "svg",
      [
        "class": "progress", "role": "img", "aria-labelledby": "progress-title progress-text",
        "width": "100%", "height": "16",
      ],
      BarChart.described(
        title: "The way to the goal",
        summary: "\(PrintedText.number(count)) of \(PrintedText.number(goal))",
        id: "progress"
      ) + [
        Element("rect", ["class": "track", "width": "100%", "height": "16"]),
        Element("rect", ["class": "bar", "width": share.percent, "height": "16"]),
      ]
    )
  }
}
