import PetitionLanguages
import PetitionCore

/// What a kiosk knows of the copies that are made of its database.
struct Copying: Equatable {
  /// Whether a folder for copies is named.
  var isOn = false
  /// Whether the last one lies on the disk of the database, and would be lost with it.
  var isOnOwnDisk = false
  /// Whether one is being made now.
  var isRunning = false
  /// When the last one was begun; the start of the program before the first.
  var beganAt = Duration.zero
  /// Why the last one failed; nil if it did not.
  var failure: String?

  /// After how many signatures a copy is made by itself.
  static let signatures = 10
  /// After how long one is made by itself, if there is anything new.
  static let interval = Duration.seconds(300)
  /// After how long one that failed is tried again.
  static let patience = Duration.seconds(60)

  /// Whether a copy is to be made now: never while a signer may be about to press Enter.
  func isDue(_ state: KioskState) -> Bool {
    guard isOn, !isRunning, !state.isPractice, state.pending.isEmpty,
      state.counts.uncopiedEntries > 0,
      state.screen.content.audience == .passersBy
    else { return false }
    let waited = state.time.elapsed - beganAt
    if failure != nil { return waited >= Self.patience }
    return state.counts.uncopied >= Self.signatures || waited >= Self.interval
  }
}

/// Something that a process of its own does with the database, while signing goes on.
enum CopyJob: Equatable {
  /// Make a copy.
  case copy
  /// Read the whole ledger, then make a copy if there is anywhere to make it.
  case close
}

/// What became of it.
enum CopyResult: Equatable {
  /// All is well; a copy, if one was to be made, is on a disk of its own.
  case done
  /// All is well, and the copy is on the disk of the database.
  case doneOnOwnDisk
  /// It is not; the words are for staff.
  case failed(String)
}
