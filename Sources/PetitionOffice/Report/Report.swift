public import Foundation
public import PetitionCore
public import PetitionStore

/// How a petition stands, as one page for a coordinator and for those who receive the petition.
///
/// The page holds no name of a signer: its numbers come from tallies alone. The same facts give the
/// same bytes.
public struct Report {
  let configuration: Configuration
  let book: TallyBook
  let asOf: LocalTime
  let pace: Pace
  let goal: Int
  let timeline: Timeline
  let names: KeyNames
  let sides: PostalSides

  /// The most postal codes, events or canvassers that are drawn.
  static let drawn = 20

  /// Puts a report together.
  ///
  /// - Parameters:
  ///   - configuration: The petition, its area, its goals.
  ///   - book: The tallies.
  ///   - now: The instant for which the report is true.
  ///   - utcOffset: How many seconds a clock on the wall is ahead of UTC at an instant.
  public init(
    _ configuration: Configuration,
    _ book: TallyBook,
    now: Date,
    utcOffset: (Date) -> Int
  ) {
    self.configuration = configuration
    self.book = book
    asOf = LocalTime(Timestamp(now), offset: utcOffset(now))
    let count = book.campaign.count
    goal = GoalLadder(rungs: configuration.milestones.goals).goal(for: count)
    pace = Pace(
      of: count,
      to: goal,
      ends: configuration.petition.ends,
      now: now,
      days: book[.day],
      utcOffset: utcOffset
    )
    timeline = Timeline(from: book.campaign.unlisted, days: book[.day], hours: book[.hour])
    names = KeyNames(languages: book.languages)
    sides = PostalSides(book[.zip], area: configuration.area, names: names)
  }

  /// The page: HTML that needs nothing beside it.
  ///
  /// - Throws: Mustache's own error if a template of the program is none, which its tests exclude.
  public func html() throws -> String {
    let pages = try ReportTemplates()
    var values = headline
    values["style"] = ReportStyle.text
    values["sections"] = sections.map { $0.values(pages) }
    return pages.page.render(values)
  }

  /// The sections after the headline.
  var sections: [ReportSection] {
    counts.collected > 0
      ? [growth, places, events, canvassers, hours, others, method] : [growth, method]
  }

  /// All signatures, state by state.
  var counts: StateCounts { book.counts }

  /// The states that some signature is in, in the order of the equation; accepted always.
  var states: [SignatureState] {
    let order: [SignatureState] = [.accepted, .voided, .duplicate, .illegible, .withdrawn]
    return order.filter { $0 == .accepted || counts[$0] > 0 }
  }
}
