import PetitionCore
import PetitionOffice

/// The sentences of a review.
///
/// The earlier signature of a pair is A and the later one B, on every screen and in every sentence.
enum ReviewWords {
  /// What the question is.
  static func title(_ question: ReviewCase) -> String {
    switch question {
    case .pair: "Is this the same person twice?"
    case .postalCode, .name: "Does this signature stay?"
    }
  }

  /// A choice about a question.
  static func choice(_ choice: ReviewState.Choice, _ state: ReviewState) -> String {
    switch choice {
    case .same: return "Same person: B no longer counts"
    case .distinct: return "Different people: both count"
    case .keep: return "Keep it as it is"
    case .void:
      if case .pair = state.shown?.question { return "Void one of them" }
      return "Void it"
    case .skip: return "Skip for now"
    case .note:
      return state.note.isEmpty
        ? "Write a note with this decision" : "Note: \(state.note.printable)"
    case .details: return "Read everything about it"
    case .undo:
      guard let last = state.settled.last else { return "" }
      return "Undo: \(done(last.decision.verdict, SignatureTable.cut(last.name, 20)))"
    }
  }

  /// What was decided, with the name it was decided about.
  static func done(_ verdict: Verdict, _ name: String) -> String {
    switch verdict {
    case .duplicate: "same person, \(name)"
    case .distinct: "different people, \(name)"
    case .void(let reason): "voided (\(reason.rawValue)), \(name)"
    case .keep: "kept, \(name)"
    case .restore: "restored, \(name)"
    case .withdraw: "withdrawn, \(name)"
    }
  }

  /// What was done in this run, one line each; all of the counts, even those of nothing.
  static func summary(_ state: ReviewState) -> [String] {
    let same = state.settled { if case .duplicate = $0 { true } else { false } }
    let different = state.settled { if case .distinct = $0 { true } else { false } }
    let voided = state.settled { if case .void = $0 { true } else { false } }
    let kept = state.settled { if case .keep = $0 { true } else { false } }
    return [
      "Decided \(state.settled.count): \(same) same person, \(different) different people, "
        + "\(voided) voided, \(kept) kept. Skipped: \(state.skipped.count).",
      "Still to look at: \((state.upcoming.count + state.skipped.count).grouped).",
    ]
  }

  /// The signatures by state, in one line.
  static func counts(_ counts: StateCounts) -> String {
    "Collected \(counts.collected.grouped), accepted \(counts[.accepted].grouped)"
  }

  /// The help screen.
  static let help = """
    You are asked one question at a time. Nothing is decided before you choose, and every decision \
    is saved at once with your name and the time.

    Same person: the earlier signature, A, stays. The later one, B, is kept in the ledger but no \
    longer counts.
    Different people: both count, and nobody is asked about these two again. Parents and children \
    share names, and neighbours share ZIP codes: if in doubt, choose this.
    Void: a joke, abuse, a trial entry, a slip, or the signer asked. The signature is kept in the \
    ledger but no longer counts.
    Skip: nothing is saved; the question comes again the next time.
    Undo: takes back the last decision of this evening. The ledger shows both.

    Keys: Up and Down mark a choice, Enter takes it, or press its number. U undoes. Esc or Q stops; \
    what was decided stays saved.
    """
}
