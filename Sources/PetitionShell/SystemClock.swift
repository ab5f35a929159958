public import Foundation
import Glibc
public import PetitionCore

/// The clock of the machine.
public enum SystemClock {
  /// Says how many seconds the machine's zone is east of UTC at an instant.
  ///
  /// It asks the C library, which costs far less memory than Foundation's time zones.
  public static func utcOffset(at instant: Date) -> Int {
    var seconds = time_t(instant.timeIntervalSince1970)
    var local = unsafe tm()
    _ = unsafe localtime_r(&seconds, &local)
    return unsafe local.tm_gmtoff
  }

  /// A moment on the clock of this machine, with its zone: "2026-06-13 14:02 CDT".
  public static func text(_ time: Timestamp) -> String {
    var seconds = time_t(time.milliseconds / 1000)
    var local = unsafe tm()
    _ = unsafe localtime_r(&seconds, &local)
    let zone = unsafe local.tm_zone.map { unsafe String(cString: $0) } ?? ""
    let shown = LocalTime(time, offset: unsafe local.tm_gmtoff)
    return zone.isEmpty ? "\(shown.day) \(shown.clock)" : "\(shown.day) \(shown.clock) \(zone)"
  }

  /// Makes a stamp for an entry that is recorded now.
  public static func stamp() -> EntryStamp {
    let now = Date()
    return EntryStamp(
      id: EntryID(time: now, random: UUID()),
      at: Timestamp(now),
      utcOffset: utcOffset(at: now),
      nonce: UUID()
    )
  }
}
