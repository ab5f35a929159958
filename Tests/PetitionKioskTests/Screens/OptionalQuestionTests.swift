import PetitionCore
import PetitionStore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// The questions that are off by default.
@Suite struct OptionalQuestionTests {
  /// Fills in the form and gives the review's answer to the store's door.
  private func confirmed(_ kiosk: inout TestKiosk, _ key: Key) throws -> PendingSigning {
    kiosk.world.pass(.seconds(1))
    kiosk.tick()
    _ = Reducer.reduce(&kiosk.kiosk.state, .key(key))
    kiosk.world.pass(.seconds(1))
    kiosk.tick()
    let effects = Reducer.reduce(&kiosk.kiosk.state, .key(.enter))
    guard case .sign(let form)? = effects.first else {
      Issue.record("The review did not ask for a signature.")
      throw CancellationError()
    }
    let prepared = kiosk.kiosk.prepare(form)
    return try #require(prepared)
  }

  @Test func `none of them is asked by default`() throws {
    var kiosk = try TestKiosk()
    kiosk.fill()
    #expect(!kiosk.screen.contains("printed list"))
    kiosk.press(.enter)

    #expect(!kiosk.screen.contains("news"))
    #expect(!kiosk.screen.contains("three words"))
  }

  @Test(arguments: [("1", [] as [SignatureFlag]), ("2", [.nameWithheld])])
  func `a name can be kept off the printed list`(digit: String, flags: [SignatureFlag]) throws {
    var kiosk = try TestKiosk(.curious)
    kiosk.fill()
    #expect(kiosk.screen.contains("keep my name off the printed list"))

    #expect(try confirmed(&kiosk, .text(digit)).signing.draft.flags == flags)
  }

  @Test func `a reason goes with the signature`() throws {
    var kiosk = try TestKiosk(.curious)
    kiosk.press(.enter)
    kiosk.type("Ana Ruiz")
    kiosk.press(.enter)
    kiosk.type("55802")
    kiosk.press(.enter)
    kiosk.type("  My son takes the ferry. ")
    kiosk.press(.enter)

    #expect(try confirmed(&kiosk, .text("1")).signing.draft.reason == "My son takes the ferry.")
  }

  @Test func `the withdrawal code that is shown opens its hash and no other does`() throws {
    var kiosk = try TestKiosk(.curious)
    kiosk.fill()
    let pending = try confirmed(&kiosk, .text("1"))
    let code = try #require(pending.withdrawalCode)
    let stored = try #require(pending.signing.draft.withdrawal)
    let hash = try #require(SlowHash(text: stored))

    #expect(code.split(separator: " ").count == 3)
    #expect(hash.accepts(code))
    #expect(!hash.accepts(code.uppercased()))
    #expect(!stored.contains(code.prefix(5)))

    for event in kiosk.kiosk.record(pending) { kiosk.send(event) }
    #expect(kiosk.words.contains("write down these three words: \(code)"))
  }

  @Test(arguments: [Size(rows: 12, columns: 40), Size(rows: 24, columns: 80)])
  func `the words stand on a line of their own, whichever they are`(size: Size) throws {
    for words in ["mountain fountain mountain", "elm fox oak", "sequoia sequoia sequoia"] {
      var kiosk = try TestKiosk(.curious, size: size)
      kiosk.fill()
      var pending = try confirmed(&kiosk, .text("1"))
      pending.withdrawalCode = words
      for event in kiosk.kiosk.record(pending) { kiosk.send(event) }
      let lines = (0..<size.rows).map {
        kiosk.frame.grid.text(row: $0).split(separator: " ").joined(separator: " ")
      }
      #expect(lines.contains(words), "\(lines)")
    }
  }

  @Test func `a kiosk's signatures have one salt, so that one slow hash finds them`() throws {
    var kiosk = try TestKiosk(.curious)
    var stored: [String] = []
    for _ in 0..<2 {
      kiosk.fill()
      let pending = try confirmed(&kiosk, .text("1"))
      let text = try #require(pending.signing.draft.withdrawal)
      stored.append(text.split(separator: "$").dropLast().joined(separator: "$"))
      for event in kiosk.kiosk.record(pending) { kiosk.send(event) }
      kiosk.press(.enter)
    }
    #expect(stored[0] == stored[1])
  }

  @Test func `news is asked after saving and kept as an entry of its own`() throws {
    var kiosk = try TestKiosk(.example { $0.signing.contactOptIn = true })
    kiosk.sign()
    #expect(kiosk.words.contains("2 I want news about this petition"))
    let head = try kiosk.kiosk.store.head().seq

    kiosk.choose(2)
    kiosk.type("ana@example.org")
    kiosk.press(.enter, .enter)

    #expect(try kiosk.kiosk.store.head().seq == head + 1)
    #expect(kiosk.state.screen == .attract(AttractScreen()))
    #expect(try kiosk.accepted() == 1)
  }

  @Test func `the cursor says that it is saved until the signer looks at the choices`() throws {
    var kiosk = try TestKiosk(.example { $0.signing.contactOptIn = true })
    var line: String { kiosk.frame.grid.text(row: kiosk.frame.cursor.row) }
    kiosk.sign()
    #expect(line.contains("Saved."))

    kiosk.press(.down)
    #expect(line.contains("> 2  I want news"))
    kiosk.press(.up)
    #expect(line.contains("> 1  Done"))
  }

  @Test(arguments: [[Key.escape], [.enter, .enter]]) func `no news leaves no entry`(
    keys: [Key]
  ) throws {
    var kiosk = try TestKiosk(.example { $0.signing.contactOptIn = true })
    kiosk.sign()
    kiosk.choose(2)
    let head = try kiosk.kiosk.store.head().seq

    for key in keys { kiosk.press(key) }

    #expect(try kiosk.kiosk.store.head().seq == head)
    #expect(kiosk.state.screen == .attract(AttractScreen()))
  }

  @Test func `a failure keeps what was typed`() throws {
    var kiosk = try TestKiosk(.example { $0.signing.contactOptIn = true })
    kiosk.sign()
    kiosk.choose(2)
    kiosk.type("ana@example.org")

    kiosk.send(.contactSaved(false))

    #expect(kiosk.screen.contains("ana@example.org"))
    #expect(kiosk.screen.contains("That is not saved yet."))
  }

  @Test func `an address that was typed goes when nobody is there`() throws {
    var kiosk = try TestKiosk(.example { $0.signing.contactOptIn = true })
    kiosk.sign()
    kiosk.choose(2)
    kiosk.type("ana@example.org")

    kiosk.wait(.seconds(91))

    #expect(kiosk.state.screen == .attract(AttractScreen()))
  }
}
