import PetitionCore
import PetitionShell
import PetitionStore

/// Records one decision about one signature, and says what it came to.
struct DecisionDesk {
  /// The signature.
  let choice: SignatureChoice
  /// Who decides, and why.
  let options: DecisionOptions

  /// Decides.
  ///
  /// - Parameters:
  ///   - verdict: What is decided.
  ///   - done: The deed as the answer says it: "Voided as a joke".
  ///   - objection: Why this signature cannot be decided so, in words; nil if it can.
  /// - Throws: ``CommandFailure`` if it cannot.
  func decide(
    _ verdict: Verdict,
    saying done: String,
    unless objection: (Standing) -> String?
  ) throws {
    var store = try choice.file.store()
    let record = try choice.record(in: &store)
    if let objection = objection(record.standing) {
      throw CommandFailure(
        message: "This signature (\(record.words)) \(objection)",
        code: .problems
      )
    }
    let decision = Decision(
      signature: record.id,
      verdict: verdict,
      coordinator: options.by.name,
      note: options.note
    )
    try Self.record(decision, saying: "\(done): \(record.words).", in: &store)
  }

  /// Records a decision and signs the ledger.
  ///
  /// - Parameters:
  ///   - decision: What is decided.
  ///   - done: The deed as the answer says it, one sentence.
  ///   - store: The ledger.
  /// - Throws: ``CommandFailure`` if it is not recorded.
  static func record(
    _ decision: Decision,
    saying done: String,
    in store: inout PetitionStore
  ) throws {
    do {
      try store.decide(decision, stamp: SystemClock.stamp())
      // What was decided is on disk; the checkpoint may come with the next entry.
      _ = try? store.signHead(stamp: SystemClock.stamp())
      let counts = try store.tally(by: .all).counts
      Output.line(
        """
        \(done)
        \(counts.collected.grouped) collected, \(counts[.accepted].grouped) of them count. \
        Identity \(decision.signature).
        """
      )
    } catch {
      throw CommandFailure(error)
    }
  }
}

extension Standing {
  /// The state in words: "counts", "is voided already (joke)".
  var words: String {
    switch state {
    case .accepted: "counts"
    case .voided: "is voided already (\(voidReason?.rawValue ?? "no reason"))"
    case .withdrawn: "was withdrawn already by its signer"
    case .duplicate: "is a duplicate of \(duplicateOf ?? "another one") already"
    case .illegible: "is a paper line that nobody can read: it never counted"
    }
  }
}
