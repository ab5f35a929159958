import PetitionCore
import PetitionLanguages
import PetitionShell
import PetitionStore
import TerminalUI
import TestSupport
import Testing

@testable import PetitionKiosk

/// Letters that a screen draws in another way than paper, and what the signer is told about them.
@Suite struct LetterTests {
  private static let notDrawn =
    "This screen cannot draw some letters. They are saved exactly as typed."
  private static let typingOrder =
    "Letters may stand from left to right here. They are saved exactly as typed."
  /// A console with the font of western Europe.
  private static let console = Glyphs(term: "linux", console: Set((0x20...0xFF).map { UInt16($0) }))

  private static let sizes = [
    Size(rows: 12, columns: 40), Size(rows: 15, columns: 50), Size(rows: 24, columns: 80),
    Size(rows: 43, columns: 132),
  ]

  @Test(arguments: sizes, ["Nguyễn", "李小龍", "Őrs", "ᐊᓂᔑᓈᐯ"])
  func `letters that the font lacks are said on form and review`(size: Size, name: String) throws {
    var kiosk = try TestKiosk(size: size)
    kiosk.kiosk.state.glyphs = Self.console
    kiosk.press(.enter)
    #expect(!kiosk.words.contains(Self.notDrawn))
    kiosk.type(name)
    #expect(kiosk.words.contains(Self.notDrawn))
    #expect(kiosk.frame.announcement.contains(Self.notDrawn))
    kiosk.press(.enter)
    kiosk.type("55802")
    #expect(kiosk.words.contains(Self.notDrawn))
    kiosk.press(.enter)
    #expect(kiosk.state.screen.name == "review")
    #expect(kiosk.words.contains(Self.notDrawn))
    #expect(kiosk.frame.announcement.contains(Self.notDrawn))
    kiosk.press(.enter)
    #expect(!kiosk.words.contains(Self.notDrawn))
    #expect(try kiosk.accepted() == 1)
  }

  @Test func `it is said in the signer's language`() throws {
    var kiosk = try TestKiosk()
    kiosk.kiosk.state.glyphs = Self.console
    kiosk.press(.enter, .function(2))
    kiosk.type("Őrs")
    let sentence =
      "Esta pantalla no puede dibujar algunas letras. Se guardan tal como las escribió."
    #expect(kiosk.words.contains(sentence))
  }

  @Test(arguments: ["José Nuñez", "Ana Ruiz", "O'Brien-Smith"])
  func `nothing is said about letters that are drawn`(name: String) throws {
    var kiosk = try TestKiosk()
    kiosk.kiosk.state.glyphs = Self.console
    kiosk.fill(name)
    #expect(kiosk.state.screen.name == "review")
    #expect(!kiosk.words.contains("saved exactly"))
  }

  @Test(arguments: ScriptSample.all)
  func `on any terminal each script is drawn, or said`(sample: ScriptSample) throws {
    var kiosk = try TestKiosk()
    kiosk.press(.enter)
    kiosk.paste(sample.name)
    let isDrawn = Glyphs.ofLibrary.draw(sample.name)
    #expect(kiosk.words.contains(Self.notDrawn) == !isDrawn)
    #expect(kiosk.words.contains(Self.typingOrder) == (isDrawn && sample.isRightToLeft))
    kiosk.press(.enter)
    kiosk.type("55802")
    kiosk.press(.enter)
    #expect(kiosk.words.contains(Self.notDrawn) == !isDrawn)
    #expect(kiosk.words.contains(Self.typingOrder) == (isDrawn && sample.isRightToLeft))
    kiosk.press(.enter)
    var stored: [String] = []
    try kiosk.kiosk.store.forEachSignature { stored.append($0.name ?? "") }
    #expect(stored.map { Array($0.utf8) } == [Array(try PersonName(sample.name).text.utf8)])
  }

  @Test func `the reason is looked at too`() throws {
    var kiosk = try TestKiosk(.curious)
    kiosk.press(.enter)
    kiosk.type("Ana")
    kiosk.press(.enter, .enter)
    kiosk.paste("שלום")
    #expect(kiosk.words.contains(Self.typingOrder))
  }

  @Test func `nobody but the signer reads about letters`() throws {
    var kiosk = try TestKiosk()
    kiosk.kiosk.state.glyphs = Self.console
    kiosk.fill("李小龍")
    kiosk.press(.enter)
    kiosk.press(.enter, .control("T"))
    #expect(kiosk.state.screen.name == "staff")
    #expect(!kiosk.words.contains("letters"))
  }

  @Test func `what the screen can draw is asked when a terminal is taken`() throws {
    var kiosk = try TestKiosk()
    let size = Size(rows: 24, columns: 80)
    var console = MemoryTerminal(size: size, glyphs: Self.console)
    _ = kiosk.kiosk.run(on: &console)
    #expect(kiosk.state.glyphs == Self.console)
    var other = MemoryTerminal(size: size)
    _ = kiosk.kiosk.run(on: &other)
    #expect(kiosk.state.glyphs == .ofLibrary)
  }

  @Test func `the accent key works within a word, and nothing outgrows its line`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.enter)
    kiosk.type("Nunez")
    kiosk.press(.left, .left, .function(5))
    #expect(kiosk.state.draft.name.text == "Nuñez")
    kiosk.press(.home, .function(5), .right, .function(5))
    #expect(kiosk.state.draft.name.text == "Ñuñez")
    #expect(kiosk.screen.contains("F5 accent"))

    let long = String(repeating: "नि", count: 79) + String(repeating: "a", count: 6)
    kiosk.press(.function(8), .enter)
    kiosk.paste(long)
    for _ in 0..<12 { kiosk.press(.function(5)) }
    #expect(kiosk.state.draft.name.text.utf8.count <= 480)
  }

  @Test func `joiners and marks are judged where the caret stands`() throws {
    var kiosk = try TestKiosk()
    kiosk.press(.enter)
    kiosk.type("میخ Ana")
    kiosk.press(.home, .right, .right)
    kiosk.type("\u{200C}")
    #expect(kiosk.state.draft.name.text == "می\u{200C}خ Ana")
    kiosk.press(.end)
    kiosk.type("\u{200C}")
    #expect(kiosk.state.draft.name.text == "می\u{200C}خ Ana")
  }
}
