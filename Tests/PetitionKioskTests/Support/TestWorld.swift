import Foundation
import Testing
import TestSupport

@testable import PetitionKiosk

/// A world whose clock stands still until a test moves it, and whose dice are counted.
final class TestWorld {
  /// Time since the start.
  var elapsed = Duration.zero
  /// The date and time of day: 13 June 2026, 14:02 in Duluth.
  var wall = Date(timeIntervalSince1970: 1_781_377_320)
  /// Percent of battery left.
  var battery: Int?
  /// The jobs that the kiosk began beside itself.
  var jobs: [CopyJob] = []
  /// What the next look at such a job finds.
  var copyResult: CopyResult?

  private var drawn: UInt64

  /// Creates a world.
  ///
  /// - Parameter firstDraw: Where the dice begin; two worlds on one ledger need different ones.
  init(firstDraw: UInt64 = 0) {
    drawn = firstDraw
  }

  /// Moves both clocks.
  func pass(_ duration: Duration) {
    elapsed += duration
    wall += duration / .seconds(1)
  }

  /// The next identity: the same ones in the same order on every run.
  func draw() -> UUID {
    drawn += 1
    var generator = SeededGenerator(seed: drawn)
    let bytes = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    return UUID(
      uuid: (
        bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7],
        bytes[8], bytes[9], bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]
      )
    )
  }

  /// The world as the kiosk sees it.
  var context: KioskContext {
    KioskContext(
      now: { self.wall },
      elapsed: { self.elapsed },
      utcOffset: { _ in -5 * 3600 },
      random: { self.draw() },
      battery: { self.battery },
      copier: Copier(
        start: {
          self.jobs.append($0)
          return true
        },
        poll: { self.copyResult }
      )
    )
  }
}

extension KioskContext {
  /// A world that must not be touched: whatever is asked of it is recorded as a failure.
  static var unimplemented: KioskContext {
    KioskContext(
      now: { touched("now", Date(timeIntervalSince1970: 0)) },
      elapsed: { touched("elapsed", .zero) },
      utcOffset: { _ in touched("utcOffset", 0) },
      random: { touched("random", UUID()) },
      battery: { touched("battery", nil) }
    )
  }

  private static func touched<Value>(_ effect: String, _ value: Value) -> Value {
    Issue.record("The world was touched: \(effect).")
    return value
  }
}
