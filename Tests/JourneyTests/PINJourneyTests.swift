import Foundation
import Glibc
import JourneySupport
import Testing

@Suite(.journey) struct PINJourneyTests {
  @Test func `a PIN is asked for twice, never shown, and kept only as a hash`() throws {
    let folder = try KioskFolder()
    let terminal = try folder.setPIN("4711", again: "4711")

    try #expect(terminal.waitForExit() == .code(0))
    #expect(!terminal.text.contains("4711"), "\(terminal.text)")
    #expect(terminal.text.contains("The staff PIN is set"))
    let settings = try terminal.settings
    #expect(settings.isSane)
    let text = try String(contentsOfFile: folder.configuration, encoding: .utf8)
    #expect(!text.contains("4711"))
    #expect(text.contains("pin = \""))
  }

  @Test(arguments: [("4711", "4712"), ("123", nil), ("1111", nil), ("1990", nil), ("47 1", nil)])
  func `a PIN that will not do changes nothing, and another is asked for`(
    pin: String,
    again: String?
  ) throws {
    let folder = try KioskFolder()
    let terminal = try folder.setPIN(pin, again: again)
    try terminal.waitForOutput("the question once more") { output in
      String(decoding: output, as: UTF8.self).ranges(of: "New staff PIN").count == 2
    }
    #expect(terminal.text.contains("The old PIN is unchanged."), "\(terminal.text)")
    // The digits for the question that does not come show nowhere.
    try terminal.write("908172")
    try terminal.write("\u{3}")

    try #expect(terminal.waitForExit() == .signal(SIGINT))
    #expect(!terminal.text.contains("908172"), "\(terminal.text)")
    try #expect(terminal.settings.isSane)
    try #expect(
      String(contentsOfFile: folder.configuration, encoding: .utf8) == KioskSettings().text
    )
  }

  @Test func `after a PIN that is too short the next two set it`() throws {
    let folder = try KioskFolder()
    let terminal = try folder.setPIN("12")
    try terminal.waitForText("The old PIN is unchanged.")
    // Typed ahead, both at once.
    try terminal.write("739164\n739164\n")

    try #expect(terminal.waitForExit() == .code(0))
    #expect(terminal.text.contains("The staff PIN is set"))
    #expect(!terminal.text.contains("7391"), "\(terminal.text)")
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func `whatever ends the question, typing shows again`(signal: Int32) throws {
    let folder = try KioskFolder()
    let terminal = try folder.startPIN()
    try terminal.write("73")
    terminal.kill(signal)

    try #expect(terminal.waitForExit() == .signal(signal))
    try #expect(terminal.settings.isSane)
    #expect(!terminal.text.contains("73"), "\(terminal.text)")
  }

  @Test func `after a stop it asks again, without a word of what was typed`() throws {
    let folder = try KioskFolder()
    let terminal = try folder.startPIN()
    try terminal.write("73")
    let start = terminal.output.count
    // Nobody could continue it here, so the system does not stop it.
    terminal.kill(SIGTSTP)
    try terminal.waitForText("New staff PIN", since: start)
    try terminal.waitUntil(hidden: true)
    #expect(!terminal.text.contains("73"), "\(terminal.text)")
  }

  @Test(arguments: ["12\n", "4711\n4712\n", ""])
  func `a script is answered with a code`(lines: String) throws {
    let folder = try KioskFolder()
    try folder.kiosk("pin", input: lines)
      .expectRefusal(code: 64, saying: "The old PIN is unchanged.")
  }

  @Test func `the staff menu opens to the right PIN, and wrong ones cost more and more time`()
    throws
  {
    let folder = try KioskFolder()
    try folder.setPIN("4711", again: "4711").waitForExit()
    let kiosk = try TmuxJourney(folder)
    try kiosk.openSession()
    try kiosk.press(.staff)
    try kiosk.see("> PIN:")

    try kiosk.answerPIN("9999")
    try kiosk.see("That PIN is wrong.")
    try kiosk.answerPIN("9999")
    try kiosk.see("That PIN is wrong.")
    try kiosk.answerPIN("9999")
    try kiosk.see("too soon after a wrong one")
    let refused = ContinuousClock.now
    try kiosk.answerPIN("4711")
    try kiosk.see("too soon after a wrong one")
    try #expect(!kiosk.history().contains("4711"))
    Thread.sleep(forTimeInterval: max(0, 5.5 - refused.duration(to: .now) / .seconds(1)))
    try kiosk.answerPIN("4711")
    let menu = try kiosk.see("Back to signing")
    #expect(!menu.contains("No staff PIN is set"), "\(menu)")
  }

  @Test func `a kiosk that is started again goes on waiting after wrong PINs`() throws {
    let folder = try KioskFolder()
    try folder.setPIN("4711", again: "4711").waitForExit()
    // The first kiosk ends with its terminal, as when somebody pulls the plug.
    try typeWrongPINs(TmuxJourney(folder))
    #expect(FileManager.default.fileExists(atPath: folder.database + ".pin"))

    let second = try TmuxJourney(folder)
    try second.see("> Press ENTER to sign")
    try second.press(.staff)
    try second.see("> PIN:")
    try second.answerPIN("4711")
    try second.see("too soon after a wrong one")
  }

  /// Types the wrong PIN three times, and once more after the wait for the third.
  private func typeWrongPINs(_ kiosk: TmuxJourney) throws {
    try kiosk.openSession()
    try kiosk.press(.staff)
    try kiosk.see("> PIN:")
    for _ in 0..<2 {
      try kiosk.answerPIN("9999")
      try kiosk.see("That PIN is wrong.")
    }
    try kiosk.answerPIN("9999")
    try kiosk.see("too soon after a wrong one")
    Thread.sleep(forTimeInterval: 5.5)
    try kiosk.answerPIN("9999")
    try kiosk.see("too soon after a wrong one")
  }

  @Test func `through a link the PIN goes into the file that it leads to`() throws {
    let folder = try KioskFolder()
    let files = FileManager.default
    try files.moveItem(atPath: folder.configuration, toPath: folder.path("real.conf"))
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.path("real.conf"))
    try files.createSymbolicLink(
      atPath: folder.configuration,
      withDestinationPath: "real.conf"
    )

    try #expect(folder.kiosk("pin", input: "4711\n4711\n").status == .code(0))

    try #expect(files.destinationOfSymbolicLink(atPath: folder.configuration) == "real.conf")
    let rights = try files.attributesOfItem(atPath: folder.path("real.conf"))
    #expect(rights[.posixPermissions] as? Int == 0o600)
    try #expect(
      String(contentsOfFile: folder.path("real.conf"), encoding: .utf8).contains("pin = \"scrypt$")
    )
  }

  @Test(arguments: [7, 8])
  func `a locked or blank kiosk opens to the PIN alone`(choice: Int) throws {
    let folder = try KioskFolder()
    try folder.setPIN("4711", again: "4711").waitForExit()
    let kiosk = try TmuxJourney(folder)
    try kiosk.openSession()
    try kiosk.press(.staff)
    try kiosk.see("> PIN:")
    try kiosk.answerPIN("4711")
    try kiosk.see("Back to signing")
    try kiosk.choose(choice)
    try kiosk.seeGone("Back to signing")

    try kiosk.press(.home)
    try kiosk.see("This kiosk is locked")
    try kiosk.see("> PIN:")
    try kiosk.answerPIN("1234")
    try kiosk.see("That PIN is wrong.")
    try kiosk.answerPIN("4711")
    try kiosk.see("> Press ENTER to sign")
  }
}

extension TmuxJourney {
  fileprivate func answerPIN(_ pin: String) throws {
    try type(pin)
    try see("> PIN: \(String(repeating: "*", count: pin.count))")
    pause()
    try press(.enter)
  }
}
