import Foundation
import Glibc
import PetitionCore
import PetitionShell
import PetitionStore

/// The world outside the kiosk, as far as it is not the ledger or the terminal.
///
/// Everything that is not the same each time comes in here; a test gives what it needs.
struct KioskContext {
  /// The date and time of day.
  var now: () -> Date
  /// Time since the program started, from a clock that never jumps.
  var elapsed: () -> Duration
  /// Seconds east of UTC at an instant.
  var utcOffset: (Date) -> Int
  /// Sixteen random bytes.
  var random: () -> UUID
  /// Percent of battery left; nil without a battery.
  var battery: () -> Int?
  /// Bytes that may still be written on the disk of a file; nil if it cannot be asked.
  var room: (String) -> Int? = { _ in nil }
  /// Makes copies beside the kiosk.
  var copier = Copier.none
  /// Remembers wrong PINs while the kiosk is off.
  var pins = PINMemory.none

  /// The machine the kiosk runs on.
  static func live() -> KioskContext {
    let start = ContinuousClock.now
    return KioskContext(
      now: { Date() },
      elapsed: { start.duration(to: .now) },
      utcOffset: SystemClock.utcOffset,
      random: { UUID() },
      battery: { Battery.percent() },
      room: { ReserveFile.room(around: $0) },
      pins: .live
    )
  }

  /// What the clocks say now.
  func time(battery: Int?) -> KioskTime {
    let wall = now()
    return KioskTime(
      elapsed: elapsed(),
      wall: wall,
      utcOffset: utcOffset(wall),
      battery: battery
    )
  }

  /// Makes a stamp for a new entry.
  func stamp(id: EntryID? = nil) -> EntryStamp {
    let wall = now()
    return EntryStamp(
      id: id ?? EntryID(time: wall, random: random()),
      at: Timestamp(wall),
      utcOffset: utcOffset(wall),
      nonce: random()
    )
  }
}

/// The battery, where there is one.
enum Battery {
  /// Reads how full the first battery is, in percent; nil without a battery.
  static func percent(in folder: String = "/sys/class/power_supply") -> Int? {
    let supplies = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for supply in supplies.sorted() {
      let path = "\(folder)/\(supply)"
      guard text(of: "\(path)/type") == "Battery", let percent = text(of: "\(path)/capacity")
      else { continue }
      return Int(percent).map { min(100, max(0, $0)) }
    }
    return nil
  }

  private static func text(of path: String) -> String? {
    let text = try? String(contentsOfFile: path, encoding: .utf8)
    return text?.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
