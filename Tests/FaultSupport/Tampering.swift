import Foundation
import JourneySupport
import PetitionStore
import TestSupport

/// Changes by hand before the last checkpoint, each of which a check must find and name.
enum Tampering {
  /// What somebody does to the file, and the entry that must then be named.
  private enum Deed: CaseIterable {
    case edit, editWithDigest, editAndRelink, delete, deleteAndClose, swap, insert, truncate
    case editRow, countTwice
  }

  static func report(_ scale: Scale, seed: UInt64) throws -> FaultReport {
    let bench = try Workbench()
    let known = try bench.enter(Signers.names(60, group: "day"))
    let checkpoints = try Inspector(bench.database).values(
      "SELECT seq FROM entry WHERE kind = 'checkpoint' ORDER BY seq"
    )
    var dice = SeededGenerator(seed: seed)
    let last = checkpoints.last ?? 0
    let deeds = (0..<scale.of(sample: 40, full: 1000)).map { _ in
      (
        Deed.allCases.randomElement(using: &dice) ?? .edit,
        known.filter { $0.seq < last - 1 }.randomElement(using: &dice)?.seq ?? 2
      )
    }
    let found = try concurrently(deeds) { deed, seq in
      try attempt(deed, at: seq, on: bench, checkpoints)
    }
    var report = FaultReport("tampering")
    for ((deed, seq), outcome) in zip(deeds, found) {
      var verdict = Verdict()
      if let complaint = outcome.complaint { verdict.damage = [complaint] }
      report.add(verdict, acknowledged: 0, place: "seed \(seed), \(deed) at entry \(seq)")
    }
    let seen = found.count { !$0.passedIntegrityCheck }
    report.controls = [
      FaultReport.Control(
        name: "integrity_check alone",
        finding: "\(seen) of \(deeds.count) changes seen",
        isShown: seen < deeds.count / 2
      )
    ]
    return report
  }

  private static func attempt(
    _ deed: Deed,
    at seq: Int,
    on bench: Workbench,
    _ checkpoints: [Int]
  ) throws -> (complaint: String?, passedIntegrityCheck: Bool) {
    let copy = bench.url.appending(path: UUID().uuidString).path
    for suffix in ["", ".key", ".head"] {
      try FileManager.default.copyItem(atPath: bench.database + suffix, toPath: copy + suffix)
    }
    defer {
      for suffix in ["", ".key", ".head", "-journal"] {
        try? FileManager.default.removeItem(atPath: copy + suffix)
      }
    }
    try commit(deed, at: seq, on: Forger(copy))
    let findings = try PetitionStore.verify(copy).findings
    let isOK = try Inspector(copy).values("PRAGMA integrity_check", as: String.self) == ["ok"]
    let expected = expectation(deed, at: seq, checkpoints)
    let isNamed = findings.contains { expected($0) }
    return (isNamed ? nil : "found \(findings)", isOK)
  }

  private static func commit(_ deed: Deed, at seq: Int, on forger: Forger) throws {
    let other = "replace(payload, 'Signer', 'Singer')"
    switch deed {
    case .edit: try forger.run("UPDATE entry SET payload = \(other) WHERE seq = \(seq)")
    case .editWithDigest: try forger.change(seq: seq, other)
    case .editAndRelink:
      try forger.change(seq: seq, other)
      try forger.relink(from: seq)
    case .delete: try forger.run("DELETE FROM entry WHERE seq = \(seq)")
    case .deleteAndClose:
      try forger.run("DELETE FROM entry WHERE seq = \(seq)")
      try shift(forger, from: seq, by: -1)
    case .swap: try swap(forger, seq, seq + 1)
    case .insert:
      try shift(forger, from: seq - 1, by: 1)
      try forger.run(
        """
        INSERT INTO entry SELECT kiosk, \(seq), randomblob(16), kind, payload, sealed, digest, chain
        FROM entry WHERE seq = \(seq + 1)
        """
      )
    case .truncate: try forger.run("DELETE FROM entry WHERE seq >= \(seq)")
    case .editRow: try forger.run("UPDATE signature SET name = 'Bob' WHERE seq = \(seq)")
    case .countTwice: try forger.run("UPDATE tally SET count = count + 1 WHERE dimension = 'zip'")
    }
  }

  /// Moves all entries behind one, highest or lowest first so that none is in the way.
  private static func shift(_ forger: Forger, from seq: Int, by step: Int) throws {
    try forger.run(
      """
      UPDATE entry SET seq = seq + 100000 WHERE seq > \(seq);
      UPDATE entry SET seq = seq - 100000 + \(step) WHERE seq > 100000
      """
    )
  }

  private static func swap(_ forger: Forger, _ left: Int, _ right: Int) throws {
    try forger.run(
      """
      UPDATE entry SET seq = 100000 WHERE seq = \(left);
      UPDATE entry SET seq = \(left) WHERE seq = \(right);
      UPDATE entry SET seq = \(right) WHERE seq = 100000
      """
    )
  }

  /// Which finding names what was done.
  private static func expectation(
    _ deed: Deed,
    at seq: Int,
    _ checkpoints: [Int]
  ) -> (LedgerFinding) -> Bool {
    let next = checkpoints.first { $0 > seq } ?? 0
    return { finding in
      switch deed {
      case .edit: finding == .content(entry: seq)
      case .editWithDigest: finding == .link(entry: seq)
      case .editAndRelink: finding == .checkpoint(entry: next)
      case .delete: finding == .missing(entry: seq)
      case .deleteAndClose, .swap, .insert: finding == .link(entry: seq)
      case .truncate: finding.entry == checkpoints.last
      case .editRow: finding == .table(name: "signature", row: "the row of entry \(seq)")
      case .countTwice: if case .table("tally", _) = finding { true } else { false }
      }
    }
  }
}
