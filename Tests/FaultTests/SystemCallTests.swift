import Testing

@testable import FaultSupport

/// The reader of strace's log, on lines as strace writes them.
@Suite struct SystemCallTests {
  private func calls(_ log: String) -> [SystemCall] {
    SystemCall.all(in: Array(log.utf8))
  }

  @Test func `a call is taken apart`() throws {
    let call = try #require(calls(#"12  pwrite64(4, "\x61\x0a\xff", 3, 512) = 3"#).first)

    #expect(call.name == "pwrite64")
    #expect(call.bytes(1) == [0x61, 0x0A, 0xFF])
    #expect(call.number(3) == 512)
    #expect(call.result == 3)
  }

  @Test func `flags are found, whole words only`() throws {
    let line = #"12  openat(AT_FDCWD, "\x2f\x61", O_RDWR|O_CREAT|O_CLOEXEC, 0600) = 3"#
    let call = try #require(calls(line).first)

    #expect(call.text(1) == "/a")
    #expect(call.has("O_CREAT"))
    #expect(!call.has("O_CREA"))
  }

  @Test func `a call in two parts counts where it ended`() {
    let log = """
      12  fdatasync(3 <unfinished ...>
      13  close(5)                          = 0
      12  <... fdatasync resumed>)          = 0
      """

    #expect(calls(log).map(\.name) == ["close", "fdatasync"])
    #expect(calls(log).last?.number(0) == 3)
  }

  @Test func `a failed call says so, and what has no result is none`() {
    let log = """
      12  openat(AT_FDCWD, "\\x61", O_RDONLY) = -1 ENOENT (No such file or directory)
      12  exit_group(0)                     = ?
      12  +++ exited with 0 +++
      """

    #expect(calls(log).map(\.result) == [-1])
  }
}
