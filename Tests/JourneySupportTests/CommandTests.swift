import Testing

@testable import JourneySupport

@Suite struct CommandTests {
  @Test func `output and errors are caught in the order they come`() throws {
    let command = try Command(["sh", "-c", "echo one; echo two >&2; echo three; exit 3"])

    #expect(command.status == .code(3))
    #expect(command.output == "one\ntwo\nthree\n")
  }

  @Test func `output may be longer than any pipe`() throws {
    let output = try Command.output(of: ["seq", "100000"])

    #expect(output.hasSuffix("\n99999\n100000\n"))
    #expect(output.utf8.count == 588_895)
  }

  @Test func `a daemon left behind keeps nobody waiting`() throws {
    let started = ContinuousClock.now

    let command = try Command(["sh", "-c", "sleep 3 & echo away"])

    #expect(command.output == "away\n")
    #expect(started.duration(to: .now) < .seconds(2))
  }

  @Test func `a command that must succeed says how it failed`() {
    let error = #expect(throws: JourneyError.self) {
      try Command.output(of: ["sh", "-c", "echo no room; exit 74"])
    }

    #expect(error?.description.contains("exit code 74") == true)
    #expect(error?.description.contains("no room") == true)
  }

  @Test func `a signal is told from an exit code`() throws {
    let command = try Command(["sh", "-c", "kill -9 $$"])

    #expect(command.status == .signal(9))
    #expect(command.status.description == "signal 9")
  }

  @Test func `an added variable wins over the base`() throws {
    let output = try Command.output(
      of: ["sh", "-c", "echo $LANG $HOME"],
      environment: ["LANG": "C"]
    )

    #expect(output == "C /nonexistent\n")
  }
}
