import GRDB
import PetitionCore

/// Keeps the readable tables equal to what the entries say, in the entries' own transaction.
///
/// The tables do not depend on which kiosk's entries came first, only on each kiosk's own order.
struct Projection {
  /// One row of the tallies.
  ///
  /// Told apart as SQLite does, byte by byte: two spellings that Swift calls equal are two rows.
  struct Cell: Hashable {
    var dimension: String
    var key: String
    var state: String

    static func == (left: Cell, right: Cell) -> Bool {
      left.key.utf8.elementsEqual(right.key.utf8) && left.dimension == right.dimension
        && left.state == right.state
    }

    func hash(into hasher: inout Hasher) {
      var key = key
      key.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
      hasher.combine(dimension)
      hasher.combine(state)
    }
  }

  /// No other ledger may say a higher number: what comes after it must be a number too.
  static let highestNumber = 1_000_000_000_000

  /// Whose file it is: a decision in that ledger is the one that stands.
  let owner: KioskID
  let database: Database
  /// Where the entries are: the same file, unless tables are made for comparison.
  let entries: Database
  /// What the tallies must still be changed by; see ``flush()``.
  private var changes: [Cell: Int] = [:]
  /// The session of each ledger that was opened last, of those opened here.
  var lastSessions: [KioskID: String] = [:]
  /// How many signatures the imports of each ledger recorded, of those met here.
  var imported: [KioskID: Int] = [:]

  /// The kiosk and place of the entry at hand.
  struct Place {
    var kiosk: KioskID
    var seq: Int
    var stamp: EntryStamp

    var at: String { stamp.at.text(.milliseconds) }
  }

  /// Prepares to change a file's tables.
  init(owner: KioskID, in database: Database, entries: Database? = nil) {
    self.owner = owner
    self.database = database
    self.entries = entries ?? database
  }

  /// Brings the tables up to date with one entry, all but the tallies.
  mutating func apply(_ body: EntryBody, at place: Place) throws {
    switch body {
    case .sessionOpened(let body): try open(body, at: place)
    case .sessionChanged(let body): try change(body, at: place)
    case .sessionClosed(let body): try close(body, at: place)
    case .signature(let body): try add(body, at: place)
    case .void(let body): try add(body, at: place)
    case .restore(let body): try add(body, at: place)
    case .withdrawal(let body): try add(body, at: place)
    case .duplicateDecision(let body): try add(body, at: place)
    case .kept(let body): try add(body, at: place)
    case .milestone(let body): try add(body, at: place)
    case .petitionText(let body): try add(body, at: place)
    case .conversation(let body): try add(body, at: place)
    case .contact(let body): try add(body, at: place)
    case .backup(let body): try add(body, at: place)
    case .purge(let body): try apply(body, at: place)
    case .sheetOpened(let body): try open(body, at: place)
    case .sheetClosed(let body): try close(body, at: place)
    case .import(let body): try add(body, at: place)
    case .deliverySet(let body): try add(body, at: place)
    case .delivery(let body): try add(body, at: place)
    case .checkpoint, .merge, .forkDecision, .setLines: break
    }
  }

  /// Takes note of a change to the tallies.
  mutating func count(_ cell: Cell, by step: Int) {
    // What a stranger wrote may be any number; the table refuses one that is none.
    changes[cell, default: 0] &+= step
  }

  /// Takes note of what a signature adds to the tallies, or takes from them.
  mutating func count(_ facts: SignatureFacts, _ standing: Standing, by step: Int) {
    for (dimension, key) in TallyDimension.keys(for: facts, standing: standing) {
      let cell = Cell(dimension: dimension.rawValue, key: key, state: standing.state.rawValue)
      count(cell, by: step)
    }
  }

  /// Brings the tallies up to date: a handful of rows for one entry, each row once for many.
  mutating func flush() throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO tally (dimension, key, state, count) VALUES (?, ?, ?, max(?, 0))
        ON CONFLICT (dimension, key, state) DO UPDATE SET count = count + ?
        """
    )
    for (cell, step) in changes where step != 0 {
      try statement.execute(arguments: [cell.dimension, cell.key, cell.state, step, step])
    }
    changes.removeAll(keepingCapacity: true)
  }
}
