import Foundation
import PetitionCore
import PetitionLanguages
import PetitionStore
import TerminalUI

@testable import PetitionKiosk

/// A screen in one state that people meet, reached by the keys that lead to it.
struct Scene: CustomStringConvertible, Sendable {
  /// The name of the scene and of its golden files.
  var name: String
  /// The configuration it needs beside the language.
  var configuration: @Sendable () -> Configuration = { .counted }
  /// Whether a session is open.
  var isOpen = true
  /// The keys.
  var play: @Sendable (inout TestKiosk) throws -> Void

  var description: String { name }

  /// Plays the scene.
  func frame(
    _ language: String,
    _ size: Size,
    languages: Languages = .builtIn
  ) throws -> Frame {
    try kiosk(language, size, languages: languages).frame
  }

  /// Plays the scene and returns the kiosk as it then stands.
  func kiosk(
    _ language: String,
    _ size: Size,
    languages: Languages = .builtIn
  ) throws -> TestKiosk {
    var configuration = configuration()
    configuration.kiosk.languages = [language] + ["en", "es"].filter { $0 != language }
    var kiosk = try TestKiosk(
      configuration,
      size: size,
      languages: languages,
      isOpen: isOpen
    )
    try play(&kiosk)
    return kiosk
  }

  /// Every screen, and the states of it that look different.
  static let all: [Scene] = signer + outcomes + staff

  /// Whether signers see it, and so in every language.
  var isForSigners: Bool {
    (Self.signer + Self.outcomes).contains { $0.name == name }
  }

  private static let signer: [Scene] = [
    Scene(name: "attract") { _ in },
    Scene(name: "attract-first", configuration: { .example }) { _ in },
    Scene(
      name: "attract-closed",
      configuration: {
        .example { $0.petition.ends = Date(timeIntervalSince1970: 1_780_000_000) }
      },
      play: { _ in }
    ),
    Scene(name: "reading") { $0.press(.pageDown) },
    Scene(name: "reading-last") { $0.press(.pageDown, .end) },
    Scene(name: "form") { $0.press(.enter) },
    Scene(name: "form-message") { $0.press(.enter, .enter) },
    Scene(name: "form-zip") {
      $0.press(.enter)
      $0.type("María Núñez")
      $0.press(.enter)
      $0.type("558")
    },
    Scene(name: "form-reason", configuration: { .curious }) {
      $0.press(.enter)
      $0.type("María Núñez")
      $0.press(.enter)
      $0.type("55802")
      $0.press(.enter)
      $0.type("My son takes the ferry.")
    },
    Scene(name: "question-name") { $0.fill("maria@example.org") },
    Scene(name: "question-none") { $0.fill("María Núñez", "") },
    Scene(name: "question-length") { $0.fill("María Núñez", "5580") },
    Scene(name: "question-foreign") { $0.fill("María Núñez", "K1A 0B1") },
    Scene(name: "question-lookalike") { $0.fill("María Núñez", "558O2") },
    Scene(name: "question-unknown") { $0.fill("María Núñez", "55899") },
    Scene(name: "review") { $0.fill("María Núñez", "55802") },
    Scene(name: "review-withhold", configuration: { .curious }) {
      $0.fill("María Núñez", "55802")
      $0.press(.down)
    },
    Scene(name: "discard") {
      $0.press(.enter)
      $0.type("María")
      $0.press(.escape)
    },
    Scene(name: "line-mode") {
      $0.press(.enter)
      $0.type("María")
      $0.press(.function(4))
    },
    Scene(name: "idle") {
      $0.press(.enter)
      $0.type("María")
      $0.wait(.seconds(60))
    },
    Scene(name: "help") { $0.press(.enter, .function(1)) },
  ]

  private static let outcomes: [Scene] = [
    Scene(name: "thanks") { $0.sign("María Núñez", "55802") },
    Scene(
      name: "thanks-milestone",
      configuration: { .example { $0.milestones.baseline = 499 } },
      play: { $0.sign("María Núñez", "55802") }
    ),
    Scene(
      name: "thanks-everything",
      configuration: {
        .example {
          $0.milestones.baseline = 499
          $0.signing.withdrawalCode = true
          $0.signing.contactOptIn = true
        }
      },
      play: { $0.sign("María Núñez", "55802") }
    ),
    Scene(
      name: "contact",
      configuration: { .example { $0.signing.contactOptIn = true } },
      play: {
        $0.sign("María Núñez", "55802")
        $0.choose(2)
        $0.type("maria@example.org")
        $0.send(.contactSaved(false))
      }
    ),
    Scene(name: "saving") { try $0.refuse() },
    Scene(name: "attract-paused") {
      try $0.refuse()
      $0.send(.key(.escape))
    },
  ]

  private static let staff: [Scene] = [
    Scene(name: "opening", isOpen: false) { _ in },
    Scene(
      name: "opening-message",
      configuration: { .example { $0.session.canvassers = [] } },
      isOpen: false,
      play: { $0.press(.enter, .enter) }
    ),
    Scene(name: "opening-clock") {
      $0.sign()
      $0.press(.enter)
      $0.endDay()
      $0.world.wall -= 86_400
      $0.press(.enter, .enter)
    },
    Scene(name: "pin", configuration: { .example { $0.kiosk.pin = "scrypt" } }) {
      $0.press(.control("T"))
      $0.type("47")
    },
    Scene(name: "pin-wrong", configuration: { .example { $0.kiosk.pin = "scrypt" } }) {
      $0.press(.control("T"))
      for _ in 0..<3 { $0.send(.pinChecked(false)) }
    },
    Scene(name: "locked") { $0.staff("7") },
    Scene(name: "unlock", configuration: { .example { $0.kiosk.pin = "scrypt" } }) {
      $0.press(.function(9), .text("x"))
    },
    Scene(name: "staff") { $0.press(.control("T")) },
    Scene(name: "staff-message") { $0.staff("2") },
    Scene(name: "void") {
      $0.sign()
      $0.press(.enter)
      $0.staff("4")
    },
    Scene(name: "void-named", configuration: { .locked(.counted) }) {
      $0.sign("María Núñez", "55802")
      $0.press(.control("T"))
      $0.send(.pinChecked(true))
      $0.choose(4)
      $0.press(.text("3"))
    },
    Scene(name: "take-back", configuration: { .locked(.counted) }) {
      $0.sign("María Núñez", "55802")
      $0.press(.control("T"))
      $0.send(.pinChecked(true))
      $0.choose(4)
      $0.choose(3)
      $0.press(.end, .up, .up, .enter)
    },
    Scene(name: "close") { $0.press(.control("T"), .end, .up, .enter) },
    Scene(name: "canvasser") { $0.staff("5") },
    Scene(name: "tallies") {
      for _ in 0..<3 {
        $0.sign()
        $0.press(.enter)
      }
      $0.staff("2")
      $0.choose(6)
    },
    Scene(name: "closing") { $0.send(.closed(.example)) },
    Scene(name: "closing-done", configuration: { .copied }) {
      $0.send(.closed(.example))
      $0.send(.copied(.done))
    },
    Scene(name: "closing-failed", configuration: { .copied }) {
      $0.send(.closed(.example))
      $0.send(.copied(.failed("There is no folder /media/stick. No copy was made.")))
    },
    Scene(name: "staff-copying", configuration: { .copied }) {
      $0.press(.control("T"), .end, .up, .up, .enter)
    },
    Scene(name: "closing-next", configuration: { .locked(.copied) }) {
      $0.send(.closed(.example))
      $0.send(.copied(.doneOnOwnDisk))
      $0.press(.escape)
    },
    Scene(
      name: "opening-overdue",
      configuration: {
        .example { $0.petition.retainUntil = Date(timeIntervalSince1970: 1_780_000_000) }
      },
      isOpen: false,
      play: { _ in }
    ),
    Scene(name: "attract-warnings", configuration: { .copied }) {
      $0.send(.copied(.failed("no")))
      $0.send(.room(12 << 20))
    },
    Scene(name: "practice") { $0.send(.practice(true, LiveCounts())) },
    Scene(name: "thanks-practice") {
      $0.send(.practice(true, LiveCounts()))
      $0.sign("María Núñez", "55802")
    },
  ]
}

extension ClosingSheet {
  /// The end of a good day.
  static var example: ClosingSheet {
    ClosingSheet(
      title: "Keep the Lakeside ferry running all year",
      closedAt: "2026-06-13 17:00",
      kiosk: "5ea444b8",
      event: "Lincoln Park market",
      canvasser: "Rosa",
      today: 41,
      here: 141,
      campaign: 569,
      voided: 2,
      conversations: 63,
      head: LedgerHead(seq: 163, words: HeadWords([250, 41, 7, 99, 128, 3]))
    )
  }
}

extension TestKiosk {
  /// Confirms a signature that the disk then refuses.
  mutating func refuse() throws {
    fill("María Núñez", "55802")
    let form = SigningForm(
      name: try PersonName("María Núñez"),
      postalCode: .zip("55802"),
      reason: "",
      withheld: false,
      assisted: false,
      language: state.language
    )
    guard let pending = kiosk.prepare(form) else { return }
    _ = Reducer.reduce(
      &kiosk.state,
      .signed(.notSaved(.diskFull(path: "petition.db")), pending)
    )
  }
}
