import Foundation

/// A wall clock that a test sets, for programs that run through libfaketime.
///
/// Time since a program's start is left alone, so what waits for silence waits as long as ever.
struct JourneyClock {
  private let file: URL

  /// Makes a clock that stands in a file of `folder`.
  init(in folder: KioskFolder, at time: String) throws {
    file = folder.url.appending(path: "clock")
    try set(time)
  }

  /// Sets the clock, as "2026-06-13 09:12:00" in UTC; it goes on from there.
  func set(_ time: String) throws {
    // In one step: a program that reads it meets the old time or the new one.
    try Data("@\(time)\n".utf8).write(to: file, options: .atomic)
  }

  /// What must stand before a command that is to run at the time set last.
  ///
  /// A Swift program that is given the file instead loses its arguments.
  var prefix: [String] {
    get throws {
      let time = try String(contentsOf: file, encoding: .utf8)
      return ["env", "TZ=UTC", "faketime", "-f", time.trimmingCharacters(in: .newlines)]
    }
  }

  /// What a program that runs while the clock is set must find in its environment.
  var environment: [String: String] {
    [
      // The loader puts the machine's own library folder in the place of $LIB.
      "LD_PRELOAD": "/usr/$LIB/faketime/libfaketime.so.1",
      "FAKETIME_TIMESTAMP_FILE": file.path,
      "FAKETIME_NO_CACHE": "1",
      "FAKETIME_DONT_FAKE_MONOTONIC": "1",
      "TZ": "UTC",
    ]
  }
}
