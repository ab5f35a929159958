import Foundation
import PetitionCore
import PetitionStore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// What staff do behind Ctrl-T.
@Suite struct StaffTests {
  @Test(arguments: 2..<7) func `each reason voids and the count falls`(digit: Int) throws {
    var kiosk = try TestKiosk()
    kiosk.sign()
    kiosk.press(.enter)
    kiosk.staff("4")

    kiosk.choose(digit)

    #expect(kiosk.screen.contains("The signature is voided."))
    #expect(kiosk.state.count == 0)
    #expect(try kiosk.accepted() == 0)
    #expect(try kiosk.collected() == 1)
    #expect(kiosk.state.lastReceipt == nil)
  }

  @Test func `the reason that is recorded is the one that was chosen`() throws {
    var kiosk = try TestKiosk()
    kiosk.sign()
    kiosk.press(.enter)
    kiosk.staff("4")
    let receipt = try #require(kiosk.state.lastReceipt)

    for (digit, reason) in zip(2..., [VoidReason.joke, .abuse, .test, .asked, .mistake]) {
      kiosk.press(.text("\(digit)"))
      kiosk.world.pass(.seconds(1))
      kiosk.tick()
      var state = kiosk.state
      #expect(Reducer.reduce(&state, .key(.enter)) == [.void(receipt.id, reason)])
    }
  }

  @Test(arguments: [Key.enter, .escape]) func `voiding can be left`(key: Key) throws {
    var kiosk = try TestKiosk()
    kiosk.sign()
    kiosk.press(.enter)
    kiosk.staff("4")

    kiosk.press(key)

    #expect(kiosk.state.screen.name == "staff")
    #expect(try kiosk.accepted() == 1)
  }

  @Test func `with nothing to void staff are told so`() throws {
    var kiosk = try TestKiosk()

    kiosk.staff("4")

    #expect(kiosk.screen.contains("There is no signature to void."))
  }

  @Test func `the one before can be voided next`() throws {
    var kiosk = try TestKiosk()
    for _ in 0..<2 {
      kiosk.sign()
      kiosk.press(.enter)
    }
    kiosk.staff("42")
    kiosk.choose(4)

    #expect(kiosk.screen.contains("Signature number 1, saved at"))
  }

  @Test func `a number that was voided is not given again`() throws {
    var kiosk = try TestKiosk()
    kiosk.sign()
    kiosk.press(.enter)
    kiosk.staff("42")
    kiosk.press(.escape)

    kiosk.sign()

    #expect(kiosk.screen.contains("You are signature number 2."))
    #expect(kiosk.state.count == 1)
  }

  @Test func `another canvasser takes over and the event goes on`() throws {
    var kiosk = try TestKiosk()
    let before = try #require(kiosk.state.session)

    kiosk.staff("5")
    #expect(kiosk.screen.contains("Canvasser: Ben"), "The next on the list is suggested.")
    kiosk.press(.pageDown)
    #expect(kiosk.screen.contains("Canvasser: Ida"))
    kiosk.press(.enter)

    let session = try #require(kiosk.state.session)
    #expect(session.session == before.session)
    #expect(session.event == "Lincoln Park market")
    #expect(session.canvasser == "Ida")
    #expect(kiosk.state.screen.name == "attract")
    kiosk.sign()
    #expect(try kiosk.kiosk.store.tally(by: .canvasser).rows.map(\.key) == ["Ida"])
  }

  @Test func `conversations are counted with or without a signature`() throws {
    var kiosk = try TestKiosk()

    kiosk.staff("222")
    #expect(kiosk.screen.contains("One conversation counted."))
    kiosk.choose(6)

    #expect(line("Conversations today", kiosk).hasSuffix("3"))
    #expect(line("Campaign", kiosk).hasSuffix("0"))
  }

  private func line(_ label: String, _ kiosk: TestKiosk) -> String {
    kiosk.screen.split(separator: "\n").map(String.init).first { $0.contains(label) } ?? ""
  }

  @Test func `the tallies add up and name nobody who signed`() throws {
    var kiosk = try TestKiosk(.counted)
    for name in ["Ana Ruiz", "Bo Lind", "Cy Oh"] {
      kiosk.sign(name, "55802")
      kiosk.press(.enter)
    }
    kiosk.staff("42")
    kiosk.choose(6)

    #expect(line("Today  ", kiosk).hasSuffix(" 2"))
    #expect(line("This hour", kiosk).hasSuffix(" 2"))
    #expect(line("Campaign", kiosk).hasSuffix(" 430"))
    #expect(line("Voided", kiosk).hasSuffix(" 1"))
    #expect(line("Lincoln Park market", kiosk).contains(" 2"))
    #expect(line("Rosa", kiosk).contains(" 2"))
    for name in ["Ana", "Bo", "Cy"] { #expect(!kiosk.screen.contains(name)) }
  }

  @Test func `helping someone sign marks the signature and only that one`() throws {
    var kiosk = try TestKiosk()

    kiosk.staff("3")
    #expect(kiosk.screen.contains("Staff types for the signer."))
    kiosk.type("Ana Ruiz")
    kiosk.press(.enter)
    kiosk.type("55802")
    kiosk.press(.enter, .enter, .enter)
    kiosk.sign("Bo Lind", "55803")

    let rows = try kiosk.kiosk.store.tally(by: .source).rows.map { ($0.key, $0.count) }
    #expect(rows.map(\.0) == ["assisted", "kiosk"])
    #expect(rows.map(\.1) == [1, 1])
  }

  @Test func `closing the session asks for the next one`() throws {
    var kiosk = try TestKiosk()

    kiosk.endDay()

    #expect(kiosk.screen.contains("Start a session"))
    #expect(try kiosk.kiosk.store.openSession() == nil)
    #expect(kiosk.state.session == nil)
  }

  @Test func `Enter, Enter opens the session that is likeliest`() throws {
    var kiosk = try TestKiosk(isOpen: false)

    kiosk.press(.enter, .enter)

    #expect(kiosk.state.screen.name == "attract")
    #expect(kiosk.state.session?.event == "Lincoln Park market")
    #expect(kiosk.state.session?.canvasser == "Rosa")
    #expect(kiosk.state.session?.clockConfirmed == true)
  }

  @Test func `event and canvasser are both needed`() throws {
    var kiosk = try TestKiosk(.example { $0.session.canvassers = [] }, isOpen: false)

    kiosk.press(.enter, .enter)
    #expect(kiosk.screen.contains("type the event and your name."))
    kiosk.type("Lu")
    kiosk.press(.enter)

    #expect(kiosk.state.session?.canvasser == "Lu")
  }

  @Test(arguments: [("1", false), ("2", true)]) func `a clock that went back is asked about`(
    digit: String,
    confirmed: Bool
  ) throws {
    var kiosk = try TestKiosk()
    kiosk.sign()
    kiosk.press(.enter)
    kiosk.endDay()
    kiosk.world.wall -= 86_400

    kiosk.press(.enter, .enter)
    #expect(kiosk.screen.contains("earlier than the last entry saved"))
    kiosk.press(.text(digit), .enter)

    #expect(kiosk.state.session?.clockConfirmed == confirmed)
  }

  @Test func `the last choice quits`() throws {
    var kiosk = try TestKiosk()

    kiosk.press(.control("T"), .end, .enter)

    #expect(kiosk.loopEffects.last == .quit)
  }

  @Test func `the menu shows the volunteer's line in words`() throws {
    var kiosk = try TestKiosk(.counted)
    kiosk.world.battery = 62
    kiosk.sign()
    kiosk.press(.enter, .control("T"))

    for part in [
      "SAVED 14:02", "today 1", "campaign 429 of 500", "next 500", "Rosa", "battery about 62%",
    ] {
      #expect(kiosk.screen.contains(part))
    }
  }
}
