import Foundation
import PetitionCore
import PetitionStore

extension Kiosk {
  /// Moves to a fresh practice file, or back to the real one; practice never counts.
  mutating func practice(_ isOn: Bool) -> [KioskEvent] {
    isOn ? beginPractice() : endPractice()
  }

  private mutating func beginPractice() -> [KioskEvent] {
    guard shelved == nil else { return [] }
    do {
      let file = try PracticeFile(beside: store.path)
      practiceFile = file
      var practice = try PetitionStore(
        opening: file.path,
        petition: configuration.petition.id,
        newKiosk: context.random(),
        isPractice: true
      )
      if let session = state.session {
        try practice.record(.opened(session), stamp: context.stamp())
      }
      shelved = store
      store = practice
      watch = nil
    } catch {
      forgetPractice()
      return [.failed(error.description)]
    }
    return moved(toPractice: true)
  }

  private mutating func endPractice() -> [KioskEvent] {
    guard let real = shelved else { return [] }
    store = real
    shelved = nil
    watch = try? ChangeWatch(path: store.path)
    isSessionStale = true
    forgetPractice()
    // The session may have been changed for practice; the real one goes on.
    let session = try? store.openSession()
    let known = session.map { (try? store.lastVoid(in: $0.session.session))?.receipt.id } ?? nil
    return moved(toPractice: false) + [.session(session?.session), .voidKnown(known)]
  }

  /// What was typed for practice may be somebody's name, so the file goes with the practice.
  private mutating func forgetPractice() {
    practiceFile?.remove()
    practiceFile = nil
  }

  private mutating func moved(toPractice isPractice: Bool) -> [KioskEvent] {
    let time = context.time(battery: nil)
    let counts = try? store.counts(at: Timestamp(time.wall), utcOffset: time.utcOffset)
    return [.practice(isPractice, counts ?? LiveCounts())]
  }
}
