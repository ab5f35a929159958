import Foundation
import PetitionCore
import PetitionStore
import TestSupport

@testable import PetitionOffice

/// A ledger's tallies, made of signatures that no ledger holds.
struct ExampleBook {
  private var rows: [TallyDimension: [String: StateCounts]] = [:]
  var baseline: Int
  var listed: Int
  var languages: [String: String] = [:]

  init(baseline: Int = 0, listed: Int = 0) {
    self.baseline = baseline
    self.listed = listed
  }

  /// Adds signatures that are alike.
  mutating func add(
    _ number: Int = 1,
    _ standing: Standing = Standing(.accepted),
    _ change: (inout SignatureFacts) -> Void = { _ in }
  ) {
    var facts = Self.facts
    change(&facts)
    for (dimension, key) in TallyDimension.keys(for: facts, standing: standing) {
      rows[dimension, default: [:]][key, default: StateCounts()][standing.state] += number
    }
  }

  /// The tallies.
  var book: TallyBook {
    let tallies = rows.map { dimension, rows in
      Tally(by: dimension, rows: rows.map { TallyRow(key: $0.key, counts: $0.value) })
    }
    let accepted = tallies.first { $0.dimension == .all }?.total ?? 0
    return TallyBook(
      campaign: CampaignCount(baseline: baseline, listed: listed, accepted: accepted),
      tallies: tallies,
      languages: languages
    )
  }

  /// A report on them, on the evening of the day script.
  func report(
    at now: String = "2026-06-13T19:30:00-05:00",
    _ change: (inout Configuration) -> Void = { _ in }
  ) -> Report {
    var configuration = Self.configuration
    configuration.milestones.baseline = baseline
    change(&configuration)
    let now = Timestamp(rfc3339: now)?.date ?? Date(timeIntervalSince1970: 0)
    return Report(configuration, book, now: now) { _ in -18_000 }
  }

  static let facts = SignatureFacts(
    event: "Harbor Market",
    day: "2026-06-13",
    hour: "2026-06-13 09",
    zip: "55802",
    area: "inside",
    canvasser: "canvasser A",
    kiosk: "0190aaaa-0000-7000-8000-000000000001",
    source: "kiosk",
    text: String(repeating: "ab", count: 32),
    language: "en"
  )

  static let configuration: Configuration = {
    let text = PetitionText(
      title: "Make Duluth a sanctuary city",
      to: "Mayor Emily Larson",
      ask: "We ask the mayor to designate Duluth as a sanctuary city."
    )
    var configuration = Configuration(petition: Petition(id: "sanctuary", text: text))
    configuration.petition.ends = Timestamp(rfc3339: "2026-08-12T20:00:00-05:00")?.date
    configuration.area.label = "Duluth ZIP codes"
    configuration.area.postalCodes = (55801...55816).map(String.init)
    configuration.milestones.ladder = [100, 250, 500, 1000]
    configuration.milestones.goals = [1000]
    configuration.milestones.baselineAsOf = Timestamp(day: "2026-06-12")?.date
    return configuration
  }()

  /// The day of the day script: 24 collected, 19 of them accepted, on top of 87.
  static let dayScript: ExampleBook = {
    var book = ExampleBook(baseline: 87)
    let inside = [
      "55802": 1, "55803": 1, "55804": 2, "55805": 2, "55806": 2, "55807": 2, "55808": 1,
      "55811": 2, "55812": 1,
    ]
    for (zip, number) in inside { book.add(number) { $0.zip = zip } }
    for zip in ["02139", "54880", "55720", "55999", "H2X 1Y4"] {
      book.add { facts in
        facts.zip = zip
        facts.area = "outside"
        facts.hour = "2026-06-13 13"
        facts.canvasser = "canvasser B"
      }
    }
    book.add(1, Standing(.voided, voidReason: .joke))
    book.add(1, Standing(.voided, voidReason: .abuse))
    book.add(2, Standing(.duplicate, duplicateOf: "x"))
    book.add(1, Standing(.illegible)) { facts in
      facts.source = "paper"
      facts.zip = ""
      facts.area = "none"
    }
    return book
  }()

  /// A campaign of chance, with any number of days, codes, events and states.
  static func random(_ dice: inout SeededGenerator) -> ExampleBook {
    var book = ExampleBook(baseline: Int.random(in: 0...200, using: &dice))
    let standings = [
      Standing(.accepted), Standing(.accepted), Standing(.withdrawn), Standing(.illegible),
      Standing(.voided, voidReason: .test), Standing(.duplicate, duplicateOf: "x"),
    ]
    for _ in 0..<Int.random(in: 1...120, using: &dice) {
      let standing = standings.randomElement(using: &dice) ?? standings[0]
      let day = Int.random(in: 10...28, using: &dice)
      let hour = Int.random(in: 10...20, using: &dice)
      let (zip, who) = (
        Int.random(in: 55_790...55_830, using: &dice), Int.random(in: 0...40, using: &dice)
      )
      book.add(Int.random(in: 1...50, using: &dice), standing) { facts in
        facts.day = "2026-06-\(day)"
        facts.hour = "2026-06-\(day) \(hour)"
        facts.zip = who == 0 ? "" : String(zip)
        facts.canvasser = who == 1 ? "" : "canvasser \(who)"
        facts.event = "event \(who / 8)"
      }
    }
    return book
  }
}
