import Foundation
import PetitionCore
import PetitionStore
import TerminalUI

@testable import PetitionKiosk

extension Scene {
  /// States that look like one of ``all`` but for a sentence; they have no golden files.
  static let rare: [Scene] = rareForms + rareStatus + rareStaff + changedElsewhere

  /// Every state that the tests know.
  static let known = all + rare

  private static let rareForms: [Scene] = [
    Scene(name: "form-order") {
      $0.press(.enter)
      $0.paste("דוד")
    },
    Scene(name: "form-letters") {
      $0.kiosk.state.glyphs = Glyphs(term: "linux", console: nil)
      $0.press(.enter)
      $0.paste("דוד 李")
    },
    Scene(
      name: "attract-not-yet",
      configuration: {
        .example { $0.petition.starts = Date(timeIntervalSince1970: 1_790_000_000) }
      },
      play: { _ in }
    ),
    Scene(
      name: "reading-not-yet",
      configuration: {
        .example { $0.petition.starts = Date(timeIntervalSince1970: 1_790_000_000) }
      },
      play: { $0.press(.pageDown) }
    ),
    Scene(
      name: "attract-ladder",
      configuration: {
        .example {
          $0.milestones.baseline = 428
          $0.milestones.ladder = [450, 500]
        }
      },
      play: { _ in }
    ),
    Scene(name: "form-assisted") { $0.staff("3") },
    Scene(name: "form-full") {
      $0.press(.enter)
      $0.paste(String(repeating: "Ana ", count: 60))
    },
    Scene(name: "form-unreadable") {
      $0.press(.enter)
      $0.type("Jos")
      $0.send(.unreadable)
    },
    Scene(name: "attract-unreadable") { $0.send(.unreadable) },
    Scene(name: "form-pictures") {
      $0.press(.enter)
      $0.paste("Ana \u{1F600}")
    },
    Scene(name: "question-name-zip") { $0.fill("55802") },
    Scene(name: "question-letter") { $0.fill("M") },
    Scene(name: "question-held") { $0.fill("Aaaaaaa") },
    Scene(name: "question-unassigned") { $0.fill("María Núñez", "00000") },
    Scene(name: "review-none") {
      $0.fill("María Núñez", "")
      $0.choose(2)
    },
    Scene(name: "review-practice") {
      $0.send(.practice(true, LiveCounts()))
      $0.fill("María Núñez", "55802")
    },
    Scene(name: "thanks-first", configuration: { .example }) { $0.sign() },
    Scene(name: "thanks-above", configuration: { .example { $0.milestones.baseline = 7 } }) {
      $0.sign()
      $0.press(.enter)
      $0.staff("42")
      $0.press(.escape)
      $0.sign()
    },
    Scene(
      name: "contact-odd-email",
      configuration: { .example { $0.signing.contactOptIn = true } },
      play: {
        $0.sign()
        $0.choose(2)
        $0.type("rosa@@x")
        $0.press(.enter)
      }
    ),
    Scene(
      name: "contact-odd-phone",
      configuration: { .example { $0.signing.contactOptIn = true } },
      play: {
        $0.sign()
        $0.choose(2)
        $0.press(.enter)
        $0.type("55 12")
        $0.press(.enter)
      }
    ),
    Scene(name: "help-attract") { $0.press(.function(1)) },
    Scene(name: "help-question") {
      $0.fill("María Núñez", "5580")
      $0.press(.function(1))
    },
    Scene(name: "help-review") {
      $0.fill("María Núñez", "55802")
      $0.press(.function(1))
    },
    Scene(name: "idle-reading") {
      $0.press(.pageDown)
      $0.wait(.seconds(180))
    },
    Scene(name: "help-typed") {
      $0.press(.enter)
      $0.type("María")
      $0.press(.function(1))
    },
    Scene(name: "help-erased") {
      $0.press(.enter)
      $0.type("María")
      $0.press(.function(1))
      $0.world.pass(.seconds(600))
      $0.tick()
    },
    Scene(name: "help-staff") { $0.press(.control("T"), .function(1)) },
  ]

  /// The volunteer's line on the attract screen, with one copy so old each time.
  private static let rareStatus: [Scene] = [30, 1800, 14_400, 400_000].map { age in
    Scene(name: "attract-copied-\(age)", configuration: { .copied }) {
      $0.world.battery = 62
      $0.sign()
      $0.press(.enter)
      var counts = $0.state.counts
      let now = Timestamp($0.world.wall).milliseconds
      counts.copiedAt = Timestamp(milliseconds: now - Int64(age) * 1000)
      $0.send(.counts(counts))
    }
  }

  private static let rareStaff: [Scene] = [
    Scene(name: "pin-once", configuration: { .locked(.example) }) {
      $0.press(.control("T"))
      $0.send(.pinChecked(false))
    },
    Scene(name: "locked-pin", configuration: { .locked(.example) }) {
      $0.press(.control("T"))
      $0.send(.pinChecked(true))
      $0.choose(7)
    },
    Scene(name: "staff-unreadable") {
      $0.send(.unreadable)
      $0.press(.control("T"))
    },
    Scene(name: "opening-latin1", isOpen: false) {
      $0.kiosk.state.locale = KeyboardLocale(environment: ["LANG": "C"])
    },
    Scene(name: "staff-practice") {
      $0.send(.practice(true, LiveCounts()))
      $0.press(.control("T"))
    },
    Scene(name: "staff-practice-close") {
      $0.send(.practice(true, LiveCounts()))
      $0.press(.control("T"), .end, .up, .enter)
    },
    Scene(
      name: "contact-practice",
      configuration: {
        .example {
          $0.signing.withdrawalCode = true
          $0.signing.contactOptIn = true
        }
      },
      play: {
        $0.send(.practice(true, LiveCounts()))
        $0.sign("María Núñez", "55802")
        $0.choose(2)
      }
    ),
    Scene(
      name: "thanks-practice-words",
      configuration: { .example { $0.signing.withdrawalCode = true } },
      play: {
        $0.send(.practice(true, LiveCounts()))
        $0.sign("María Núñez", "55802")
      }
    ),
    Scene(name: "staff-wait") {
      try $0.refuse()
      $0.kiosk.state.retryAt = .seconds(86_400)
      $0.press(.escape)
      $0.press(.control("T"), .end, .enter)
    },
    Scene(name: "staff-copied", configuration: { .copied }) {
      $0.press(.control("T"), .end, .up, .up, .enter)
      $0.send(.copied(.done))
    },
    Scene(name: "staff-copied-here", configuration: { .copied }) {
      $0.sign()
      $0.press(.control("T"), .end, .up, .up, .enter)
      $0.send(.copied(.doneOnOwnDisk))
      var counts = $0.state.counts
      counts.copiedAt = Timestamp($0.world.wall)
      $0.send(.counts(counts))
    },
    Scene(name: "staff-taken-back") {
      $0.sign()
      $0.press(.enter)
      $0.staff("46")
      $0.press(.end, .up, .up, .enter, .down, .enter)
    },
    Scene(name: "staff-take-back-nothing") {
      $0.press(.control("T"))
      $0.send(.lastVoid(nil))
    },
    Scene(name: "closing-here", configuration: { .copied }) {
      $0.send(.closed(.example))
      $0.send(.copied(.doneOnOwnDisk))
    },
    Scene(name: "closing-open") {
      $0.send(.closed(.example))
      $0.press(.escape)
    },
    Scene(name: "staff-nowhere") { $0.press(.control("T"), .end, .up, .up, .enter) },
    Scene(name: "staff-void-nothing") { $0.staff("4") },
    Scene(name: "staff-voided") {
      $0.sign()
      $0.press(.enter)
      $0.staff("46")
    },
    Scene(name: "closing-no-copy") {
      $0.send(.closed(.example))
      $0.send(.copied(.done))
    },
    Scene(name: "too-small") { $0.send(.resized(Size(rows: 11, columns: 39))) },
  ]

  /// What another program did to the file or to the session while the kiosk was in use.
  private static let changedElsewhere: [Scene] = [
    Scene(name: "saving-stopped") {
      try $0.refuse()
      $0.send(.trouble("x"))
    },
    Scene(name: "attract-stopped") { $0.send(.trouble("x")) },
    Scene(name: "staff-stopped") {
      let error = StoreError.changedInUse(path: "data/petition.db", found: 3, known: 5)
      $0.send(.trouble(error.description))
      $0.press(.control("T"))
    },
    Scene(name: "ended") {
      _ = try $0.kiosk.store.close(stamp: $0.kiosk.context.stamp())
      $0.sign()
    },
    Scene(name: "opening-ended") { $0.send(.elsewhere(nil)) },
    Scene(name: "closing-already") {
      var sheet = ClosingSheet.example
      sheet.closedBefore = "2026-06-13 16:58"
      $0.send(.closed(sheet))
    },
  ]
}
