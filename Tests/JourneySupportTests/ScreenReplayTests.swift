import Testing

@testable import JourneySupport

@Suite struct ScreenReplayTests {
  @Test(arguments: [
    ("plain", "one\r\ntwo", "one\ntwo"),
    ("backspace", "abc\u{8}\u{8}X", "aXc"),
    ("tab", "a\tb", "a       b"),
    ("position", "\u{1B}[2;3Hx", "\n  x"),
    ("column and row", "\u{1B}[4Gx\u{1B}[3dy", "   x\n\n    y"),
    ("steps", "abc\u{1B}[2Dx\u{1B}[B\u{1B}[Cy\u{1B}[Az", "axc z\n   y"),
    ("erase to the end", "abcdef\u{1B}[3G\u{1B}[K", "ab"),
    ("erase to the start", "abcdef\u{1B}[3G\u{1B}[1K", "   def"),
    ("erase cells", "abcdef\u{1B}[3G\u{1B}[2X", "ab  ef"),
    ("erase below", "one\r\ntwo\r\nthree\u{1B}[2;2H\u{1B}[J", "one\nt"),
    ("erase all", "one\r\ntwo\u{1B}[H\u{1B}[2J", ""),
    ("delete and insert cells", "abcdef\u{1B}[2G\u{1B}[2P\u{1B}[1@", "a def"),
    ("delete and insert lines", "a\r\nb\r\nc\u{1B}[1;1H\u{1B}[M\u{1B}[2L", "\n\nb\nc"),
    ("repeat", "-\u{1B}[4b+", "-----+"),
    ("wrap at the edge", "1234567890ab", "1234567890\nab"),
    ("no wrap before it is needed", "1234567890\r\nab", "1234567890\nab"),
    ("scroll", "1\r\n2\r\n3\r\n4\r\n5", "2\n3\n4\n5"),
    ("scroll in a region", "1\r\n2\r\n3\r\n4\u{1B}[2;3r\u{1B}[3;1H\n", "1\n3\n\n4"),
    ("reverse line feed", "1\r\n2\u{1B}[H\u{1B}M0", "0\n1\n2"),
    ("modes draw nothing", "\u{1B}[?1049h\u{1B}(B\u{1B}[7mx\u{1B}[m\u{1B}]0;title\u{7}y", "xy"),
    ("save and restore", "ab\u{1B}7\r\ncd\u{1B}8e", "abe\ncd"),
    ("other scripts", "Zoë ᐊᓂ", "Zoë ᐊᓂ"),
  ])
  func `a sequence draws what an xterm draws`(
    name: String,
    bytes: String,
    expected: String
  ) {
    var whole = ScreenReplay(columns: 10, rows: 4)
    whole.feed(bytes.utf8)
    var pieces = ScreenReplay(columns: 10, rows: 4)
    for byte in bytes.utf8 { pieces.feed([byte]) }

    #expect(whole.text.trimmingRows == expected.trimmingRows)
    #expect(pieces.text == whole.text, "the same whatever the splits")
  }

  @Test(.enabled(if: isInstalled("dialog")), arguments: [(80, 24), (50, 15), (132, 43)])
  func `a replay of dialog equals the screen that tmux shows`(columns: Int, rows: Int) throws {
    let dialog = [
      "dialog", "--title", "Petition", "--menu", "Ask the mayor", "12", "40", "3",
      "1", "Sign", "2", "Read the petition first", "3", "Leave",
    ]
    let session = try TmuxSession(dialog, columns: columns, rows: rows, term: "xterm-256color")
    let terminal = try PseudoTerminal(dialog, columns: columns, rows: rows)
    var replay = ScreenReplay(columns: columns, rows: rows)
    try session.wait(for: "Leave")
    try #require(try terminal.readBurst(quiet: .milliseconds(100)) != nil)

    try session.send(key: "Down")
    try terminal.write("\u{1B}[B")
    try #require(try terminal.readBurst(quiet: .milliseconds(100)) != nil)
    replay.feed(terminal.output)

    // tmux draws line-drawing letters; in this environment dialog sends them as Unicode.
    let shown = try session.waitForScreen("the same screen as the replay", timeout: .seconds(5)) {
      $0.trimmingRows == replay.text.trimmingRows
    }
    #expect(shown.contains("Read the petition first"))
  }
}

extension String {
  /// The same rows without blank ones at the end.
  fileprivate var trimmingRows: Substring {
    self[..<(lastIndex { $0 != "\n" }.map(index(after:)) ?? startIndex)]
  }
}

private func isInstalled(_ program: String) -> Bool {
  (try? Command(["sh", "-c", "command -v \(program)"]).status) == .code(0)
}
