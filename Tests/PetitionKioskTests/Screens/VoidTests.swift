import Foundation
import PetitionCore
import PetitionStore
import TerminalUI
import Testing

@testable import PetitionKiosk

/// Voiding at the table: it names what it voids, Enter confirms it, and it can be taken back.
@Suite struct VoidTests {
  /// A kiosk on which these have signed, behind a PIN that takes any digits.
  private func table(_ names: String...) throws -> TestKiosk {
    var kiosk = try TestKiosk(.locked(.example))
    for name in names {
      kiosk.sign(name, "55802")
      kiosk.press(.enter)
    }
    return kiosk
  }

  private func open(_ kiosk: inout TestKiosk, _ digit: Int) {
    kiosk.press(.control("T"))
    kiosk.send(.pinChecked(true))
    kiosk.choose(digit)
  }

  private func takeBack(_ kiosk: inout TestKiosk, _ keys: Key...) {
    kiosk.press(.control("T"))
    kiosk.send(.pinChecked(true))
    kiosk.press(.end, .up, .up, .enter)
    for key in keys { kiosk.press(key) }
  }

  @Test func `behind the PIN a void names number, time and name`() throws {
    var kiosk = try table("Bo Lind", "Ana Ruiz")

    open(&kiosk, 4)

    #expect(kiosk.words.contains("Signature number 2, saved at 14:02 (Ana Ruiz)."))
    #expect(!kiosk.screen.contains("Lind"))
  }

  @Test func `without a PIN a stranger reads first letters only`() throws {
    var kiosk = try TestKiosk()
    kiosk.sign("Ana Maria de la Cruz Ruiz", "55802")
    kiosk.press(.enter)

    kiosk.staff("4")

    #expect(kiosk.words.contains("Signature number 1, saved at 14:02 (A. M. d. l.)."))
    for part in ["Ana", "Maria", "Cruz", "Ruiz"] { #expect(!kiosk.screen.contains(part)) }
  }

  @Test(arguments: [[Key.escape], [.enter], [.text("3"), .enter]])
  func `the name goes with the screen, whatever is answered`(keys: [Key]) throws {
    var kiosk = try table("Ana Ruiz")
    open(&kiosk, 4)
    kiosk.loopEffects = []

    for key in keys { kiosk.press(key) }

    #expect(kiosk.loopEffects.contains(.forget))
    #expect(!String(describing: kiosk.state).contains("Ana"))
    #expect(kiosk.state.screen.name == "staff")
  }

  @Test func `the name goes when nobody answers`() throws {
    var kiosk = try table("Ana Ruiz")
    open(&kiosk, 4)

    kiosk.wait(.seconds(61))

    #expect(kiosk.state.screen.name == "attract")
    #expect(!String(describing: kiosk.state).contains("Ana"))
  }

  @Test(arguments: 1..<7) func `a number marks a reason and voids nothing`(digit: Int) throws {
    var kiosk = try table("Ana Ruiz")
    open(&kiosk, 4)

    kiosk.press(.text("\(digit)"))

    #expect(kiosk.screen.contains("> \(digit)  "))
    #expect(try kiosk.accepted() == 1)
  }

  @Test func `a void is taken back by a new entry, and counts and numbers follow`() throws {
    var kiosk = try table("Ana Ruiz")
    kiosk.press(.control("T"))
    kiosk.send(.pinChecked(true))
    #expect(!kiosk.screen.contains("Take back the last void"))
    kiosk.choose(4)
    kiosk.choose(6)
    #expect(try kiosk.accepted() == 0)
    #expect(kiosk.screen.contains("Take back the last void"))
    let head = try kiosk.kiosk.store.head().seq

    kiosk.press(.end, .up, .up, .enter)
    #expect(kiosk.words.contains("number 1, saved at 14:02 (Ana Ruiz). It was voided: A slip."))
    kiosk.choose(2)

    #expect(kiosk.screen.contains("The signature counts again."))
    #expect(try kiosk.accepted() == 1)
    #expect(kiosk.state.count == 1)
    #expect(try kiosk.kiosk.store.head().seq == head + 1)
    #expect(!kiosk.screen.contains("Take back the last void"), "There is none left.")
    #expect(!String(describing: kiosk.state).contains("Ana"))
    kiosk.choose(4)
    #expect(kiosk.words.contains("Signature number 1, saved at"), "It can be voided again.")
  }

  @Test(arguments: [Key.enter, .escape]) func `taking back can be left`(key: Key) throws {
    var kiosk = try table("Ana Ruiz")
    open(&kiosk, 4)
    kiosk.choose(2)
    kiosk.press(.escape)

    takeBack(&kiosk, key)

    #expect(kiosk.state.screen.name == "staff")
    #expect(try kiosk.accepted() == 0)
  }

  @Test func `of several voids the last is taken back first`() throws {
    var kiosk = try table("Ana Ruiz", "Bo Lind")
    open(&kiosk, 4)
    kiosk.choose(2)
    kiosk.choose(4)
    kiosk.choose(2)
    kiosk.press(.escape)

    takeBack(&kiosk)
    #expect(kiosk.words.contains("Ana Ruiz"))
    kiosk.choose(2)
    kiosk.press(.end, .up, .up, .enter)

    #expect(kiosk.words.contains("Bo Lind"))
  }

  @Test func `another canvasser can take it back, another session cannot`() throws {
    var kiosk = try table("Ana Ruiz")
    open(&kiosk, 4)
    kiosk.choose(2)
    kiosk.choose(5)
    kiosk.press(.enter)
    #expect(kiosk.state.session?.canvasser == "Ben")
    #expect(kiosk.state.voided != nil)

    kiosk.send(
      .session(SessionBody(session: "s", event: "e", canvasser: "c", clockConfirmed: true))
    )

    #expect(kiosk.state.voided == nil)
  }

  @Test func `a kiosk that was killed still knows what it voided`() throws {
    let scratch = try Scratch()
    func store() throws -> PetitionStore {
      try PetitionStore(
        opening: scratch.path("petition.db"),
        petition: Configuration.example.petition.id,
        newKiosk: UUID()
      )
    }
    var kiosk = try TestKiosk(.locked(.example), store: store())
    kiosk.sign("Ana Ruiz", "55802")
    kiosk.press(.enter)
    open(&kiosk, 4)
    kiosk.choose(2)

    var again = try TestKiosk(.locked(.example), store: store())
    takeBack(&again, .down, .enter)

    #expect(try again.accepted() == 1)
  }

  @Test func `a long name is cut where staff know it by`() throws {
    var kiosk = try table(String(repeating: "Ana ", count: 30))

    open(&kiosk, 4)

    #expect(kiosk.words.contains("Ana Ana..."))
  }
}
