/// What a coordinator decides about a signature.
public enum Verdict: Hashable, Sendable {
  /// It does not count.
  case void(VoidReason)
  /// Its signer took it back.
  case withdraw
  /// It counts, whatever was decided before.
  case restore
  /// It is the same person's as another one, which stands.
  case duplicate(of: EntryID)
  /// It is not the same person's as another one.
  case distinct(from: EntryID)
  /// It was looked at and stays as it is.
  case keep
}

/// A coordinator's decision about a signature: what, who and why; its entry's stamp says when.
public struct Decision: Hashable, Sendable {
  /// The signature.
  public var signature: EntryID
  /// What was decided.
  public var verdict: Verdict
  /// Who decided.
  public var coordinator: String
  /// Why; empty when nothing was said.
  public var note: String

  /// Creates a decision.
  public init(signature: EntryID, verdict: Verdict, coordinator: String, note: String = "") {
    self.signature = signature
    self.verdict = verdict
    self.coordinator = coordinator
    self.note = note
  }

  /// The entry's content.
  public var body: EntryBody {
    let (id, note) = (signature.description, note.isEmpty ? nil : note)
    switch verdict {
    case .void(let reason):
      return .void(VoidBody(signature: id, reason: reason, canvasser: coordinator, note: note))
    case .withdraw:
      return .withdrawal(WithdrawalBody(signature: id, coordinator: coordinator, note: note))
    case .restore:
      return .restore(RestoreBody(signature: id, coordinator: coordinator, note: note))
    case .duplicate(let other): return compared(with: other, isSame: true, note)
    case .distinct(let other): return compared(with: other, isSame: false, note)
    case .keep: return .kept(KeptBody(signature: id, coordinator: coordinator, note: note))
    }
  }

  private func compared(with other: EntryID, isSame: Bool, _ note: String?) -> EntryBody {
    .duplicateDecision(
      DuplicateDecisionBody(
        signature: signature.description,
        other: other.description,
        isSame: isSame,
        coordinator: coordinator,
        note: note
      )
    )
  }
}
