import PetitionShell
import PetitionCore
import TerminalUI
import Testing

@testable import PetitionKiosk

@Suite struct GlobalKeysTests {
  @Test func `F1 shows help and Enter goes back to what was there`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.enter)
    kiosk.type("Ana")
    let before = kiosk.state.screen

    kiosk.press(.function(1))
    #expect(kiosk.screen.contains("Help"))
    kiosk.press(.function(1))
    kiosk.press(.enter)

    #expect(kiosk.state.screen == before)
    #expect(kiosk.screen.contains("Full name: Ana"))
  }

  @Test func `F2 goes through the languages and comes round`() throws {
    var kiosk = try TestKiosk()

    kiosk.press(.function(2))
    #expect(kiosk.screen.contains("Presione ENTER para firmar"))
    kiosk.press(.function(2))
    #expect(kiosk.screen.contains("Press ENTER to sign"))
  }

  @Test func `F3 goes through the themes and comes round`() throws {
    var kiosk = try TestKiosk()
    var themes: [Theme] = []

    for _ in Theme.allCases {
      kiosk.press(.function(3))
      themes.append(kiosk.frame.theme)
    }

    #expect(themes == [.whiteOnBlack, .blackOnWhite, .none, .terminal])
  }

  @Test func `F4 asks for the line-by-line mode and changes nothing else`() throws {
    var kiosk = try TestKiosk()
    let before = kiosk.screen

    kiosk.press(.function(4))

    #expect(kiosk.loopEffects == [.switchMode])
    #expect(kiosk.screen == before)
  }

  @Test func `F4 beside the accent key asks whoever types, and keeps what is there`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.enter)
    kiosk.type("Ana")
    let before = kiosk.screen

    for answer in [[Key.enter], [.escape], [.function(4), .enter]] {
      kiosk.press(.function(4))
      #expect(kiosk.screen.contains("One question at a time?"))
      for key in answer { kiosk.press(key) }
      #expect(kiosk.screen == before)
      #expect(!kiosk.loopEffects.contains(.switchMode))
    }
    kiosk.press(.function(4), .down, .enter)

    #expect(kiosk.loopEffects.last == .switchMode)
    #expect(kiosk.state.draft.name.text == "Ana")
    #expect(kiosk.state.screen.name == "form")
  }

  @Test func `who has asked for lines goes back to the screen at once`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.enter)
    kiosk.kiosk.state.isLinear = true

    kiosk.press(.function(4))

    #expect(kiosk.loopEffects.last == .switchMode)
  }

  @Test func `F8 starts over from every signer screen, and asks where something was typed`() throws
  {
    for depth in 0..<4 {
      var kiosk = try TestKiosk()
      if depth > 0 { kiosk.press(.enter) }
      if depth > 1 { kiosk.type("Ana") }
      if depth > 2 { kiosk.press(.function(1)) }

      kiosk.press(.function(8))
      if depth > 1 {
        #expect(kiosk.screen.contains("Go back to the start?"))
        kiosk.press(.function(8), .enter)
        #expect(kiosk.state.draft.name.text == "Ana", "The first answer keeps it.")
        kiosk.press(.function(8), .down, .enter)
      }

      #expect(kiosk.state.screen == .attract(AttractScreen()))
      #expect(kiosk.state.draft.isEmpty)
      #expect(kiosk.loopEffects.last == .forget)
    }
  }

  @Test func `F8 erases at once in a window in which no question can be read`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.enter)
    kiosk.type("Ana")
    kiosk.send(.resized(Size(rows: 5, columns: 20)))

    kiosk.press(.function(8))

    #expect(kiosk.state.draft.isEmpty)
  }

  @Test func `F9 shows nothing at once and forgets what was typed`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.enter)
    kiosk.type("Ana")

    kiosk.press(.function(9))

    #expect(kiosk.frame.grid.plainText(reverseBlank: "#").allSatisfy { $0 == "\n" })
    #expect(kiosk.frame.announcement.isEmpty)
    #expect(kiosk.state.draft.isEmpty)
  }

  @Test func `F9 does nothing before a session is open`() throws {
    var kiosk = try TestKiosk(isOpen: false)
    let before = kiosk.screen

    kiosk.press(.function(9))

    #expect(kiosk.screen == before)
  }

  @Test func `Ctrl-T leads to staff from every signer screen, and erases nothing unasked`() throws {
    for keys in [[Key.pageDown], [.enter], [.enter, .function(1)]] {
      var kiosk = try TestKiosk()
      for key in keys { kiosk.press(key) }
      kiosk.press(.control("T"))
      #expect(kiosk.state.screen.name == "staff")
    }
    var kiosk = try TestKiosk()
    kiosk.sign()
    kiosk.press(.control("T"))
    #expect(kiosk.state.screen.name == "staff")

    kiosk.press(.escape, .enter)
    kiosk.type("Ana")
    kiosk.press(.control("T"))
    #expect(kiosk.screen.contains("Go back to the start?"))
    kiosk.press(.enter)
    #expect(kiosk.state.draft.name.text == "Ana")
  }

  @Test(arguments: ["C", "Z", "S", "Q", "D", "L", "\\"] as [Character])
  func `a control key does nothing`(character: Character) throws {
    var kiosk = try TestKiosk()
    kiosk.press(.enter)
    kiosk.type("Ana")
    let before = (kiosk.state.screen, kiosk.state.draft)

    kiosk.press(.control(character))

    #expect(kiosk.state.screen == before.0)
    #expect(kiosk.state.draft == before.1)
    #expect(kiosk.loopEffects.isEmpty || kiosk.loopEffects == [.forget])
  }

  @Test(arguments: [2, 8]) func `staff screens do not answer a signer's key`(
    number: Int
  ) throws {
    var kiosk = try TestKiosk()
    kiosk.press(.control("T"))
    let before = kiosk.state.screen

    kiosk.press(.function(number))

    #expect(kiosk.state.screen == before)
    #expect(kiosk.state.language == "en")
  }

  @Test(arguments: [Key.function(6), .function(7), .function(10), .function(12)])
  func `a function key without a meaning does nothing`(key: Key) throws {
    var kiosk = try TestKiosk()
    let before = kiosk.state.screen

    kiosk.press(key)

    #expect(kiosk.state.screen == before)
  }

  @Test func `F5 gives the last letter an accent`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.enter)
    kiosk.type("Pen")

    kiosk.press(.function(5))

    #expect(kiosk.state.draft.name.text == "Peñ")
    #expect(kiosk.state.screen.name == "form")
  }
}
