import Foundation
import JourneySupport

/// Chromium without a screen, in a home of its own that goes with this value.
final class Browser {
  private let home = FileManager.default.temporaryDirectory
    .appending(path: "browser-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: home) }

  /// Opens a file, does one thing with it and ends.
  ///
  /// - Parameters:
  ///   - path: The page.
  ///   - task: What to do, as an option of the browser.
  /// - Returns: What it printed, and what it has to say about the page and itself.
  /// - Throws: ``JourneyError`` if it cannot be started or does not end.
  func open(_ path: String, _ task: String) throws -> BackgroundCommand.Answer {
    try BackgroundCommand(
      [
        // It is found through PATH, as every program that the tests need.
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--no-first-run", "--user-data-dir=\(home.path)/profile", "--enable-logging=stderr",
        "--timeout=20000", task, "file://\(path)",
      ],
      environment: ["HOME": home.path, "XDG_RUNTIME_DIR": home.path]
    ).wait(upTo: .seconds(90))
  }
}
