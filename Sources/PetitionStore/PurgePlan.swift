import Foundation
import GRDB
import PetitionCore

/// What a purge will destroy, and what must be kept of it.
struct PurgePlan {
  /// How many entries there are to destroy.
  private(set) var entries = 0
  /// How many of them are signatures.
  private(set) var signatures = 0
  /// The entries of each ledger.
  private var seqs: [KioskID: [Int]] = [:]
  /// What was set aside: it is destroyed too, and counts nowhere.
  private var aside: [(kiosk: KioskID, seq: Int, chain: Data)] = []
  private var counts: [PurgeBody.Count: Int] = [:]
  private var lastNumber: Int?
  private var lastSavedAt: String?
  private let owner: KioskID

  /// Finds what is to be destroyed, and takes down what the proof must look for.
  init(
    before day: String?,
    owner: KioskID,
    in database: Database,
    _ proof: inout PurgeProof
  ) throws {
    self.owner = owner
    var ids: Set<String> = []
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT * FROM signature ORDER BY kiosk, seq"
    )
    while let row = try rows.next() {
      let facts = try SignatureFacts(row)
      if let day, facts.day >= day { continue }
      ids.insert(try row.decode(forColumn: "id"))
      let kiosk = try KioskID(text: row.decode(forColumn: "kiosk"))
      seqs[kiosk, default: []].append(try row.decode(forColumn: "seq"))
      signatures += 1
      add(facts, try Standing(row))
      try proof.seek(signature: row)
    }
    try addWords(about: ids, in: database, &proof)
    try addAside(before: day, in: database, &proof)
    entries = seqs.values.reduce(aside.count) { $0 + $1.count }
    let position = try Row.fetchOne(database, sql: "SELECT * FROM position")
    lastNumber = try position?.decode(forColumn: "last_number")
    lastSavedAt = try position?.decode(forColumn: "last_saved_at")
  }

  private mutating func add(_ facts: SignatureFacts, _ standing: Standing) {
    let state = standing.state.rawValue
    for (dimension, key) in TallyDimension.keys(for: facts, standing: standing) {
      let row = PurgeBody.Count(dimension: dimension.rawValue, key: key, state: state, count: 0)
      counts[row, default: 0] += 1
    }
  }

  /// Adds what else was typed about these signatures: answers about news, notes of decisions.
  private mutating func addWords(
    about signatures: Set<String>,
    in database: Database,
    _ proof: inout PurgeProof
  ) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(RecordedEntry.columns) FROM entry
        WHERE payload IS NOT NULL AND kind IN (
          'contact', 'void', 'restore', 'withdrawal', 'duplicate_decision', 'kept')
        """
    )
    while let row = try rows.next() {
      let entry = try RecordedEntry(row)
      guard let body = try entry.content()?.body, let subject = body.subject,
        signatures.contains(subject), !body.words.isEmpty
      else { continue }
      seqs[entry.kiosk, default: []].append(entry.seq)
      proof.seek(words: body.words)
    }
  }

  private mutating func addAside(
    before day: String?,
    in database: Database,
    _ proof: inout PurgeProof
  ) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT kiosk, seq, id, kind, CAST(payload AS BLOB) AS payload, 0 AS is_sealed, digest, chain
        FROM forked_entry WHERE payload IS NOT NULL
        """
    )
    while let row = try rows.next() {
      let entry = try RecordedEntry(row)
      guard let (body, stamp) = try? entry.content() else {
        // Nobody can say what it holds or when it was written, and it counts nowhere.
        aside.append((entry.kiosk, entry.seq, entry.chain))
        continue
      }
      guard !body.words.isEmpty else { continue }
      if let day, LocalTime(stamp.at, offset: stamp.utcOffset).day >= day { continue }
      aside.append((entry.kiosk, entry.seq, entry.chain))
      proof.seek(words: body.words)
    }
  }

  /// Takes the content of the entries; their places, digests and links stay.
  func destroy(in database: Database) throws {
    for (kiosk, seqs) in seqs {
      for run in Self.runs(seqs) {
        try database.execute(
          sql: "UPDATE entry SET payload = NULL WHERE kiosk = ? AND seq BETWEEN ? AND ?",
          arguments: [kiosk.uuid, run[0], run[1]]
        )
      }
    }
    for entry in aside {
      try database.execute(
        sql: "UPDATE forked_entry SET payload = NULL WHERE kiosk = ? AND seq = ? AND chain = ?",
        arguments: [entry.kiosk.uuid, entry.seq, entry.chain]
      )
    }
  }

  /// Sequence numbers as runs without gaps.
  private static func runs(_ seqs: [Int]) -> [[Int]] {
    seqs.sorted().reduce(into: []) { runs, seq in
      if let last = runs.last, last[1] == seq - 1 {
        runs[runs.count - 1] = [last[0], seq]
      } else {
        runs.append([seq, seq])
      }
    }
  }

  /// What the ledger says of it.
  func body(before day: String?) -> PurgeBody {
    let rows = counts.map { row, count in
      PurgeBody.Count(dimension: row.dimension, key: row.key, state: row.state, count: count)
    }
    let others = seqs.filter { $0.key != owner }.map { kiosk, seqs in
      PurgeBody.Ledger(kiosk: kiosk.description, runs: Self.runs(seqs))
    }
    return PurgeBody(
      before: day,
      runs: Self.runs(seqs[owner] ?? []),
      others: others.isEmpty ? nil : others.sorted { $0.kiosk < $1.kiosk },
      signatures: signatures,
      counts: rows.sorted { ($0.dimension, $0.key, $0.state) < ($1.dimension, $1.key, $1.state) },
      lastNumber: lastNumber,
      lastSavedAt: lastSavedAt
    )
  }
}

extension EntryBody {
  /// What somebody typed about a person; empty when the entry holds nothing of the kind.
  var words: [String] {
    switch self {
    case .signature(let body): [body.name, body.reason].compactMap(\.self)
    case .contact(let body): [body.email, body.phone].compactMap(\.self)
    case .void(let body): [body.note].compactMap(\.self)
    case .restore(let body): [body.note].compactMap(\.self)
    case .withdrawal(let body): [body.note].compactMap(\.self)
    case .duplicateDecision(let body): [body.note].compactMap(\.self)
    case .kept(let body): [body.note].compactMap(\.self)
    default: []
    }
  }
}
