import Foundation
import JourneySupport

extension KioskFolder {
  /// Starts to set the PIN as staff would, on a terminal: asked once, or twice.
  @discardableResult
  func setPIN(_ pin: String, again: String? = nil) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(command("pin"), leader: .shell)
    try terminal.waitForText("New staff PIN")
    try terminal.waitUntilHidden()
    try terminal.write("\(pin)\n")
    guard let again else { return terminal }
    try terminal.waitForText("The same again")
    try terminal.waitUntilHidden()
    try terminal.write("\(again)\n")
    return terminal
  }
}

extension PseudoTerminal {
  /// Waits until typed letters are not shown: what is typed before is thrown away.
  fileprivate func waitUntilHidden() throws {
    let start = ContinuousClock.now
    while try settings.echoes, start.duration(to: .now) < .seconds(5) {
      Thread.sleep(forTimeInterval: 0.005)
    }
  }
}
