import Foundation
import JourneySupport
import Testing

/// What stands in the way of a file is said as what it is, and a signature is never said to be saved
/// that is not.
@Suite(.journey) struct FileTroubleTests {
  private func limited(_ limit: String, _ folder: KioskFolder, input: String) throws
    -> KioskFolder.Answer
  {
    let script = "ulimit \(limit); exec \"$@\""
    return try folder.run(
      ["/bin/sh", "-c", script, "sh"] + folder.command("enter"),
      input: input
    )
  }

  @Test func `a limit on the size of files is said, and what was saved before stays`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ruth LaPointe\t55811")
    let answer = try limited("-f 20", folder, input: "Ka Vang\t55807\n")
    answer.expectRefusal(code: 74, saying: "limits the size of files", "ulimit -f")
    #expect(answer.output.isEmpty)
    try folder.enter("Ka Vang\t55807")
    try folder.expect("SELECT name FROM signature", gives: ["Ruth LaPointe", "Ka Vang"])
    #expect(try folder.coordinator("verify").status == .code(0))
  }

  @Test func `a file that grows up to the limit loses nothing that was answered`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ruth LaPointe\t55811")
    let size = try FileManager.default.attributesOfItem(atPath: folder.database)[.size] as? Int
    let blocks = try #require(size) / 512 + 8
    let lines = (1...40).map { "Signer With A Long Name \($0)\t55802\n" }.joined()
    let answer = try limited("-f \(blocks)", folder, input: lines)
    answer.expectRefusal(code: 74, saying: "limits the size of files")
    let saved = answer.output.split(separator: "\n").count { $0.hasPrefix("saved") }
    #expect(saved > 0 && saved < 40)
    try folder.expect("SELECT count(*) FROM signature", gives: ["\(saved + 1)"])
    #expect(try folder.coordinator("verify").status == .code(0))
  }

  @Test func `a limit on open files is said as that`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ruth LaPointe\t55811")
    let answer = try limited("-n 4", folder, input: "Ka Vang\t55807\n")
    answer.expectRefusal(code: 74, saying: "too many files are open")
    try folder.expect("SELECT name FROM signature", gives: ["Ruth LaPointe"])
  }

  @Test func `what a practice has left goes with any command, and a purge names it`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ruth LaPointe\t55811")
    // A number that surely is somebody's: the tests' own.
    let name = "petition.db-practice-\(ProcessInfo.processInfo.processIdentifier)"
    for command in [
      ["status"], ["check"], ["close"], ["enter"], ["backup", "--to", try folder.plugInStick()],
    ] {
      try folder.write("Wilhelmina", to: "data/\(name)")
      _ = try folder.run([Binary.kiosk.path] + command + ["--config", folder.configuration])
      #expect(try folder.files(holding: "Wilhelmina") == [], "\(command)")
    }
    for command in ["verify", "tally", "list", "rebuild"] {
      try folder.write("Wilhelmina", to: "data/\(name)")
      _ = try folder.coordinator(command)
      #expect(try folder.files(holding: "Wilhelmina") == [], "\(command)")
    }
    try folder.write("Wilhelmina", to: "data/\(name)")
    let answer = try folder.coordinator("purge", "--all", "--yes")
    #expect(answer.status == .code(0), "\(answer)")
    #expect(answer.output.contains(name), "\(answer.output)")
    #expect(try folder.files(holding: "Wilhelmina") == [])
  }

  @Test func `a table that is gone is named, with the command that makes it anew`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ruth LaPointe\t55811\nKa Vang\t55807")
    _ = try folder.sql("DROP TABLE tally")
    let found = try folder.coordinator("verify")
    #expect(found.status == .code(1))
    #expect(found.output.contains("tally is gone"), "\(found.output)")
    #expect(found.output.contains("petition-coordinator rebuild"), "\(found.output)")
    try folder.kiosk("status").expectRefusal(code: 65, saying: "tally", "rebuild")
    let mended = try folder.coordinator("rebuild")
    #expect(mended.status == .code(0), "\(mended)")
    #expect(mended.output.contains("tally"))
    #expect(try folder.coordinator("verify").status == .code(0))

    _ = try folder.sql("CREATE TABLE notes (text); INSERT INTO notes VALUES ('x')")
    try folder.coordinator("rebuild").expectRefusal(code: 1, saying: "notes", "left as they are")
  }

  /// Runs the kiosk as a user of no rights; nil where such a user may not even run it.
  private func asNobody(_ folder: KioskFolder, _ arguments: String..., input: String = "") throws
    -> KioskFolder.Answer?
  {
    let user = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
    let trial = try folder.run(user + [Binary.kiosk.path, "--help"])
    guard trial.status == .code(0) else { return nil }
    let files = ["--config", folder.configuration]
    return try folder.run(user + [Binary.kiosk.path] + arguments + files, input: input)
  }

  @Test(.enabled(if: SmallDisk.isAllowed, "Only root can be somebody else."))
  func `a command of root's shuts nobody out`() throws {
    let folder = try KioskFolder()
    try Command.output(of: ["chown", "65534:65534", folder.url.path])
    let first = try asNobody(folder, "enter", input: "Ruth LaPointe\t55811\n")
    guard let first else { return }
    #expect(first.status == .code(0), "\(first)")
    try folder.enter("Ka Vang\t55807")
    _ = try folder.kiosk("close", "--to", folder.plugInStick())
    _ = try folder.coordinator("rebuild")
    let second = try #require(try asNobody(folder, "enter", input: "Amina Yusuf\t55806\n"))
    #expect(second.status == .code(0), "\(second)")
    try folder.expect("SELECT count(*) FROM signature", gives: ["3"])
  }

  @Test(.enabled(if: SmallDisk.isAllowed, "Only root can be somebody else."))
  func `a key that this user may not read is called that`() throws {
    let folder = try KioskFolder()
    try Command.output(of: ["chown", "65534:65534", folder.url.path])
    guard try asNobody(folder, "enter", input: "Ruth LaPointe\t55811\n") != nil else { return }
    let key = folder.database + ".key"
    try Command.output(of: ["chown", "0:0", key])
    let answer = try #require(try asNobody(folder, "enter", input: "Ka Vang\t55807\n"))
    answer.expectRefusal(code: 74, saying: key, "cannot be read by this user")
    #expect(!answer.errors.contains("is not the key"))
  }
}
