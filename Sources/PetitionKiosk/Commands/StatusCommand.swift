import ArgumentParser
import Foundation
import PetitionCore
import PetitionLanguages
import PetitionShell
import PetitionStore

/// `petition-kiosk status`: what a kiosk holds, in words or as JSON.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Says what the kiosk holds: counts only, never a name.",
    discussion: """
      Times are those of this machine's clock, with its zone; in JSON they are RFC 3339 in UTC.
      """
  )

  @OptionGroup var files: KioskFiles

  /// How a status is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// Lines with labels, for a person.
    case table
    /// One object with sorted keys.
    case json
    /// A header line and one row.
    case csv
  }

  @Flag(help: "Print JSON with sorted keys, as --format json does.")
  var json = false

  @Option(help: "How to print: table, json or csv.")
  var format = Format.table

  func run() throws {
    let configuration = try files.configuration()
    var store = try files.store(configuration, mayCreate: false)
    let status: KioskStatus
    do {
      status = try KioskStatus(configuration, &store, context: .live())
    } catch let error as StoreError {
      throw CommandFailure(error)
    }
    switch json ? .json : format {
    case .table: Output.line(status.text())
    case .json: Output.line(try status.json())
    case .csv: Output.text(status.csv())
    }
  }
}

/// What a kiosk holds at one moment; the property names are the JSON's, in snake case.
struct KioskStatus: Encodable {
  /// Where the ledger ends.
  struct Head: Encodable {
    /// The number of entries.
    var seq: Int
    /// The last link in six words.
    var words: String
  }

  /// The open session.
  struct Session: Encodable {
    /// The tabling event.
    var event: String
    /// The canvasser.
    var canvasser: String
    /// When it was opened, RFC 3339.
    var openedAt: String
    /// Whether a person confirmed the clock.
    var clockConfirmed: Bool
  }

  var acceptedHere: Int
  var baseline: Int
  var count: Int
  var goal: Int
  var head: Head
  var kiosk: String
  var lastBackup: String?
  var lastMilestone: Int?
  var lastSaved: String?
  var nextMilestone: Int?
  var petition: String
  var session: Session?
  var textVersion: String
  var today: Int
  var voided: Int
  /// Signatures that wait for the disk live in a running kiosk's memory, never in the file.
  var waitingToSave = 0

  /// Reads what a ledger holds.
  init(
    _ configuration: Configuration,
    _ store: inout PetitionStore,
    context: KioskContext
  ) throws {
    let time = context.time(battery: nil)
    let counts = try store.counts(at: Timestamp(time.wall), utcOffset: time.utcOffset)
    let head = try store.head()
    let language = configuration.kiosk.languages.first ?? "en"
    let milestones = configuration.milestones
    acceptedHere = counts.acceptedHere
    baseline = milestones.baseline
    count = baseline + acceptedHere
    goal = GoalLadder(rungs: milestones.goals).goal(for: count)
    self.head = Head(seq: head.seq, words: head.words.description)
    kiosk = store.kiosk.description
    lastBackup = counts.copiedAt?.text()
    lastMilestone = counts.lastMilestone
    lastSaved = counts.lastSavedAt?.text()
    nextMilestone = MilestoneLadder(rungs: milestones.ladder).next(after: count)
    petition = configuration.petition.id
    session = try store.openSession().map {
      Session(
        event: $0.session.event,
        canvasser: $0.session.canvasser,
        openedAt: $0.openedAt.text(),
        clockConfirmed: $0.session.clockConfirmed
      )
    }
    textVersion = try TextVersion(
      of: ShownPetition(configuration.petition, language: language)
    ).hex
    today = counts.today
    voided = try store.tally(by: .all).counts[.voided]
  }

  /// The status as a header line and a row, with the names of the JSON.
  func csv() -> String {
    let cells: [(name: String, value: String?)] = [
      ("accepted_here", "\(acceptedHere)"), ("baseline", "\(baseline)"), ("count", "\(count)"),
      ("goal", "\(goal)"), ("head_seq", "\(head.seq)"), ("head_words", head.words),
      ("kiosk", kiosk), ("last_backup", lastBackup),
      ("last_milestone", lastMilestone.map(String.init)), ("last_saved", lastSaved),
      ("next_milestone", nextMilestone.map(String.init)), ("petition", petition),
      ("session_canvasser", session?.canvasser), ("session_event", session?.event),
      ("session_opened_at", session?.openedAt), ("text_version", textVersion),
      ("today", "\(today)"), ("voided", "\(voided)"), ("waiting_to_save", "\(waitingToSave)"),
    ]
    let values = cells.map { CSVText.cell(($0.value ?? "").printable) }
    return cells.map(\.name).joined(separator: ",") + "\r\n" + values.joined(separator: ",")
      + "\r\n"
  }

  /// The status in words.
  func text() -> String {
    let lines: [(String, String)] = [
      ("Petition", petition),
      (
        "Signatures",
        "\(count.grouped) (\(baseline.grouped) from elsewhere, \(acceptedHere.grouped) here)"
      ),
      ("Today", today.grouped),
      ("Voided", voided.grouped),
      ("Goal", goal.grouped),
      ("Last milestone", lastMilestone.map(\.grouped) ?? "none yet"),
      ("Next milestone", nextMilestone.map(\.grouped) ?? "none left"),
      ("Session", session.map { "\($0.event), \($0.canvasser)" } ?? "none open"),
      ("Last saved", Self.local(lastSaved) ?? "nothing yet"),
      ("Last copy", Self.local(lastBackup) ?? "none yet"),
      ("Ledger", "\(head.seq.grouped) entries, head: \(head.words)"),
      ("Text version", String(textVersion.prefix(12))),
      ("Kiosk", kiosk),
    ]
    return lines.map { label, value in
      let line = label.padding(toLength: 16, withPad: " ", startingAt: 0) + value.printable
      return Output.fitted(line, indent: 16)
    }.joined(separator: "\n")
  }

  /// A time of the JSON as the machine's clock shows it.
  private static func local(_ time: String?) -> String? {
    time.map { Timestamp(rfc3339: $0).map(SystemClock.text) ?? $0 }
  }
}

extension KioskStatus {
  private enum CodingKeys: String, CodingKey {
    case acceptedHere, baseline, count, goal, head, kiosk, lastBackup, lastMilestone, lastSaved
    case nextMilestone, petition, session, textVersion, today, voided, waitingToSave
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(acceptedHere, forKey: .acceptedHere)
    try container.encode(baseline, forKey: .baseline)
    try container.encode(count, forKey: .count)
    try container.encode(goal, forKey: .goal)
    try container.encode(head, forKey: .head)
    try container.encode(kiosk, forKey: .kiosk)
    try container.encode(lastBackup, forKey: .lastBackup)
    try container.encode(lastMilestone, forKey: .lastMilestone)
    try container.encode(lastSaved, forKey: .lastSaved)
    try container.encode(nextMilestone, forKey: .nextMilestone)
    try container.encode(petition, forKey: .petition)
    try container.encode(session, forKey: .session)
    try container.encode(textVersion, forKey: .textVersion)
    try container.encode(today, forKey: .today)
    try container.encode(voided, forKey: .voided)
    try container.encode(waitingToSave, forKey: .waitingToSave)
  }
}

extension Encodable {
  /// A command's answer as JSON: sorted keys in snake case, on one line.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return JSONText.harmless(String(decoding: try encoder.encode(self), as: UTF8.self))
  }
}
