import Glibc
import PetitionCore
import PetitionShell
import PetitionStore

extension Kiosk {
  /// Tries for a while to save the signatures that wait, when the kiosk is about to end.
  ///
  /// Their signers have read that they will be saved.
  /// - Parameters:
  ///   - limit: How long to try; each attempt is finished.
  ///   - pause: Waits between two rounds of attempts.
  /// - Returns: What staff must know; nil when nothing is left in memory only.
  mutating func saveWhatWaits(
    upTo limit: Duration = .seconds(5),
    pause: () -> Void = { usleep(200_000) }
  ) -> CommandFailure? {
    // Practice counts for nothing.
    guard !state.pending.isEmpty, shelved == nil else { return nil }
    ReserveFile(beside: store.path).release()
    let end = context.elapsed() + limit
    while true {
      var left: [(pending: PendingSigning, outcome: SigningOutcome)] = []
      for pending in state.pending {
        for case .signed(let outcome, _) in record(pending) {
          if case .saved = outcome { continue }
          left.append((pending, outcome))
        }
      }
      state.pending = left.map(\.pending)
      guard let last = left.last else { return nil }
      guard context.elapsed() < end else { return unsaved(last.outcome) }
      pause()
    }
  }

  /// Says how many signatures end with the kiosk, and when they were given; never whose they are.
  private func unsaved(_ outcome: SigningOutcome) -> CommandFailure {
    let times = state.pending.map {
      LocalTime($0.signing.stamp.at, offset: $0.signing.stamp.utcOffset).clock
    }
    let isOne = times.count == 1
    let (standing, reason) =
      switch outcome {
      case .saved: ("", "")
      case .notSaved(let error): (isOne ? "It is not" : "They are not", error.description)
      case .unknown(let error):
        ("It is not known whether \(isOne ? "it is" : "they are")", error.description)
      }
    return CommandFailure(
      message: """
        \(times.count.grouped) \(isOne ? "signature" : "signatures"), confirmed at \
        \(times.joined(separator: ", ")), could not be saved before the kiosk ended. \(reason)
        \(standing) on disk, and the \(isOne ? "signer was" : "signers were") told that \
        \(isOne ? "it" : "they") would be saved. Every signature that was thanked for is on disk. \
        Note the time on the paper log, find out what was saved with petition-kiosk status, and \
        ask \(isOne ? "that person" : "those persons") to sign again.
        """,
      code: .inputOutput
    )
  }
}
