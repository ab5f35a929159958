import Foundation

/// Ledgers that were falsified on purpose: the judge must find exactly that.
enum JudgeControl {
  static func report() throws -> FaultReport.Control {
    let bench = try Workbench()
    let known = try bench.enter(Signers.names(20, group: "control"))
    let signature = known[known.count / 2]
    let sound = try verdict(bench, known, after: "")
    let taken = try verdict(bench, known, after: removal(of: signature))
    let doubled = try verdict(bench, known, after: doubling(of: signature))
    return FaultReport.Control(
      name: "falsified ledgers",
      finding: "\(taken.lost.count) of 1 found lost, \(doubled.doubled.count) of 1 found doubled",
      isShown: sound.isSound && taken.lost == [signature.id] && taken.doubled.isEmpty
        && doubled.doubled == [signature.name] && doubled.lost.isEmpty
    )
  }

  private static func verdict(
    _ bench: Workbench,
    _ known: [Acknowledgement],
    after statements: String
  ) throws -> Verdict {
    let copy = bench.url.appending(path: UUID().uuidString).path
    for suffix in ["", ".key", ".head"] {
      try FileManager.default.copyItem(atPath: bench.database + suffix, toPath: copy + suffix)
    }
    try Inspector(copy, readOnly: false).run(statements)
    return bench.judge.verdict(on: copy, acknowledged: known)
  }

  private static func removal(of signature: Acknowledgement) -> String {
    """
    DELETE FROM signature WHERE seq = \(signature.seq);
    DELETE FROM entry WHERE seq = \(signature.seq);
    """
  }

  /// The same person again, as if the line had been recorded anew.
  private static func doubling(of signature: Acknowledgement) -> String {
    let id = UUID().uuidString
    return """
      CREATE TEMP TABLE again AS SELECT * FROM signature WHERE seq = \(signature.seq);
      UPDATE again SET id = lower('\(id)'), number = 1000000,
        seq = (SELECT max(seq) + 1 FROM entry);
      INSERT INTO signature SELECT * FROM again;
      INSERT INTO entry (kiosk, seq, id, kind, payload, digest, chain)
        SELECT kiosk, (SELECT seq FROM again), X'\(id.filter { $0 != "-" })', kind, payload,
          digest, chain FROM entry WHERE seq = \(signature.seq);
      """
  }
}
