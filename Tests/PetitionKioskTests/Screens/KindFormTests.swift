import PetitionCore
import PetitionShell
import PetitionStore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// The form is kind to whoever fills it in.
@Suite struct KindFormTests {
  @Test(arguments: ["m", "M", "r", "é", "李"]) func `a name typed on the first screen is not lost`(
    letter: String
  ) throws {
    var kiosk = try TestKiosk()

    kiosk.press(.text(letter))
    kiosk.type("ary")

    #expect(kiosk.state.screen.name == "form")
    #expect(kiosk.state.draft.name.text == letter + "ary")
  }

  @Test(arguments: ["9", "@", "-", "\u{301}"]) func `what begins no name opens no form`(
    text: String
  ) throws {
    var kiosk = try TestKiosk()

    kiosk.press(.text(text))

    #expect(kiosk.state.screen.name == "attract")
  }

  @Test func `letters open no form while nobody can sign`() throws {
    var kiosk = try TestKiosk()
    try kiosk.refuse()
    kiosk.kiosk.state.retryAt = .seconds(86_400)
    kiosk.press(.escape, .text("m"))

    #expect(kiosk.state.screen.name == "attract")
    #expect(kiosk.state.draft.isEmpty)
  }

  @Test func `the form says that the ZIP code may be left empty, where it may`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.enter)
    #expect(kiosk.screen.contains("No ZIP code? Leave this line empty."))

    var strict = try TestKiosk(.example { $0.signing.postalCodeRequired = true })
    strict.press(.enter)
    #expect(!strict.screen.contains("No ZIP code?"))
  }

  @Test func `why I sign is marked optional and stands on the review if it was given`() throws {
    var kiosk = try TestKiosk(.curious)
    kiosk.press(.enter)
    #expect(kiosk.words.contains("Why I sign: ____"))
    #expect(kiosk.words.contains("Optional: you may leave this empty."))
    kiosk.press(.escape)
    kiosk.fill()
    #expect(!kiosk.screen.contains("Why I sign"))

    kiosk.press(.escape, .up)
    kiosk.type("My son takes the ferry.")
    kiosk.press(.enter)

    #expect(kiosk.words.contains("Why I sign: My son takes the ferry."))
    #expect(kiosk.frame.announcement.contains("Why I sign: My son takes the ferry."))
  }

  @Test(arguments: GoldenTests.sizes) func `a long reason leaves every choice in view`(
    size: Size
  ) throws {
    var kiosk = try TestKiosk(.curious, size: size)
    kiosk.press(.enter, .up)
    kiosk.paste(String(repeating: "My son takes the ferry. ", count: 11))
    kiosk.press(.tab)
    kiosk.type("Ana Ruiz")
    kiosk.press(.enter)
    kiosk.type("55802")
    kiosk.press(.enter, .enter)

    #expect(kiosk.screen.contains("My son"))
    for choice in ["Yes, sign my name", "Change my name", "Do not sign"] {
      #expect(kiosk.screen.contains(choice))
    }
  }

  @Test func `the start of a long name that is out of view is marked`() throws {
    var kiosk = try TestKiosk(size: Size(rows: 15, columns: 50))
    kiosk.press(.enter)
    kiosk.paste("Wolfeschlegelsteinhausen")
    #expect(!kiosk.screen.contains("<"))
    kiosk.paste("bergerdorffvonwelchevoralternwaren")

    #expect(kiosk.screen.contains("Full name:<"))
    kiosk.press(.home)
    #expect(!kiosk.screen.contains("<"))
  }

  @Test func `help begins with the screen it was asked on`() throws {
    var kiosk = try TestKiosk()
    func help() -> String {
      kiosk.press(.function(1))
      defer { kiosk.press(.escape) }
      return kiosk.words
    }
    #expect(help().hasPrefix("Help Press Enter to sign."))
    kiosk.press(.enter)
    #expect(help().hasPrefix("Help Here you type your name"))
    kiosk.press(.escape)
    kiosk.fill("A", "55802")
    #expect(help().contains("Here you choose one answer."))
    kiosk.choose(2)
    #expect(help().contains("Look at your name and ZIP code once more."))
  }
}

/// Addresses for news are looked at, asked about once, and kept.
@Suite struct ContactTests {
  private func asking() throws -> TestKiosk {
    var kiosk = try TestKiosk(.example { $0.signing.contactOptIn = true })
    kiosk.sign()
    kiosk.choose(2)
    return kiosk
  }

  @Test func `an odd address is asked about and kept by another Enter`() throws {
    var kiosk = try asking()
    let head = try kiosk.kiosk.store.head().seq
    kiosk.type("rosa@@x")
    kiosk.press(.enter)
    #expect(kiosk.words.contains("That does not look like an email address."))
    #expect(kiosk.screen.contains("> Email"))

    kiosk.press(.enter, .enter)

    #expect(try kiosk.kiosk.store.head().seq == head + 1)
    #expect(kiosk.state.screen.name == "attract")
  }

  @Test func `an odd number is asked about on its line`() throws {
    var kiosk = try asking()
    kiosk.press(.enter)
    kiosk.type("rosa@@x")
    kiosk.press(.enter)
    #expect(kiosk.words.contains("That does not look like a phone number."))
    #expect(kiosk.screen.contains("> Phone"))

    kiosk.press(.backspace)
    kiosk.press(.enter)
    #expect(kiosk.words.contains("That does not look like a phone number."), "It has changed.")
  }

  @Test func `an email that was left with Tab is asked about at the end`() throws {
    var kiosk = try asking()
    kiosk.type("rosa@@x")
    kiosk.press(.tab)
    kiosk.type("218 555 0100")
    kiosk.press(.enter)

    #expect(kiosk.words.contains("That does not look like an email address."))
    #expect(kiosk.screen.contains("> Email"))
  }

  @Test func `plain addresses are asked nothing`() throws {
    var kiosk = try asking()
    let head = try kiosk.kiosk.store.head().seq
    kiosk.type("rosa@example.org")
    kiosk.press(.enter)
    kiosk.type("(218) 555-0100")
    kiosk.press(.enter)

    #expect(try kiosk.kiosk.store.head().seq == head + 1)
  }

  @Test func `a full line says so`() throws {
    var kiosk = try asking()

    kiosk.paste(String(repeating: "rosa", count: 40))

    #expect(kiosk.words.contains("this line is full."))
  }
}
