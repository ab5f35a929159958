import Foundation
import Glibc
import PetitionCore
import PetitionShell
import PetitionStore

/// Wrong PINs in a row, and when the last of them was typed.
///
/// Kept in a file beside the database, so that whoever turns the kiosk off and on again has no more
/// tries than before. It holds no PIN. A right one takes it away.
struct PINTries: Equatable {
  /// How many.
  var count: Int
  /// When the last one was typed, by a clock that may be wrong.
  var at: Date

  /// How long no PIN is accepted from now on.
  ///
  /// Never longer than right after the last one: a clock that was set back, or has no battery, makes
  /// staff wait once more and locks nobody out.
  func wait(at now: Date) -> Duration {
    let delay = StaffReducer.delay(after: count)
    let since = now.timeIntervalSince(at)
    guard since >= 0 else { return delay }
    return max(.zero, delay - .seconds(min(since, 86_400)))
  }

  /// What a file says that cannot be read: as much as can be waited for, since nobody knows.
  static func unknown(at now: Date) -> PINTries { PINTries(count: most, at: now) }

  /// More than this make no difference.
  static let most = 1000
}

/// Where wrong PINs are remembered while the kiosk is off.
struct PINMemory {
  /// What is remembered beside a database at an instant; nil when nothing is.
  var read: (_ database: String, _ now: Date) -> PINTries?
  /// Remembers wrong PINs beside a database; nil forgets them.
  var keep: (PINTries?, _ database: String) -> Void

  /// A kiosk that remembers nothing.
  static var none: PINMemory { PINMemory(read: { _, _ in nil }, keep: { _, _ in }) }

  /// Files beside the database.
  static var live: PINMemory {
    PINMemory(
      read: { database, now in
        do throws(FileRefusal) {
          let file = try OrdinaryFile(path(beside: database))
          return tries(in: try file.read(upTo: longest)) ?? .unknown(at: now)
        } catch .missing {
          return nil
        } catch {
          return .unknown(at: now)
        }
      },
      keep: { tries, database in
        let path = path(beside: database)
        guard let tries else {
          unsafe unlink(path)
          return
        }
        do {
          // What root leaves unreadable here would lock the kiosk's own user out for minutes.
          let owner = FileOwner.beside(database)
          let file = try OutputFile(path, isForced: true, keepsRights: true, owner: owner)
          try file.write(Array("\(heading) \(tries.count) \(Timestamp(tries.at))\n".utf8))
          try file.finish()
        } catch {
          // On a full disk the wait lasts as long as the program: signatures need the room more.
        }
      }
    )
  }

  /// Where the wrong PINs of a database's kiosk are remembered.
  static func path(beside database: String) -> String { database + ".pin" }

  private static let heading = "petition-kiosk-pin-1"
  private static let longest = 200

  private static func tries(in bytes: Data) -> PINTries? {
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count == 3, words[0] == heading, let count = Int(words[1]), count >= 0,
      let at = Timestamp(rfc3339: String(words[2]))
    else { return nil }
    return PINTries(count: min(count, PINTries.most), at: at.date)
  }
}

extension Kiosk {
  /// Where wrong PINs are remembered: beside the real ledger, also while practice goes on.
  private var pinPath: String { (shelved ?? store).path }

  /// Whether a PIN is the right one.
  ///
  /// The try is remembered before its answer is known: whoever cuts the power in between had it.
  func checks(_ pin: String) -> Bool {
    context.pins.keep(PINTries(count: state.wrongPINs + 1, at: context.now()), pinPath)
    let isRight = SlowHash(text: configuration.kiosk.pin)?.accepts(pin) ?? true
    if isRight { context.pins.keep(nil, pinPath) }
    return isRight
  }

  /// Goes on with the wait after the wrong PINs that were typed before the program started.
  mutating func recallTries() {
    let now = context.now()
    guard state.hasPIN, let tries = context.pins.read(pinPath, now) else { return }
    state.wrongPINs = tries.count
    state.pinLockedUntil = state.time.elapsed + tries.wait(at: now)
  }
}
