import Foundation
import JourneySupport
import Testing

extension KioskFolder {
  /// Starts to set the PIN, up to the first question.
  func startPIN() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(command("pin"), leader: .shell)
    try terminal.waitForText("New staff PIN")
    try terminal.waitUntil(hidden: true)
    return terminal
  }

  /// Starts to set the PIN as staff would, on a terminal: asked once, or twice.
  @discardableResult
  func setPIN(_ pin: String, again: String? = nil) throws -> PseudoTerminal {
    let terminal = try startPIN()
    try terminal.write("\(pin)\n")
    guard let again else { return terminal }
    try terminal.waitForText("The same again")
    try terminal.write("\(again)\n")
    return terminal
  }
}

extension PseudoTerminal {
  /// Waits until typed letters are not shown, or are.
  func waitUntil(hidden: Bool) throws {
    let start = ContinuousClock.now
    while try settings.echoes == hidden, start.duration(to: .now) < .seconds(5) {
      Thread.sleep(forTimeInterval: 0.005)
    }
    try #expect(settings.echoes != hidden)
  }
}
