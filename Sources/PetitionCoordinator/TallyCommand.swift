import ArgumentParser
import Foundation
import PetitionCore
import PetitionShell
import PetitionStore

/// `petition-coordinator tally`: how many signatures count, by one dimension.
struct TallyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: "Counts signatures by event, day, hour, ZIP code, canvasser and more.",
    discussion: """
      Every table sums to the same totals, and every signature that was collected is in one row. \
      "count" is how many of a row count; the other columns say what became of the rest. \
      Signatures are counted by count, collected, voided, duplicate, illegible and withdrawn alone. \
      With --by kiosk, entries, sessions and clock_doubts count other things: the lines of a kiosk's \
      ledger, its sessions, and those of them whose clock is in doubt. Kept counts \
      are read, so the answer comes at once however many signatures there are. \
      With a kiosk.conf, the campaign's count, its goal and the pace to it are said too.
      """
  )

  @OptionGroup var file: LedgerFile

  private var settings: ConfigurationOption { file.settings }

  @Option(help: "What the rows are (default: one row for each tabling event).")
  var by = TallyDimension.event

  @Option(help: "How to print: table, json or csv.")
  var format = Listing.Format.table

  func run() throws {
    let configuration = try settings.configurationIfThere()
    var store = try file.store()
    let books: TallyBooks
    do {
      books = try TallyBooks(by, configuration, &store, now: Date())
    } catch {
      throw CommandFailure(error)
    }
    Output.text(TallyReport(books, configuration).text(format))
  }
}

/// All numbers of one tally, read at one moment.
struct TallyBooks {
  /// The rows.
  var tally: Tally
  /// The same signatures by state, a void with its reason.
  var states: Tally
  /// The same signatures by local day.
  var days: Tally
  /// How far the campaign has come.
  var campaign: CampaignCount
  /// How fast it must go on; nil without a configuration.
  var pace: Pace?
  /// The goal; nil without a configuration.
  var goal: Int?
  /// Signatures in histories that contradict each other; they are in no row.
  var aside: Int
  /// How each kiosk stands; empty unless the rows are kiosks.
  var health: [String: KioskHealth] = [:]

  /// Reads a ledger.
  init(
    _ dimension: TallyDimension,
    _ configuration: Configuration?,
    _ store: inout PetitionStore,
    now: Date
  ) throws(StoreError) {
    let tallies = try store.tallies(by: [dimension, .state, .day])
    (tally, states, days) = (tallies[0], tallies[1], tallies[2])
    let milestones = configuration?.milestones ?? Configuration.Milestones()
    campaign = try store.campaign(baseline: milestones.baseline)
    campaign.accepted = tally.total
    aside = try store.signaturesAside()
    if let configuration {
      let goal = GoalLadder(rungs: milestones.goals).goal(for: campaign.count)
      self.goal = goal
      pace = Pace(
        of: campaign.count,
        to: goal,
        ends: configuration.petition.ends,
        now: now,
        days: days,
        utcOffset: SystemClock.utcOffset
      )
    }
    guard dimension == .kiosk else { return }
    for kiosk in try store.kioskHealth() { health[kiosk.kiosk.description] = kiosk }
  }

  /// How many were voided for each reason that occurs, in the order of ``VoidReason/allCases``.
  var voidReasons: [(reason: VoidReason, count: Int)] {
    VoidReason.allCases.compactMap { reason in
      let key = Standing(.voided, voidReason: reason).key
      let count = states.rows.first { $0.key == key }?.counts[.voided] ?? 0
      return count > 0 ? (reason, count) : nil
    }
  }
}
