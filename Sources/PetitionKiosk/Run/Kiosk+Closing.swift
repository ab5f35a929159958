import PetitionLanguages
import PetitionCore
import PetitionStore

extension Kiosk {
  /// Closes the session; with a full disk, in the room that was kept back for it.
  mutating func close() -> [KioskEvent] {
    guard let session = state.session else { return [] }
    let saved = savePending()
    guard saved.allSatisfy(\.isSaved) else { return saved + [.failed(state.words[.waitFirst])] }
    let stamp = context.stamp()
    do {
      let end = try close(session, stamp)
      guard shelved == nil else { return saved + [.session(nil)] }
      let sheet = try ClosingSheet(configuration, &store, of: end, at: stamp)
      return saved + [.closed(sheet)]
    } catch {
      return saved + [.failed(error.description)]
    }
  }

  private mutating func close(
    _ session: SessionBody,
    _ stamp: EntryStamp
  ) throws(StoreError) -> SessionEnd {
    do {
      return try store.close(session, stamp: stamp)
    } catch  where error.isForWantOfRoom {
      ReserveFile(beside: store.path).release()
      return try store.close(session, stamp: stamp)
    }
  }

  /// Tries once more to save what waits; a day does not end with a signature in memory only.
  private mutating func savePending() -> [KioskEvent] {
    guard !state.pending.isEmpty else { return [] }
    ReserveFile(beside: store.path).release()
    return state.pending.flatMap { record($0) }
  }
}

extension KioskEvent {
  /// Whether a signature that waited is saved.
  fileprivate var isSaved: Bool {
    if case .signed(.saved, _) = self { true } else { false }
  }
}
