import Foundation
import Glibc
import Testing

@testable import JourneySupport

@Suite struct TmuxSessionTests {
  @Test func `typed text is on the screen as it was typed`() throws {
    let session = try TmuxSession(["cat"], columns: 60, rows: 10)

    try session.send(literal: "Ka Vang; Zoë -x; ᐊᓂ;")
    try session.send(key: "Enter")

    let screen = try session.waitForScreen("two lines") { $0.split(separator: "\n").count == 2 }
    #expect(screen.split(separator: "\n") == ["Ka Vang; Zoë -x; ᐊᓂ;", "Ka Vang; Zoë -x; ᐊᓂ;"])
  }

  @Test(arguments: ["xterm-256color", "vt100", "dumb", "no-such-terminal"])
  func `the program finds the terminal type it was given`(term: String) throws {
    let session = try TmuxSession(
      ["sh", "-c", "echo [$TERM] [$LANG] [$EXTRA]; stty size; sleep 60"],
      columns: 50,
      rows: 15,
      term: term,
      environment: ["EXTRA": "more"]
    )

    try session.wait(for: "[\(term)] [C.UTF-8] [more]")
    try session.wait(for: "15 50")
  }

  @Test func `the process is the program, not the shell above it`() throws {
    let session = try TmuxSession(["cat"])

    #expect(session.isAlive)
    let name = try Command.output(of: ["cat", "/proc/\(session.processID)/comm"])
    #expect(name == "cat\n")
  }

  @Test(arguments: 60...67)
  func `the last screen and the exit code outlive the program`(code: Int32) throws {
    let session = try TmuxSession(["sh", "-c", "echo goodbye; exit \(code)"])

    try #expect(session.waitForExit() == .code(code))

    #expect(!session.isAlive)
    try session.wait(for: "goodbye")
  }

  @Test func `a killed program is told from one that ended`() throws {
    let session = try TmuxSession(["sleep", "60"])
    #expect(session.exitStatus == nil)

    Glibc.kill(try session.processID, SIGKILL)

    try #expect(session.waitForExit() == .signal(SIGKILL))
  }

  @Test func `a bracketed paste has its brackets and its carriage returns`() throws {
    let session = try TmuxSession(["sh", "-c", Self.showBytes(asking: true)])
    try session.wait(for: "ready")

    try session.paste("a\nb")

    try session.wait(for: "1b 5b 32 30 30 7e 61 0d 62 1b 5b 32 30 31 7e")
  }

  @Test(arguments: [(true, false), (false, true)])
  func `a paste has no brackets unless both sides want them`(
    bracketed: Bool,
    asking: Bool
  ) throws {
    let session = try TmuxSession(["sh", "-c", Self.showBytes(asking: asking)])
    try session.wait(for: "ready")

    try session.paste("a\nb", bracketed: bracketed)
    try session.send(literal: "end of it all")

    try session.wait(for: "61 0d 62 65 6e 64")
  }

  @Test func `a long paste is no longer an argument`() throws {
    let count = "stty raw -echo; echo ready; head -c 300000 | wc -c"
    let session = try TmuxSession(["sh", "-c", count])
    try session.wait(for: "ready")

    try session.paste(String(repeating: "a", count: 300_000))

    try session.wait(for: "300000")
  }

  @Test func `the cursor is where the program put it`() throws {
    let session = try TmuxSession(["sh", "-c", "printf '\\033[?25l\\033[3;5Hx'; sleep 60"])
    try session.wait(for: "x")

    #expect(try session.cursor == TmuxSession.Cursor(x: 5, y: 2, isVisible: false))
  }

  @Test func `a new size reaches the program`() throws {
    let session = try TmuxSession(
      ["bash", "-c", "trap 'stty size' WINCH; echo ready; while :; do sleep 0.05; done"])
    try session.wait(for: "ready")

    try session.resize(columns: 132, rows: 43)

    try session.wait(for: "43 132")
  }

  @Test func `history shows what has scrolled away`() throws {
    let session = try TmuxSession(["sh", "-c", "seq 100; sleep 60"], rows: 10)
    try session.wait(for: "100")

    #expect(try !session.capture().contains("17\n"))
    #expect(try session.capture(includeHistory: true).contains("\n17\n"))
  }

  @Test func `attributes are shown when asked for`() throws {
    let session = try TmuxSession(["sh", "-c", "printf '\\033[7mloud\\033[m'; sleep 60"])
    try session.wait(for: "loud")

    #expect(try session.capture(includeAttributes: true).contains("\u{1B}[7mloud"))
    #expect(try !session.capture().contains("\u{1B}"))
  }

  @Test func `text that goes is waited for, and text that stays is an error`() throws {
    let session = try TmuxSession(["sh", "-c", "printf here; read x; clear; sleep 60"])
    try session.wait(for: "here")
    let error = #expect(throws: JourneyError.self) {
      try session.waitGone("here", timeout: .milliseconds(60))
    }
    #expect(error?.description.contains("here") == true)

    try session.send(key: "Enter")

    try session.waitGone("here")
  }

  @Test func `letting go of a session ends its server and its files`() throws {
    var server: pid_t = 0
    var socket = ""
    do {
      let session = try TmuxSession(["sleep", "60"])
      server = try #require(pid_t(try session.format("#{pid}")))
      socket = try session.format("#{socket_path}")
      #expect(FileManager.default.fileExists(atPath: socket))
    }

    #expect(!FileManager.default.fileExists(atPath: socket))
    let deadline = Deadline(in: .seconds(5))
    while Glibc.kill(server, 0) == 0, !deadline.hasPassed { usleep(5000) }
    #expect(Glibc.kill(server, 0) != 0)
  }

  /// A script that prints in hexadecimal what is typed, with or without asking for paste brackets.
  private static func showBytes(asking: Bool) -> String {
    let brackets = asking ? "printf '\\033[?2004h'; " : ""
    return "stty raw -echo; \(brackets)echo ready; od -An -tx1 -v -w15"
  }
}
