import PetitionCore
import PetitionOffice
import PetitionShell
import TerminalUI

/// A question with the signatures that it is about.
struct ShownCase: Equatable {
  /// The question.
  var question: ReviewCase
  /// The signatures, the earlier first.
  var records: [SignatureRecord]
}

/// A decision with the stamp of its first attempt: recorded once, however often it is tried.
struct PendingDecision: Equatable {
  /// The decision.
  var decision: Decision
  /// The stamp.
  var stamp: EntryStamp
}

/// A decision of this run, and the question that it answers.
struct SettledCase: Equatable {
  /// The question.
  var question: ReviewCase
  /// The answer.
  var decision: Decision
  /// The name of the signature that was decided about, for the person who takes it back.
  var name: String
}

/// All that a review knows; a frame is a function of it.
struct ReviewState: Equatable {
  /// What can be chosen about a question.
  enum Choice: Equatable {
    case same, distinct, keep, void, skip, note, details, undo
  }

  /// What is on the screen.
  indirect enum Screen: Equatable {
    /// Who decides.
    case who(EntryField<String>, message: String)
    /// The question.
    case question(selected: Int)
    /// Which of the two is voided.
    case which(selected: Int)
    /// Why a signature is voided.
    case why(Int, selected: Int)
    /// A line that goes with the next decision.
    case note(EntryField<String>)
    /// Everything about the signatures, from a line on.
    case details(first: Int)
    /// The keys, from a line on.
    case help(returning: Screen, first: Int)
    /// Whether to stop.
    case stop(returning: Screen, selected: Int)
    /// A decision that could not be saved.
    case unsaved(PendingDecision, words: String, selected: Int)
    /// The ledger could not be read.
    case unread(words: String, selected: Int)
    /// The ledger is searched once more.
    case looking
    /// What was done.
    case summary
  }

  /// Who decides; empty until somebody said.
  var coordinator: String
  /// What is on the screen.
  var screen: Screen
  /// The questions still to come, the next one last.
  var upcoming: [ReviewCase]
  /// How many questions were answered or skipped.
  var handled = 0
  /// The question that is asked, read from the ledger a moment ago.
  var shown: ShownCase?
  /// What was decided in this run.
  var settled: [SettledCase] = []
  /// What was skipped in this run.
  var skipped: Set<ReviewCase> = []
  /// The signatures by state.
  var counts: StateCounts
  /// Goes with the next decision; empty when nothing was said.
  var note = ""
  /// What was done last, in words.
  var message = ""
  /// Time since the start.
  var now = Duration.zero
  /// When the question appeared.
  var shownAt = Duration.zero
  /// When a choosing key was last swallowed; nil once one was let through.
  var swallowedAt: Duration?
  /// Whether lines are typed instead of keys.
  var isLinear: Bool
  /// Whether the decision that is being recorded takes back the last one.
  var isTakingBack = false
  /// Whether the coordinator stopped with a decision that could not be saved.
  var isGivenUp = false
  /// Whether there is nothing more to do.
  var isOver = false

  /// Creates the state at the start of a review.
  ///
  /// - Parameters:
  ///   - cases: The questions, in order.
  ///   - coordinator: Who decides; nil asks.
  ///   - suggestion: The name that is suggested then.
  ///   - note: A line that goes with every decision of the first question.
  ///   - counts: The signatures by state.
  ///   - isLinear: Whether lines are typed instead of keys.
  init(
    cases: [ReviewCase],
    coordinator: String?,
    suggestion: String = "",
    note: String = "",
    counts: StateCounts,
    isLinear: Bool = false
  ) {
    upcoming = cases.reversed()
    self.coordinator = coordinator ?? ""
    self.note = note
    self.counts = counts
    self.isLinear = isLinear
    screen =
      coordinator != nil
      ? .question(selected: 0)
      : .who(EntryField(label: "Your name", editor: .init(suggestion)), message: "")
  }

  /// What can be chosen now.
  var choices: [Choice] {
    guard let shown else { return [] }
    var choices: [Choice] =
      if case .pair = shown.question { [.same, .distinct, .void] } else { [.keep, .void] }
    choices += [.skip, .note, .details]
    return settled.isEmpty ? choices : choices + [.undo]
  }

  /// How many questions there are in all.
  var total: Int { handled + upcoming.count }

  /// How many decisions of this run are of a kind.
  func settled(where isKind: (Verdict) -> Bool) -> Int {
    settled.count { isKind($0.decision.verdict) }
  }
}
