import Foundation
import JourneySupport

/// A running kiosk with a person in front of it: hands, eyes, and the usual ways through it.
protocol KioskJourney: AnyObject {
  /// Types text as it stands.
  func type(_ text: String) throws

  /// Presses a key that is not a letter.
  func press(_ key: JourneyKey) throws

  /// Waits until `isDone` says yes to the screen and returns that screen.
  func wait(_ awaited: String, timeout: Duration, where isDone: (String) -> Bool) throws -> String
}

/// A key that is not a letter.
enum JourneyKey {
  case enter, escape, tab, backspace, up, down, left, home, end, pageDown
  case function(Int)
  case staff

  /// The name that tmux has for it.
  var tmuxName: String {
    switch self {
    case .enter: "Enter"
    case .escape: "Escape"
    case .tab: "Tab"
    case .backspace: "BSpace"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .home: "Home"
    case .end: "End"
    case .pageDown: "NPage"
    case .function(let number): "F\(number)"
    case .staff: "C-t"
    }
  }

  /// What an xterm sends for it.
  var bytes: String {
    switch self {
    case .enter: "\r"
    case .escape: "\u{1B}"
    case .tab: "\t"
    case .backspace: "\u{7F}"
    case .up: "\u{1B}[A"
    case .down: "\u{1B}[B"
    case .left: "\u{1B}[D"
    case .home: "\u{1B}[H"
    case .end: "\u{1B}[F"
    case .pageDown: "\u{1B}[6~"
    case .function(let number): "\u{1B}[\(number > 5 ? number + 11 : number + 10)~"
    case .staff: "\u{14}"
    }
  }
}

extension KioskJourney {
  /// Waits until `text` stands on the screen and returns that screen.
  @discardableResult
  func see(_ text: String, timeout: Duration = .seconds(20)) throws -> String {
    try wait("“\(text)”", timeout: timeout) { $0.contains(text) }
  }

  /// Waits until `text` stands on the screen no more and returns that screen.
  @discardableResult
  func seeGone(_ text: String, timeout: Duration = .seconds(20)) throws -> String {
    try wait("“\(text)” to go", timeout: timeout) { !$0.contains(text) }
  }

  /// Presses Enter as somebody who is plainly not holding it.
  ///
  /// Enter rests for a moment after a screen has changed, unless another key shows that it is a
  /// new press. Home marks the first choice of a list and does nothing elsewhere.
  func confirm() throws {
    try press(.home)
    try take()
  }

  /// Marks a choice by its number and takes it, as somebody who has read the screen.
  func choose(_ number: Int) throws {
    settle()
    try type("\(number)")
    try see("> \(number) ")
    try take()
  }

  /// Takes the choice that was marked: not so quickly that it looks like a burst of keys.
  func take() throws {
    Thread.sleep(forTimeInterval: 0.1)
    try press(.enter)
  }

  /// Waits as a person would until Enter counts again on a new screen.
  func settle() { Thread.sleep(forTimeInterval: 0.8) }

  /// Waits as long as a hand takes from a letter to Enter: sooner, the newline is taken for pasted.
  func pause() { Thread.sleep(forTimeInterval: 0.06) }

  /// Opens the session that the kiosk suggests.
  func openSession() throws {
    try see("Start a session")
    try press(.enter)
    try see("> Canvasser")
    try press(.enter)
    try see("Press ENTER to sign")
  }

  /// Goes from the attract screen to the form.
  func openForm() throws {
    try see("Press ENTER to sign")
    try confirm()
    try see("> Full name")
  }

  /// Fills in the form from the attract screen on and waits for what comes after it.
  @discardableResult
  func fillIn(_ name: String, _ zip: String, then awaited: String = "Check and sign") throws
    -> String
  {
    try openForm()
    try type(name)
    return try giveZIP(zip, then: awaited)
  }

  /// Goes from the name on to the ZIP code, gives it, and waits for what comes after the form.
  @discardableResult
  func giveZIP(_ zip: String, then awaited: String = "Check and sign") throws -> String {
    try press(.tab)
    try see("> ZIP code")
    try type(zip)
    try see(zip)
    pause()
    try press(.enter)
    return try see(awaited)
  }

  /// Signs from the attract screen on; ends on the thank-you, which it returns.
  @discardableResult
  func sign(_ name: String, _ zip: String, number: Int) throws -> String {
    try fillIn(name, zip)
    try confirm()
    return try see("Saved. You are signature number \(number).")
  }

  /// Goes from the thank-you back to the attract screen, which it returns.
  @discardableResult
  func dismiss() throws -> String {
    try confirm()
    return try see("Press ENTER to sign")
  }

  /// Quits through the staff menu.
  func quit() throws {
    try openStaffMenu()
    settle()
    try press(.end)
    try take()
  }

  /// Opens the staff menu of a kiosk without a PIN.
  func openStaffMenu() throws {
    try see("Press ENTER to sign")
    try press(.staff)
    try see("Back to signing")
  }
}
