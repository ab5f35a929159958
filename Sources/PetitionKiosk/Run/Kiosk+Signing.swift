import Foundation
import PetitionCore
import PetitionStore

extension Kiosk {
  /// Records a confirmed form.
  mutating func sign(_ form: SigningForm) -> [KioskEvent] {
    prepare(form).map { record($0) } ?? []
  }

  /// Makes a signature of a confirmed form, its identity first.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - id: The identity of an earlier attempt whose end is not known; nil makes a new one.
  /// - Returns: Nil if the petition's text cannot be digested, which no valid text is.
  mutating func prepare(_ form: SigningForm, id: EntryID? = nil) -> PendingSigning? {
    let stamp = context.stamp(id: id)
    let shown = ShownPetition(configuration.petition, language: form.language)
    guard let version = textVersion(of: shown) else { return nil }
    let code = configuration.signing.withdrawalCode ? WithdrawalCode(random: context.random()) : nil
    let withdrawal = code.flatMap { try? SlowHash($0, in: store.kiosk) }
    var draft = SignatureDraft(
      id: stamp.id,
      EntryLine(name: form.name, postalCode: form.postalCode),
      in: configuration.area,
      odd: configuration.signing.odd,
      isWithheld: form.withheld,
      source: form.assisted ? .assisted : .kiosk,
      language: form.language,
      textVersion: version
    )
    draft.reason = form.reason
    draft.withdrawal = withdrawal?.text
    let signing = Signing(
      draft: draft,
      shown: shown,
      attribution: state.session.map(Attribution.init),
      stamp: stamp,
      textStamp: context.stamp(),
      milestoneStamp: context.stamp(),
      baseline: configuration.milestones.baseline,
      ladder: MilestoneLadder(rungs: configuration.milestones.ladder)
    )
    // Words that are not kept would open nothing.
    let words = withdrawal == nil ? nil : code?.description
    return PendingSigning(signing: signing, withdrawalCode: words)
  }

  /// Records a signature; the same one may be given again until the answer is known.
  mutating func record(_ pending: PendingSigning) -> [KioskEvent] {
    let outcome = store.record(pending.signing)
    guard case .notSaved(.sessionOver(let open)) = outcome else {
      return [.signed(outcome, pending)]
    }
    isSessionStale = true
    guard let attribution = attribution(of: pending, in: open?.session) else {
      return [.signed(outcome, pending)]
    }
    var moved = pending
    moved.signing.attribution = attribution
    return [.signed(store.record(moved.signing), moved)]
  }

  /// To whom and where a signature belongs whose session was ended by another program.
  ///
  /// The session that is open now; without one, a signature that waits, for it was promised that it
  /// will be saved, is recorded as one that was typed in outside a session. Nil for any other.
  private func attribution(of pending: PendingSigning, in open: SessionBody?) -> Attribution? {
    if let open { return Attribution(open) }
    let isWaiting = state.pending.contains { $0.signing.draft.id == pending.signing.draft.id }
    guard isWaiting, let old = pending.signing.attribution else { return nil }
    return Attribution(event: old.event, canvasser: old.canvasser)
  }

  private mutating func textVersion(of shown: ShownPetition) -> TextVersion? {
    if let known = textVersions[shown.language] { return known }
    let version = try? TextVersion(of: shown)
    textVersions[shown.language] = version
    return version
  }
}
