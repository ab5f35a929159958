import Foundation
import PetitionLanguages
import PetitionCore
import PetitionStore

extension Kiosk {
  /// Does what the reducer asked for.
  ///
  /// - Returns: The results, as events.
  mutating func perform(_ effect: KioskEffect) -> [KioskEvent] {
    switch effect {
    case .sign(let form): return sign(form)
    case .retry(let pending): return record(pending)
    case .readCounts: return readCounts()
    case .openSession(let event, let canvasser, let clockConfirmed):
      return open(event: event, canvasser: canvasser, clockConfirmed: clockConfirmed)
    case .changeCanvasser(let canvasser): return change(to: canvasser)
    case .closeSession: return close()
    case .copy(let job):
      guard !context.copier.start(job) else { return [] }
      return [
        .copied(.failed("The copy could not be begun. Every signature is safe in the database."))
      ]
    case .countConversation: return countConversation()
    case .findLast:
      return attempt { kiosk throws(StoreError) in
        .lastSignature(try kiosk.store.signatureToVoid(kiosk.state.lastReceipt?.id))
      }
    case .void(let id, let reason): return void(id, reason)
    case .findVoid:
      let session = state.session?.session ?? ""
      return attempt { kiosk throws(StoreError) in
        .lastVoid(try kiosk.store.lastVoid(in: session))
      }
    case .takeBackVoid(let id): return takeBackVoid(of: id)
    case .readTallies: return readTallies()
    case .checkPIN(let pin): return [.pinChecked(checks(pin))]
    case .recordContact(let signature, let email, let phone):
      return recordContact(signature, email: email, phone: phone)
    case .practice(let isOn): return practice(isOn)
    case .bell, .forget, .switchMode, .quit: return []
    }
  }

  /// Runs work on the ledger; a failure becomes an event that only staff can see.
  private mutating func attempt(
    _ work: (inout Kiosk) throws(StoreError) -> KioskEvent
  ) -> [KioskEvent] {
    do {
      return [try work(&self)]
    } catch {
      return [.failed(error.description)]
    }
  }

  private mutating func readCounts() -> [KioskEvent] {
    let time = context.time(battery: nil)
    let counts: LiveCounts
    do {
      counts = try store.counts(at: Timestamp(time.wall), utcOffset: time.utcOffset)
    } catch {
      return error.needsPerson ? [.trouble(error.description)] : []
    }
    countedHour = time.local.hourKey
    let isMended: [KioskEvent] = state.trouble == nil ? [] : [.trouble(nil)]
    return isMended + [.counts(counts)] + (context.room(store.path).map { [.room($0)] } ?? [])
  }

  private mutating func open(
    event: String,
    canvasser: String,
    clockConfirmed: Bool
  ) -> [KioskEvent] {
    attempt { kiosk throws(StoreError) in
      let stamp = kiosk.context.stamp()
      let session = SessionBody(
        session: stamp.id.description,
        event: try kiosk.spelling(ofEvent: event),
        canvasser: try kiosk.spelling(ofCanvasser: canvasser),
        clockConfirmed: clockConfirmed
      )
      try kiosk.store.record(.opened(session), stamp: stamp)
      return .session(session)
    }
  }

  private mutating func change(to canvasser: String) -> [KioskEvent] {
    guard var session = state.session else { return [] }
    return attempt { kiosk throws(StoreError) in
      session.canvasser = try kiosk.spelling(ofCanvasser: canvasser)
      try kiosk.store.record(.changed(session), stamp: kiosk.context.stamp())
      return .session(session)
    }
  }

  private mutating func countConversation() -> [KioskEvent] {
    guard let session = state.session else { return [] }
    return attempt { kiosk throws(StoreError) in
      try kiosk.store.recordConversation(in: session, stamp: kiosk.context.stamp())
      return .done(.conversationCounted)
    }
  }

  private mutating func void(_ id: EntryID, _ reason: VoidReason) -> [KioskEvent] {
    let canvasser = state.session?.canvasser ?? ""
    return attempt { kiosk throws(StoreError) in
      try kiosk.store.void(
        id,
        reason: reason,
        canvasser: canvasser,
        stamp: kiosk.context.stamp()
      )
      return .done(.voided)
    } + [voidKnown()]
  }

  private mutating func takeBackVoid(of id: EntryID) -> [KioskEvent] {
    let canvasser = state.session?.canvasser ?? ""
    return attempt { kiosk throws(StoreError) in
      try kiosk.store.takeBackVoid(of: id, canvasser: canvasser, stamp: kiosk.context.stamp())
      return .done(.takenBack)
    } + [voidKnown()]
  }

  /// Which void of the open session can be taken back, as the ledger has it.
  mutating func voidKnown() -> KioskEvent {
    guard let session = state.session?.session else { return .voidKnown(nil) }
    return .voidKnown((try? store.lastVoid(in: session))?.receipt.id)
  }

  private mutating func recordContact(
    _ signature: EntryID,
    email: String,
    phone: String
  ) -> [KioskEvent] {
    let contact = ContactBody(
      signature: signature.description,
      email: email.isEmpty ? nil : email,
      phone: phone.isEmpty ? nil : phone,
      language: state.language
    )
    let isSaved = (try? store.recordContact(contact, stamp: context.stamp())) != nil
    return [.contactSaved(isSaved)]
  }

  private mutating func readTallies() -> [KioskEvent] {
    let today = state.time.local.day
    return attempt { kiosk throws(StoreError) in
      let hours = try kiosk.store.tally(by: .hour).rows.filter { $0.key.hasPrefix(today) }
      let all = try kiosk.store.tally(by: .all)
      return .tallied(
        StaffTallies(
          hours: hours.map { (String($0.key.suffix(2)), $0.count) },
          events: try kiosk.store.tally(by: .event).rows.map { ($0.key, $0.count) },
          canvassers: try kiosk.store.tally(by: .canvasser).rows.map { ($0.key, $0.count) },
          voided: all.counts[.voided],
          conversations: try kiosk.store.conversations(on: today).values.reduce(0) {
            $0.limitedSum($1)
          }
        )
      )
    }
  }
}
