import Glibc
import Testing

@testable import JourneySupport

@Suite struct ResourceUsageTests {
  @Test func `a program holds memory, and a second one in its tree adds to it`() throws {
    let one = try PseudoTerminal(["sh", "-c", "echo up; read x"])
    let two = try PseudoTerminal(["sh", "-c", "sh -c 'echo up; read x'; exit"])
    try one.waitForText("up")
    try two.waitForText("up")

    let single = ResourceUsage(of: one.processID)
    let double = ResourceUsage(of: two.processID)

    #expect(single.residentBytes > 100_000)
    #expect(single.proportionalBytes <= single.residentBytes)
    #expect(Double(double.residentBytes) > 1.5 * Double(single.residentBytes))
    #expect(ResourceUsage.processTree(of: two.processID).count == 2)
  }

  @Test func `wake-ups are counted`() throws {
    let busy = try PseudoTerminal(["bash", "-c", "while :; do read -t 0.02 x; done"])
    let idle = try PseudoTerminal(["sleep", "60"])

    let wakeUps = ResourceUsage.wakeUps(of: busy.processID, during: .milliseconds(400))

    #expect(wakeUps >= 5)
    #expect(ResourceUsage.wakeUps(of: idle.processID, during: .milliseconds(200)) == 0)
  }

  @Test func `write calls are counted one by one`() throws {
    let script = "stty -echo; echo ready; while read x; do echo $x; done"
    let terminal = try PseudoTerminal(["bash", "-c", script])
    try terminal.waitForText("ready\r\n")
    let before = ResourceUsage(of: terminal.processID).writeCalls

    try terminal.write("first\rsecond\r")
    try terminal.waitForText("second\r\n")

    #expect(ResourceUsage(of: terminal.processID).writeCalls - before == 2)
  }

  @Test func `a process that is gone uses nothing`() throws {
    let terminal = try PseudoTerminal(["true"])
    try terminal.waitForExit()

    let usage = ResourceUsage(of: terminal.processID)

    #expect(usage.residentBytes == 0)
    #expect(usage.writeCalls == 0)
  }
}
