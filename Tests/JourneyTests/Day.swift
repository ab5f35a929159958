import Foundation
import Glibc
import JourneySupport
import Testing

/// One kiosk on one day.
struct Day {
  let folder: KioskFolder
  let clock: JourneyClock
  var kiosk: RawJourney
  /// The steps at which the hundredth signature was announced.
  var milestones: [Int] = []
  /// What each signer saw, without what differs for everybody: name, numbers, bar and clock.
  var screens: [Int: [String]] = [:]

  private var saved = 87

  init() throws {
    let settings = KioskSettings(withholdName: true, idleSeconds: 20, warningSeconds: 20)
    folder = try KioskFolder(settings.text)
    clock = try JourneyClock(in: folder, at: "\(DayScript.date) 08:50:00")
    kiosk = try RawJourney(folder, environment: clock.environment)
    try kiosk.openSession()
  }

  mutating func play(_ step: DayScript.Step) throws {
    try clock.set("\(DayScript.date) \(step.time):00")
    if step.number == 16 { try handOver() }
    switch step.visit {
    case .signs(let name, let zip, let question, let withheld):
      try sign(step.number, name, zip, question, withheld)
      try kiosk.dismiss()
      screens[step.number, default: []].append(Self.impersonal(try kiosk.rest(), name))
    case .signsAndIsVoided(let name, let zip, let choice):
      try sign(step.number, name, zip)
      try kiosk.dismiss()
      try voidLast(choice)
    case .walksAway(let name): try walkAway(name)
    case .signsAndPowerFails(let name, let zip): try failPower(step.number, name, zip)
    case .leansOnKey: try leanOnKey()
    case .signsForAnother:
      try kiosk.openForm()
      try kiosk.see("Sign only for yourself.")
      try kiosk.press(.escape)
    }
    try kiosk.see("\(step.total) people have signed.")
    let screen = try kiosk.rest()
    #expect(screen.contains("Press ENTER to sign"), "Step \(step.number):\n\(screen)")
  }

  private mutating func sign(
    _ number: Int,
    _ name: String,
    _ zip: String,
    _ question: DayScript.Question? = nil,
    _ withheld: Bool = false
  ) throws {
    var seen: [String] = []
    if let question {
      try kiosk.fillIn(name, zip, then: question.text)
      try kiosk.press(.home)
      try kiosk.type(question.answer)
      try kiosk.take()
      try kiosk.see("Check and sign")
    } else {
      try kiosk.fillIn(name, zip)
    }
    seen.append(try kiosk.rest())
    try kiosk.press(.home)
    try kiosk.type(withheld ? "2" : "1")
    try kiosk.take()
    saved += 1
    try kiosk.see("Saved. You are signature number \(saved).")
    let thanks = try kiosk.rest()
    if thanks.contains("100 signatures reached") { milestones.append(number) }
    seen.append(thanks)
    screens[number] = seen.map { Self.impersonal($0, name) }
  }

  private static func impersonal(_ screen: String, _ name: String) -> String {
    screen.replacing(name, with: "NAME")
      .replacing(#/canvasser [AB]/#, with: "canvasser")
      .replacing(#/\[[ .]*\]/#, with: "BAR").replacing(#/[0-9]+/#, with: "N")
  }

  private func voidLast(_ choice: String) throws {
    try kiosk.openStaffMenu()
    try kiosk.choose(4)
    try kiosk.see("Signature number \(saved)")
    try kiosk.choose(#require(Int(choice)))
    try kiosk.see("The signature is voided.")
    try kiosk.press(.escape)
  }

  private func walkAway(_ name: String) throws {
    try kiosk.openForm()
    try kiosk.type(name)
    try kiosk.see(name)
    try kiosk.see("Are you still there?", timeout: .seconds(25))
    try kiosk.see("Press ENTER to sign", timeout: .seconds(25))
  }

  private mutating func failPower(_ number: Int, _ name: String, _ zip: String) throws {
    try sign(number, name, zip)
    kiosk.terminal.kill(SIGKILL)
    try kiosk.terminal.waitForExit()
    // Each program adds the time since its own start; the clock must not seem to have gone back.
    try clock.set("\(DayScript.date) 11:30:00")
    kiosk = try RawJourney(folder, environment: clock.environment)
  }

  private func leanOnKey() throws {
    try kiosk.openForm()
    for _ in 0..<400 { try kiosk.type("a") }
    try kiosk.see("this line is full.")
    try kiosk.press(.escape)
    try kiosk.see("Go back to the start?")
    try kiosk.choose(2)
  }

  private func handOver() throws {
    try kiosk.openStaffMenu()
    try kiosk.choose(5)
    try kiosk.see("canvasser B")
    try kiosk.confirm()
    try kiosk.see("Press ENTER to sign")
  }
}
