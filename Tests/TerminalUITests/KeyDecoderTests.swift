import Testing
import TestSupport

@testable import TerminalUI

@Suite struct KeyDecoderTests {
  /// What terminals send, and the key a person pressed.
  static let keys: [(String, Key)] = [
    ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{8}", .backspace), ("\u{7F}", .backspace),
    (" ", .text(" ")), ("é", .text("é")), ("中", .text("中")), ("𖬌", .text("𖬌")),
    ("\u{0}", .control("@")), ("\u{3}", .control("C")), ("\u{14}", .control("T")),
    ("\u{1C}", .control("\\")), ("\u{1F}", .control("_")),
    // Arrows: xterm, application mode, rxvt with Shift and Ctrl, xterm with modifiers
    ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
    ("\u{1B}OA", .up), ("\u{1B}OD", .left), ("\u{1B}[a", .up), ("\u{1B}Od", .left),
    ("\u{1B}[1;5A", .up), ("\u{1B}[1;2D", .left), ("\u{1B}O5C", .right),
    // Home and End: xterm, application mode, Linux console and tmux, rxvt
    ("\u{1B}[H", .home), ("\u{1B}[F", .end), ("\u{1B}OH", .home), ("\u{1B}OF", .end),
    ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[7~", .home), ("\u{1B}[8~", .end),
    ("\u{1B}[7$", .home), ("\u{1B}[8^", .end), ("\u{1B}[7@", .home), ("\u{1B}[1;5H", .home),
    ("\u{1B}[3~", .delete), ("\u{1B}[3;2~", .delete), ("\u{1B}[3$", .delete),
    ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[6;3~", .pageDown),
    ("\u{1B}[Z", .backTab), ("\u{1B}OM", .enter), ("\u{1B}Op", .text("0")),
    ("\u{1B}Oy", .text("9")), ("\u{1B}Om", .text("-")),
    // Function keys: VT series and xterm, rxvt, Linux console
    ("\u{1B}OP", .function(1)), ("\u{1B}OS", .function(4)), ("\u{1B}[1;2P", .function(1)),
    ("\u{1B}[R", .function(3)), ("\u{1B}[1;2R", .function(3)), ("\u{1B}[11~", .function(1)),
    ("\u{1B}[14~", .function(4)), ("\u{1B}[[A", .function(1)), ("\u{1B}[[E", .function(5)),
    ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)), ("\u{1B}[19~", .function(8)),
    ("\u{1B}[21~", .function(10)), ("\u{1B}[24~", .function(12)), ("\u{1B}[15;2~", .function(5)),
  ]

  /// What terminals send that is no key of ours.
  static let nothing = [
    "\u{1B}x", "\u{1B}é", "\u{1B}\r", "\u{1B}\u{7F}", "\u{1B}[2~", "\u{1B}[99~", "\u{1B}[13;2u",
    "\u{1B}[I", "\u{1B}[O", "\u{1B}[?62;22c", "\u{1B}[>0;276;0c", "\u{1B}[24;80R",
    "\u{1B}[?2004;1$y", "\u{1B}]11;rgb:00/00/00\u{7}", "\u{1B}]11;rgb:00/00/00\u{1B}\\",
    "\u{1B}P>|XTerm(370)\u{1B}\\", "\u{1B}[M !!", "\u{1B}[<0;3;4M", "\u{1B}[201~", "\u{1B}Oz",
    "\u{1B}[[Q", "\u{1B}[12345678901234567890123456789~", "\u{85}",
  ]

  private func events(_ pieces: [some Sequence<UInt8>]) -> [InputEvent] {
    var decoder = KeyDecoder()
    var events: [InputEvent] = []
    for piece in pieces { events += decoder.feed(piece, at: .zero) }
    return events + decoder.flush(at: .seconds(2))
  }

  @Test(arguments: keys)
  func `a key is known by its bytes`(bytes: String, key: Key) {
    #expect(events([bytes.utf8]) == [.key(key)])
  }

  @Test(arguments: keys)
  func `a key cut at any byte is the same key`(bytes: String, key: Key) {
    let all = Array(bytes.utf8)
    for cut in 0...all.count {
      #expect(events([all[..<cut], all[cut...]]) == [.key(key)])
    }
    #expect(events(all.map { [$0] }) == [.key(key)])
  }

  @Test(arguments: nothing)
  func `what is no key is swallowed whole`(bytes: String) {
    #expect(events([Array((bytes + "a").utf8)]) == [.key(.text("a"))])
  }

  @Test func `stray bytes of another encoding swallow nothing`() {
    #expect(events([[0xE9] + Array("abc\r".utf8)]).prefix(2) == [.unreadable, .key(.text("a"))])
    #expect(events([[0xE9, 0x0D]]) == [.unreadable, .key(.enter)])
    #expect(
      events([[0xE4, 0x0D, 0xB8, 0xAD]]) == [.unreadable, .key(.enter), .unreadable, .unreadable]
    )
    #expect(events([[0x9B, 0x41]]) == [.unreadable, .key(.text("A"))])
    #expect(events([[0xE9]]) == [.unreadable])
  }

  @Test func `a letter whose bytes come apart is waited for, and not for ever`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0xC3], at: .zero) == [])
    #expect(decoder.feed([0xA9], at: .milliseconds(900)) == [.key(.text("é"))])
    #expect(decoder.feed([0xC3], at: .seconds(2)) == [])
    #expect(decoder.pendingDeadline == .seconds(3))
    #expect(decoder.flush(at: .seconds(3)) == [.unreadable])
    #expect(decoder.pendingDeadline == nil)
  }

  @Test(arguments: ["\u{1B}é", "\u{1B}中", "\u{1B}😀"])
  func `Alt and a letter of any length is no key`(bytes: String) {
    #expect(events([Array((bytes + "a").utf8)]) == [.key(.text("a"))])
  }

  @Test func `Alt and half a letter swallows no key`() {
    #expect(events([[0x1B, 0xE9, 0x61]]) == [.key(.text("a"))])
  }

  @Test func `where the locale says Latin-1 such letters are read, and UTF-8 is too`() {
    var decoder = KeyDecoder(locale: KeyboardLocale(environment: ["LANG": "es_ES.ISO-8859-1"]))
    var found = decoder.feed([0x4E, 0x75, 0xF1, 0x65, 0x7A], at: .zero)
    #expect(found == ["N", "u", "ñ", "e", "z"].map { .key(.text($0)) })
    found = decoder.feed(Array("ñ".utf8), at: .seconds(1))
    #expect(found == [.key(.text("ñ"))])
    found = decoder.feed([0xE9, 0x0D], at: .seconds(2))
    #expect(found == [.key(.text("é")), .key(.enter)])
    #expect(decoder.feed([0xE9], at: .seconds(3)) == [])
    #expect(decoder.flush(at: .seconds(3) + .milliseconds(50)) == [.key(.text("é"))])
    // A second control of Latin-1 is no letter.
    #expect(decoder.feed([0x9B, 0x41], at: .seconds(4)) == [.unreadable, .key(.text("A"))])
    let pasted = Array("\u{1B}[200~Jos".utf8) + [0xE9] + Array("\u{1B}[201~".utf8)
    #expect(decoder.feed(pasted, at: .seconds(5)) == [.paste("José")])
  }

  @Test func `a return and a line feed are one Enter`() {
    #expect(events([Array("\r\n".utf8)]) == [.key(.enter)])
    #expect(events([Array("\r\n\r\n".utf8)]) == [.key(.enter), .key(.enter)])
    #expect(events([Array("\r\r".utf8)]) == [.key(.enter), .key(.enter)])
  }

  @Test func `Escape alone is a key after its delay`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B], at: .seconds(1)) == [])
    #expect(decoder.pendingDeadline == .seconds(1) + .milliseconds(50))
    #expect(decoder.flush(at: .seconds(1) + .milliseconds(49)) == [])
    #expect(decoder.flush(at: .seconds(1) + .milliseconds(50)) == [.key(.escape)])
    #expect(decoder.pendingDeadline == nil)
  }

  @Test func `Escape pressed twice at once is two keys`() {
    #expect(events([[0x1B, 0x1B]]) == [.key(.escape), .key(.escape)])
    #expect(events([[0x1B, 0x1B, 0x5B, 0x41]]) == [.key(.escape), .key(.up)])
  }

  @Test func `a letter long after Escape is typed`() {
    var decoder = KeyDecoder()
    _ = decoder.feed([0x1B], at: .zero)
    let events = decoder.feed([0x61], at: .milliseconds(60))
    #expect(events == [.key(.escape), .key(.text("a"))])
  }

  @Test func `a sequence that stops short is given up`() {
    var decoder = KeyDecoder()
    _ = decoder.feed(Array("\u{1B}[1;".utf8), at: .zero)
    #expect(decoder.pendingDeadline == .seconds(1))
    #expect(decoder.flush(at: .seconds(1)) == [])
    #expect(decoder.feed(Array("A".utf8), at: .seconds(2)) == [.key(.text("A"))])
  }

  @Test func `Enter ends a sequence that never ended`() {
    #expect(events([Array("\u{1B}]oops\r".utf8)]) == [.key(.enter)])
    #expect(events([Array("\u{1B}[12\r".utf8)]) == [.key(.enter)])
  }

  @Test(arguments: 0..<40)
  func `chunks make no difference`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes: [UInt8] = []
    for _ in 0..<60 {
      let typed =
        Self.keys.map(\.0) + Self.nothing + SampleNames.drawn + ["\u{1B}[200~ a\rb \u{1B}[201~"]
      bytes += Array((typed.randomElement(using: &generator) ?? "").utf8)
      if Int.random(in: 0..<10, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0x80...0xFF, using: &generator))
      }
    }
    var pieces: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...7, using: &generator)
      pieces.append(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    #expect(events(pieces) == events([bytes]))
  }

  @Test(arguments: 0..<20)
  func `any bytes at all give bounded events and never a control as text`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let result = events([bytes])
    #expect(result.count <= bytes.count + 1)
    for case .key(.text(let text)) in result {
      #expect(text.unicodeScalars.count == 1)
      #expect(text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }
  }
}
