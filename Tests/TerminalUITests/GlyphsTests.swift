import TestSupport
import Testing

@testable import TerminalUI

@Suite struct GlyphsTests {
  /// A font of Latin-1, as a console may have it; the mark U+0301 is named in some fonts' tables.
  private let latin = Glyphs(
    term: "linux",
    console: Set((0x20...0xFF).map { UInt16($0) } + [0x301])
  )

  @Test(arguments: ["", "Ana Núñez", "O'Brien-Smith, Jr.", "Ångström"])
  func `a console draws what its font has`(text: String) {
    #expect(latin.draw(text))
  }

  @Test(arguments: ["Őrs", "Nguyễn", "李", "e\u{301}", "𖬌", "ᐊ", "–", "\u{378}"])
  func `a console does not draw what its font lacks, nor a mark by itself`(text: String) {
    #expect(!latin.draw(text))
    #expect(!latin.draw("Ana " + text))
  }

  @Test(arguments: [("Őrs", true), ("Nguyễn", false), ("e\u{301}", false), ("李", false)])
  func `a console that cannot be asked is believed to have western letters`(
    text: String,
    isDrawn: Bool
  ) {
    #expect(Glyphs(term: "linux", console: nil).draw(text) == isDrawn)
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "dumb", nil])
  func `another terminal draws what the C library knows`(term: String?) {
    let glyphs = Glyphs(term: term, console: nil)
    #expect(glyphs == .ofLibrary)
    #expect(glyphs.draw("Nguyễn 李 e\u{301} क्षि می\u{200C}خ ᠨ\u{180B}ᠰ\u{180E}ᠠ 辻\u{E0100}"))
    #expect(!glyphs.draw("a\u{378}"))
  }

  @Test func `the kernel's word comes before the name of the terminal`() {
    let glyphs = Glyphs(term: "xterm", console: [0x41])
    #expect(glyphs.draw("A"))
    #expect(!glyphs.draw("é"))
  }

  @Test(arguments: SampleNames.drawn)
  func `what the library does not know is not drawn, and nothing else`(name: String) {
    let isKnown = name.unicodeScalars.allSatisfy { scalar in
      TextWidth.columns(of: scalar) != nil || scalar.properties.isDefaultIgnorableCodePoint
    }
    #expect(Glyphs.ofLibrary.draw(name) == isKnown)
    #expect(
      Glyphs.ofLibrary.draw(name) == !ColumnClusters(name).contains { $0.text.contains("\u{FFFD}") }
    )
  }

  @Test func `the console font has western letters and common marks`() {
    for scalar in "aZñéŐŁ’“”–—…•€".unicodeScalars { #expect(ConsoleFont.has(scalar)) }
    for scalar in "→李שệ🗳".unicodeScalars { #expect(!ConsoleFont.has(scalar)) }
  }

  @Test func `a terminal that is no console is not taken for one`() throws {
    let terminal = try PseudoTerminal()
    #expect(terminal.tty.consoleCharacters == nil)
    #expect(TTY(input: -1, output: -1).consoleCharacters == nil)
  }
}
