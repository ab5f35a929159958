import Foundation
import Glibc
import Testing

@testable import JourneySupport

@Suite struct PseudoTerminalTests {
  @Test func `a program finds a controlling terminal of the size asked for`() throws {
    let terminal = try PseudoTerminal(
      ["sh", "-c", "stty size </dev/tty; tty; printf '%s\\n' \"$TERM\""],
      columns: 61,
      rows: 17
    )

    try #expect(terminal.waitForExit() == .code(0))
    #expect(terminal.text.hasPrefix("17 61\r\n/dev/pts/"))
    #expect(terminal.text.hasSuffix("xterm-256color\r\n"))
  }

  @Test func `what is typed comes back through cat`() throws {
    let terminal = try PseudoTerminal(["cat"])

    try terminal.write("María\r")

    try terminal.waitForText("María\r\nMaría\r\n")
    try terminal.write("\u{4}")
    try #expect(terminal.waitForExit() == .code(0))
  }

  @Test func `a program starts with no signal blocked or ignored`() throws {
    let terminal = try PseudoTerminal(["grep", "-hE", "^Sig(Blk|Ign)", "/proc/self/status"])

    try terminal.waitForExit()

    let masks = terminal.text.split { $0.isWhitespace }.compactMap { UInt64($0, radix: 16) }
    // The first 31 signals have names; the C library keeps some of the others for itself.
    #expect(masks.map { $0 & 0x7FFF_FFFF } == [0, 0])
  }

  @Test func `only the base environment and what was added get through`() throws {
    let terminal = try PseudoTerminal(
      ["/usr/bin/env"],
      environment: ["TERM": "vt100", "LANG": "C", "EXTRA": "yes"]
    )

    try terminal.waitForExit()

    let lines = Set(terminal.text.split(separator: "\r\n").map(String.init))
    let expected: Set = [
      "PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C", "HOME=/nonexistent", "SHELL=/bin/sh",
      "TERM=vt100", "EXTRA=yes",
    ]
    #expect(lines == expected)
  }

  @Test func `a program can start in another directory`() throws {
    let terminal = try PseudoTerminal(["pwd"], directory: "/usr/share")

    try terminal.waitForExit()

    #expect(terminal.text == "/usr/share\r\n")
  }

  @Test func `a new size reaches the program as a signal`() throws {
    let script = "trap 'stty size; exit 0' WINCH; echo ready; while :; do sleep 0.05; done"
    let terminal = try PseudoTerminal(["bash", "-c", script])
    try terminal.waitForText("ready")

    try terminal.resize(columns: 132, rows: 43)

    try terminal.waitForText("43 132")
  }

  @Test(arguments: [SIGTERM, SIGKILL, SIGHUP])
  func `a signal sent to the program ends it`(signal: Int32) throws {
    let terminal = try PseudoTerminal(["sleep", "60"])
    #expect(terminal.exitStatus == nil)

    terminal.kill(signal)

    try #expect(terminal.waitForExit() == .signal(signal))
    #expect(terminal.exitStatus == .signal(signal))
  }

  @Test func `an exit code is told`() throws {
    let terminal = try PseudoTerminal(["sh", "-c", "exit 65"])

    try #expect(terminal.waitForExit() == .code(65))
  }

  @Test func `pulling the plug hangs the program up`() throws {
    let terminal = try PseudoTerminal(["cat"])

    terminal.hangUp()

    try #expect(terminal.waitForExit(timeout: .seconds(2)) == .signal(SIGHUP))
  }

  @Test func `settings show what the program did to the terminal`() throws {
    let terminal = try PseudoTerminal(["sh", "-c", "read x; stty raw -echo; echo done; read y"])
    #expect(try terminal.settings.isSane)

    try terminal.write("\r")
    try terminal.waitForText("done")

    let settings = try terminal.settings
    #expect(!settings.echoes)
    #expect(!settings.isCanonical)
    #expect(!settings.raisesSignals)
    #expect(!settings.isSane)
  }

  @Test func `under a shell the terminal outlives a killed program`() throws {
    let program = ["bash", "-c", "stty -echo; echo up; sleep 60"]
    let terminal = try PseudoTerminal(program, leader: .shell)
    try terminal.waitForText("up")

    terminal.kill(SIGKILL)

    try #expect(terminal.waitForExit() == .signal(SIGKILL))
    #expect(try !terminal.settings.echoes)
  }

  @Test func `a long paste into a program that answers at length does not lock up`() throws {
    let terminal = try PseudoTerminal(["sh", "-c", "stty raw -echo; echo ready; exec cat"])
    try terminal.waitForText("ready")
    let start = terminal.output.count

    try terminal.write([UInt8](repeating: 0x61, count: 1_000_000))

    try terminal.waitForOutput("a million letters", since: start) {
      $0.count { $0 == 0x61 } == 1_000_000
    }
  }

  @Test func `a burst ends with the first pause`() throws {
    let script = "stty -echo; echo ready; read x; printf one; sleep 0.3; printf two; sleep 60"
    let terminal = try PseudoTerminal(["sh", "-c", script])
    try terminal.waitForText("ready\r\n")
    let pressed = ContinuousClock.now
    try terminal.write("\r")

    let burst = try #require(try terminal.readBurst(quiet: .milliseconds(50)))

    #expect(String(decoding: burst.bytes, as: UTF8.self) == "one")
    #expect(pressed < burst.firstArrival)
    #expect(burst.firstArrival <= burst.lastArrival)
    #expect(pressed.duration(to: burst.lastArrival) < .milliseconds(300))
  }

  @Test func `a silent program yields no burst and collects nothing`() throws {
    let terminal = try PseudoTerminal(["sleep", "60"])

    #expect(try terminal.readBurst(timeout: .milliseconds(30)) == nil)
    #expect(try terminal.collect(for: .milliseconds(30)).isEmpty)
  }

  @Test func `waiting in vain fails with the screen in the message`() throws {
    let terminal = try PseudoTerminal(["sh", "-c", "echo here I am; sleep 60"])
    try terminal.waitForText("I am")

    let error = #expect(throws: JourneyError.self) {
      try terminal.waitForText("never", timeout: .milliseconds(50))
    }

    #expect(error?.description.contains("“never”") == true)
    #expect(error?.description.contains("here I am") == true)
  }

  @Test func `waiting for a program that has ended fails at once`() throws {
    let terminal = try PseudoTerminal(["true"])
    let started = ContinuousClock.now

    #expect(throws: JourneyError.self) { try terminal.waitForText("never") }

    #expect(started.duration(to: .now) < .seconds(5))
  }

  @Test func `a program that does not exist is an error in words`() {
    #expect(throws: JourneyError.self) { try PseudoTerminal(["/no/such/program"]) }
  }

  @Test(arguments: [PseudoTerminal.Leader.program, .shell])
  func `letting go of the terminal ends everything on it`(leader: PseudoTerminal.Leader) throws {
    var processes: [pid_t] = []
    do {
      let terminal = try PseudoTerminal(
        ["sh", "-c", "trap '' HUP TERM; sleep 60 & echo up; wait"],
        leader: leader
      )
      try terminal.waitForText("up")
      processes = ResourceUsage.processTree(of: terminal.processID)
      #expect(processes.count == 2)
    }

    for process in processes { #expect(ended(process)) }
  }

  /// Killed processes whose parent has died too are reaped by the first process, in its own time.
  private func ended(_ process: pid_t) -> Bool {
    let deadline = Deadline(in: .seconds(2))
    while Glibc.kill(process, 0) == 0 {
      let words = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      if words?.contains(" Z ") == true { return true }
      if deadline.hasPassed { return false }
      usleep(5000)
    }
    return true
  }
}
