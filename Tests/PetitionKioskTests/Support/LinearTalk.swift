import PetitionCore

@testable import PetitionKiosk
@testable import TerminalUI

/// A kiosk that reads lines, and what was said and typed so far.
struct LinearTalk {
  /// The names of the transcripts among the golden files.
  static let transcripts = [
    "signing", "help-and-back", "opening", "reading", "questions", "spanish", "milestone",
    "not-saved", "silence", "staff", "assisted", "lock", "practice", "closing",
  ]

  /// The kiosk.
  var kiosk: TestKiosk
  /// What a line terminal has printed, and behind `> ` what was typed; a secret stands as `(hidden)`.
  var transcript = ""
  /// Whether staff have quit.
  var hasQuit = false

  private var speech = Speech()

  /// Begins a talk on the attract screen, or on session opening.
  init(_ configuration: Configuration = .counted, isOpen: Bool = true) throws {
    self.init(try TestKiosk(configuration, isOpen: isOpen))
  }

  /// Begins a talk with a kiosk as it stands.
  init(_ kiosk: TestKiosk) {
    self.kiosk = kiosk
    self.kiosk.kiosk.state.isLinear = true
    self.kiosk.kiosk.state.startsLinear = true
    listen()
  }

  /// Takes down what a line terminal would print now.
  mutating func listen(isAnswer: Bool = false) {
    if kiosk.loopEffects.contains(.forget) { speech.forget() }
    if kiosk.loopEffects.contains(.quit) { hasQuit = true }
    kiosk.loopEffects = []
    guard !hasQuit else { return }
    let news = speech.news(of: kiosk.frame, isAnswer: isAnswer)
    if !news.isEmpty { transcript += news + "\n" }
  }

  /// Types a line as a person would, and listens.
  mutating func answer(_ line: String) {
    let entry = kiosk.frame.entry
    transcript += entry == .secret ? "> (hidden)\n" : "> \(line)\n"
    kiosk.world.pass(.seconds(1))
    kiosk.tick()
    for event in entry.events(for: line) {
      switch event {
      case .key(let key): kiosk.send(.key(key))
      case .paste(let text): kiosk.send(.paste(text))
      default: break
      }
    }
    listen(isAnswer: true)
  }

  /// Types a PIN, which is right or wrong whatever its digits are.
  mutating func pin(isRight: Bool = true) {
    transcript += "> (hidden)\n"
    kiosk.world.pass(.seconds(1))
    kiosk.tick()
    kiosk.send(.pinChecked(isRight))
    listen(isAnswer: true)
  }

  /// Types lines one after the other.
  mutating func answer(_ lines: [String]) {
    for line in lines { answer(line) }
  }

  /// Lets time pass without a word, and listens.
  mutating func wait(_ duration: Duration) {
    transcript += "(\(duration.components.seconds) seconds of silence)\n"
    kiosk.wait(duration)
    listen()
  }

  /// Lets something else happen, and listens.
  mutating func send(_ event: KioskEvent) {
    kiosk.send(event)
    listen()
  }
}
