import Foundation
import Testing

@testable import FaultSupport

/// The recorder, on small programs whose work is known.
@Suite struct RecordingTests {
  private func record(_ script: String, in bench: Workbench) throws -> Recording {
    try Recording(of: ["sh", "-c", script], in: bench.disk, input: "")
  }

  @Test func `names, contents and answers come in their order`() throws {
    let bench = try Workbench()
    let path = bench.disk.path

    let recording = try record("mkdir \(path)/a; printf 12 >\(path)/a/b; echo done", in: bench)

    #expect(
      recording.operations == [
        .makeFolder(path: "a"), .create(path: "a/b", file: 0),
        .write(file: 0, offset: 0, bytes: Array("12".utf8)), .answer("done\n"),
      ]
    )
    #expect(recording.output(before: 3) == "")
    #expect(recording.output(before: 4) == "done\n")
  }

  @Test func `what was there before is known`() throws {
    let bench = try Workbench()
    let file = bench.disk.appending(path: "old")
    try Data("old".utf8).write(to: file)

    let recording = try record("printf new >>\(file.path); rm \(file.path)", in: bench)

    #expect(
      recording.operations == [
        .write(file: 0, offset: 3, bytes: Array("new".utf8)), .unlink(path: "old"),
      ]
    )
  }

  @Test func `a change that the model does not have voids the recording`() throws {
    let bench = try Workbench()
    let link = "ln -s x \(bench.disk.path)/link"

    #expect(throws: TraceError.notUnderstood(call: "symlinkat")) { try record(link, in: bench) }
  }
}
