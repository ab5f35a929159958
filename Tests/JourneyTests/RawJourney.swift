import Foundation
import JourneySupport

/// A kiosk on a raw terminal: every byte counted, every moment known.
final class RawJourney: KioskJourney {
  let terminal: PseudoTerminal
  /// Kept as long as the kiosk runs in it.
  private let folder: KioskFolder
  /// What the bytes so far have drawn.
  private(set) var replay: ScreenReplay
  private var fed = 0

  /// Starts the kiosk of `folder`.
  init(
    _ folder: KioskFolder,
    columns: Int = 80,
    rows: Int = 24,
    environment: [String: String] = [:],
    leader: PseudoTerminal.Leader = .program
  ) throws {
    self.folder = folder
    replay = ScreenReplay(columns: columns, rows: rows)
    terminal = try PseudoTerminal(
      folder.command("run"),
      columns: columns,
      rows: rows,
      environment: environment,
      directory: folder.url.path,
      leader: leader
    )
  }

  func type(_ text: String) throws { try terminal.write(text) }

  func press(_ key: JourneyKey) throws {
    try terminal.write(key.bytes)
    // A lone Esc is one only if nothing follows it closely.
    if case .escape = key { Thread.sleep(forTimeInterval: 0.1) }
  }

  @discardableResult
  func wait(
    _ awaited: String,
    timeout: Duration = .seconds(20),
    where isDone: (String) -> Bool
  ) throws -> String {
    do {
      try terminal.waitForOutput(awaited, timeout: timeout) { output in
        draw(output)
        return isDone(replay.text)
      }
    } catch JourneyError.timedOut(let awaited, _) {
      throw JourneyError.timedOut(waitingFor: awaited, screen: replay.text)
    }
    return replay.text
  }

  /// The screen after everything that comes until there is silence for `quiet`.
  @discardableResult
  func rest(for quiet: Duration = .milliseconds(150)) throws -> String {
    while try terminal.readBurst(quiet: quiet, timeout: quiet) != nil {}
    draw(terminal.output[...])
    return replay.text
  }

  /// What the kiosk writes in answer to `action`, until it is silent; on a busy machine the first
  /// byte is waited for.
  func bytes(_ action: () throws -> Void) throws -> [UInt8] {
    try rest()
    let start = terminal.output.count
    try action()
    if terminal.output.count == start {
      _ = try terminal.readBurst(quiet: .milliseconds(150), timeout: .seconds(10))
    }
    try rest()
    return Array(terminal.output[start...])
  }

  private func draw(_ output: ArraySlice<UInt8>) {
    replay.feed(output.dropFirst(fed))
    fed = output.count
  }
}
