import Foundation
import Glibc
import PetitionCore
import PetitionStore

extension Kiosk {
  /// Moves to a fresh practice file, or back to the real one; practice never counts.
  mutating func practice(_ isOn: Bool) -> [KioskEvent] {
    isOn ? beginPractice() : endPractice()
  }

  /// The practice file of this process; one that a power cut left behind goes at the next start.
  var practicePath: String {
    "\((shelved ?? store).path)-practice-\(ProcessInfo.processInfo.processIdentifier)"
  }

  /// Removes the practice files of kiosks that are gone: they may hold somebody's name.
  static func removeLeftovers(beside database: String) {
    let folder = URL(fileURLWithPath: database).deletingLastPathComponent()
    let prefix = URL(fileURLWithPath: database).lastPathComponent + "-practice-"
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for file in files where file.hasPrefix(prefix) {
      let owner = pid_t(file.dropFirst(prefix.count).prefix(while: \.isNumber))
      guard let owner, kill(owner, 0) != 0, errno == ESRCH else { continue }
      try? FileManager.default.removeItem(at: folder.appendingPathComponent(file))
    }
  }

  private mutating func beginPractice() -> [KioskEvent] {
    guard shelved == nil else { return [] }
    let path = practicePath
    Self.remove(path)
    do {
      var practice = try PetitionStore(
        opening: path,
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
      return [.failed(error.description)]
    }
    return moved(toPractice: true)
  }

  private mutating func endPractice() -> [KioskEvent] {
    guard let real = shelved else { return [] }
    let path = store.path
    store = real
    shelved = nil
    watch = try? ChangeWatch(path: store.path)
    Self.remove(path)
    // The session may have been changed for practice; the real one goes on.
    let session = try? store.openSession()
    return moved(toPractice: false) + [.session(session?.session)]
  }

  private mutating func moved(toPractice isPractice: Bool) -> [KioskEvent] {
    let time = context.time(battery: nil)
    let counts = try? store.counts(at: Timestamp(time.wall), utcOffset: time.utcOffset)
    return [.practice(isPractice, counts ?? LiveCounts())]
  }

  /// What was typed for practice may be somebody's name, so the file goes with the practice.
  static func remove(_ path: String) {
    for suffix in ["", "-journal"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
  }
}
