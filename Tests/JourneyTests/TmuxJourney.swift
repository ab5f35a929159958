import Foundation
import JourneySupport

/// A kiosk inside tmux: the screen as a person sees it, in every script, with its history.
final class TmuxJourney: KioskJourney {
  let session: TmuxSession
  /// Kept as long as the kiosk runs in it.
  private let folder: KioskFolder

  /// Starts the kiosk of `folder`.
  init(
    _ folder: KioskFolder,
    columns: Int = 80,
    rows: Int = 24,
    term: String = "tmux-256color",
    environment: [String: String] = [:],
    hasAlternateScreen: Bool = true
  ) throws {
    self.folder = folder
    session = try TmuxSession(
      folder.command("run"),
      columns: columns,
      rows: rows,
      term: term,
      environment: environment,
      workingDirectory: folder.url.path,
      hasAlternateScreen: hasAlternateScreen
    )
  }

  func type(_ text: String) throws { try session.send(literal: text) }

  func press(_ key: JourneyKey) throws {
    try session.send(key: key.tmuxName)
    // A lone Esc is one only if nothing follows it closely.
    if case .escape = key { Thread.sleep(forTimeInterval: 0.1) }
  }

  @discardableResult
  func wait(
    _ awaited: String,
    timeout: Duration = .seconds(20),
    where isDone: (String) -> Bool
  ) throws -> String {
    try session.waitForScreen(awaited, timeout: timeout, where: isDone)
  }

  /// Everything that can still be read in the terminal, scrolled away or not.
  func history() throws -> String { try session.capture(includeHistory: true) }
}
