import PetitionCore
import PetitionShell
import PetitionStore

/// A tally as a person or a script reads it.
struct TallyReport {
  private let books: TallyBooks
  private let inside: Set<String>
  private let hasArea: Bool
  private let baselineDay: String?
  private let largest: Int
  private let short: ShortIdentities

  /// Creates a report.
  init(_ books: TallyBooks, _ configuration: Configuration?) {
    self.books = books
    largest = books.tally.rows.lazy.map(\.count).max() ?? 0
    short = ShortIdentities(
      signatureCharacters: 36,
      kiosks: books.tally.dimension == .kiosk ? books.tally.rows.map(\.key) : []
    )
    inside = Set(configuration?.area.postalCodes ?? [])
    hasArea = !inside.isEmpty
    baselineDay = configuration?.milestones.baselineAsOf.map {
      String("\(Timestamp($0))".prefix(10))
    }
  }

  /// The report in a format.
  func text(_ format: Listing.Format) -> String {
    let details = details
    var rows = books.tally.rows
      // A row whose signatures all went elsewhere says nothing.
      .filter { $0.counts.collected > 0 }
      .map { row in
        let key = format == .table ? shown(row.key) : row.key
        return cells(key, details.values(row.key), row.counts, bar: bar(row.count))
      }
    if format == .table {
      rows.append(cells("total", details.columns.map { _ in .none }, totals, bar: ""))
    }
    let text = Listing.text(columns, rows, as: format, facts: facts, empty: "")
    guard format == .table else { return text }
    return """
      Signatures by \(dimension.rawValue)

      \(text)
      \(sentences.map { Output.fitted($0) }.joined(separator: "\n"))

      """
  }

  private var dimension: TallyDimension { books.tally.dimension }
  private var totals: StateCounts { books.tally.counts }

  private var columns: [Listing.Column] {
    [.init(name: "key", title: dimension == .all ? "" : dimension.rawValue, isBreakable: true)]
      + details.columns
      + [
        .init(name: "count", title: "count", isNumeric: true),
        .init(name: "collected", title: "collected", isNumeric: true),
        .init(name: "voided", title: "voided", isNumeric: true, isSpare: true),
        .init(name: "duplicate", title: "duplicate", isNumeric: true, isSpare: true),
        .init(name: "illegible", title: "illegible", isNumeric: true, isSpare: true),
        .init(name: "withdrawn", title: "withdrawn", isNumeric: true, isSpare: true),
        .init(name: "bar", title: "", isPicture: true),
      ]
  }

  /// The key as a person tells it from the others: of long identities the beginning.
  private func shown(_ key: String) -> String {
    switch dimension {
    case .kiosk: short.kiosk(key)
    case .text: String(key.prefix(12))
    default: key
    }
  }

  private func cells(
    _ key: String,
    _ details: [ListingValue],
    _ counts: StateCounts,
    bar: String
  ) -> [ListingValue] {
    [.text(key)] + details + [
      .number(counts[.accepted]), .number(counts.collected), .number(counts[.voided]),
      .number(counts[.duplicate]), .number(counts[.illegible]), .number(counts[.withdrawn]),
      .text(bar),
    ]
  }

  /// A bar of at most 30 signs, the longest for the largest row; one that counts anything has one.
  private func bar(_ count: Int) -> String {
    guard largest > 0, count > 0 else { return "" }
    return String(repeating: "#", count: max(1, Int(30 * Double(count) / Double(largest))))
  }

  /// What a row says beside its key.
  private var details: (columns: [Listing.Column], values: (String) -> [ListingValue]) {
    switch dimension {
    case .zip: (zipColumns, zipValues)
    case .kiosk: (Self.kioskColumns, kioskValues)
    default: ([], { _ in [] })
    }
  }

  private var zipColumns: [Listing.Column] {
    [
      .init(name: "place", title: "place", isBreakable: true),
      .init(name: "area", title: hasArea ? "area" : nil),
    ]
  }

  private func zipValues(_ zip: String) -> [ListingValue] {
    let place =
      PostalDirectory.place(of: zip)?.description
      ?? PostalDirectory.state(of: zip).map { StateNames.name(of: $0) ?? $0 }
    let isGiven = zip != TallyDimension.missing
    let side: SignatureArea = inside.contains(zip) ? .inside : isGiven ? .outside : .none
    return [.optional(place), hasArea ? .text(side.rawValue) : .none]
  }

  private static let kioskColumns = [
    Listing.Column(name: "entries", title: "entries", isNumeric: true),
    Listing.Column(name: "last_signature_at", title: "last signature"),
    Listing.Column(name: "last_copy_at", title: "last copy"),
    Listing.Column(name: "sessions", title: "sessions", isNumeric: true),
    Listing.Column(name: "clock_doubts", title: "clock doubts", isNumeric: true),
  ]

  private func kioskValues(_ key: String) -> [ListingValue] {
    guard let health = books.health[key] else { return Self.kioskColumns.map { _ in .none } }
    return [
      .number(health.entries), health.lastSignedAt.map(ListingValue.time) ?? .none,
      health.copiedAt.map(ListingValue.time) ?? .none, .number(health.sessions),
      .number(health.doubtfulSessions),
    ]
  }

  private var sentences: [String] {
    [equation, share, campaign] + [pace, aside].compactMap { $0 }
  }

  private var aside: String? {
    guard books.aside > 0 else { return nil }
    return """
      SET ASIDE, in no row above: \(books.aside.grouped) signatures in histories of one kiosk that \
      contradict each other. petition-coordinator verify names the kiosk.
      """
  }

  private var equation: String {
    let reasons = books.voidReasons.map { "\($0.reason.rawValue) \($0.count.grouped)" }
    let why = reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))"
    return """
      \(totals.collected.grouped) collected = \(totals[.accepted].grouped) accepted \
      + \(totals[.voided].grouped) voided\(why) + \(totals[.duplicate].grouped) duplicates \
      + \(totals[.illegible].grouped) illegible + \(totals[.withdrawn].grouped) withdrawn
      """
  }

  private var share: String {
    guard totals.collected > 0 else { return "Nothing is collected yet." }
    let percent = (Double(totals[.accepted]) * 100 / Double(totals.collected)).rounded()
    return """
      accepted \(totals[.accepted].grouped) of \(totals.collected.grouped) = \(Int(percent)) %
      """
  }

  private var campaign: String {
    let campaign = books.campaign
    guard books.goal != nil else {
      return
        "campaign \(campaign.count.grouped), without what was collected elsewhere: no kiosk.conf"
    }
    let day = baselineDay.map { " as of \($0)" } ?? ""
    return """
      campaign \(campaign.count.grouped) = \(campaign.accepted.grouped) accepted \
      + \(campaign.unlisted.grouped) collected elsewhere\(day)
      """
  }

  private var pace: String? {
    guard let pace = books.pace, let goal = books.goal else { return nil }
    var text = "goal \(goal.grouped): \(pace.remaining.grouped) to go"
    if let days = pace.daysLeft, let last = pace.lastDay {
      text += ", \(days.grouped) days left (until \(last))"
    }
    if let needed = pace.neededPerDay { text += ", \(needed) a day needed" }
    return text + "; last 7 days \(pace.lastSevenDays.grouped), \(pace.recentPerDay) a day"
  }

  private var facts: [String: ListingValue] {
    let reasons = books.voidReasons.map { ($0.reason.rawValue, ListingValue.number($0.count)) }
    return [
      "aside": .number(books.aside), "by": .text(dimension.rawValue),
      "total": .number(books.tally.total),
      "collected": .number(totals.collected),
      "states": .object(
        Dictionary(
          uniqueKeysWithValues: SignatureState.allCases.map { ($0.rawValue, .number(totals[$0])) }
        )
      ),
      "void_reasons": .object(Dictionary(uniqueKeysWithValues: reasons)),
      "campaign": .object([
        "accepted": .number(books.campaign.accepted), "count": .number(books.campaign.count),
        "baseline": .number(books.campaign.baseline), "listed": .number(books.campaign.listed),
      ]),
      "pace": paceFacts,
    ]
  }

  private var paceFacts: ListingValue {
    guard let pace = books.pace, let goal = books.goal else { return .none }
    return .object([
      "goal": .number(goal), "remaining": .number(pace.remaining), "today": .text(pace.today),
      "days_left": pace.daysLeft.map(ListingValue.number) ?? .none,
      "last_day": .optional(pace.lastDay), "last_7_days": .number(pace.lastSevenDays),
      "needed_per_day": pace.neededPerDay.map { .tenths($0.tenths) } ?? .none,
      "recent_per_day": .tenths(pace.recentPerDay.tenths),
    ])
  }
}
