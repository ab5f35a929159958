import Foundation
import Glibc
import PetitionConfiguration
import PetitionShell
import Testing

@testable import PetitionKiosk

/// How files of people's own are read and written.
@Suite struct TextFileTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func refusal(_ work: () throws -> Void) -> String? {
    #expect(throws: CommandFailure.self) { try work() }?.message
  }

  private func rights(_ name: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: scratch.path(name))
    return attributes[.posixPermissions] as? Int
  }

  @Test func `bytes that are no text are refused in words`() throws {
    try Data([0x5B, 0xFF, 0xFE, 0x00]).write(to: URL(fileURLWithPath: scratch.path("kiosk.conf")))

    let said = refusal { _ = try TextFile.read(scratch.path("kiosk.conf")) }
    #expect(said?.contains("is not a text file in UTF-8") == true)
    #expect(said?.contains("--config") == true)
  }

  @Test func `what is no file is refused with its kind, and no pipe is waited for`() throws {
    #expect(unsafe mkfifo(scratch.path("pipe"), 0o600) == 0)
    let start = ContinuousClock.now

    for (path, kind) in [
      (scratch.path("pipe"), "a pipe"), ("/dev/zero", "a device"), (scratch.path(""), "a folder"),
    ] {
      let said = refusal { _ = try TextFile.read(path, as: .page) }
      #expect(said?.contains("cannot be read: it is \(kind), no ordinary file.") == true)
      #expect(said?.hasSuffix("Name the right file with --from.") == true)
    }
    #expect(start.duration(to: .now) < .seconds(1))
  }

  @Test func `a file that is cut by the limit inside a letter is called too long`() throws {
    let letters = String(repeating: "é", count: 150 * 1024)
    try scratch.write("#" + letters, "kiosk.conf")

    let said = refusal { _ = try TextFile.read(scratch.path("kiosk.conf")) }
    let sentence = "is too long for a configuration: it has 301 KB, at most 256 KB are read."
    #expect(said?.contains(sentence) == true, "\(said ?? "")")
  }

  @Test(arguments: [0o640, 0o600, 0o664])
  func `a file is replaced whole and keeps its rights`(mode: Int) throws {
    try scratch.write("old", "kiosk.conf")
    let path = scratch.path("kiosk.conf")
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)

    try TextFile.write("new", to: path)

    #expect(try TextFile.read(path) == "new")
    #expect(try rights("kiosk.conf") == mode)
    try #expect(FileManager.default.contentsOfDirectory(atPath: scratch.path("")).count == 1)
  }

  @Test(.enabled(if: geteuid() == 0, "only root may give files away"))
  func `a file that root replaces still belongs to its owner`() throws {
    try scratch.write("old", "kiosk.conf")
    #expect(unsafe chown(scratch.path("kiosk.conf"), 65_534, 65_533) == 0)

    try TextFile.write("new", to: scratch.path("kiosk.conf"))

    var status = stat()
    #expect(unsafe stat(scratch.path("kiosk.conf"), &status) == 0)
    #expect(status.st_uid == 65_534 && status.st_gid == 65_533)
    #expect(try TextFile.read(scratch.path("kiosk.conf")) == "new")
  }

  @Test func `through a link the file is written that it leads to`() throws {
    try scratch.write("old", "real/kiosk.conf")
    let path = scratch.path("real/kiosk.conf")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link"),
      withDestinationPath: "real/kiosk.conf"
    )

    try TextFile.write("new", to: scratch.path("link"))

    #expect(try TextFile.read(path) == "new")
    #expect(try rights("real/kiosk.conf") == 0o600)
    let target = try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("link"))
    #expect(target == "real/kiosk.conf")
  }

  @Test func `what is no file is never written, nor a folder that is not there`() throws {
    #expect(unsafe mkfifo(scratch.path("pipe"), 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("lost"),
      withDestinationPath: "nowhere"
    )

    for name in ["pipe", "lost"] {
      #expect(refusal { try TextFile.write("x", to: scratch.path(name)) } != nil)
      #expect(refusal { try TextFile.checkWritable(scratch.path(name)) } != nil)
    }
    #expect(refusal { try TextFile.write("x", to: "/dev/null") }?.contains("a device") == true)
    let failure = #expect(throws: CommandFailure.self) {
      try TextFile.write("x", to: "/nowhere/kiosk.conf")
    }
    #expect(failure?.code == .cannotCreate)
    try #expect(
      FileManager.default.contentsOfDirectory(atPath: scratch.path("")).sorted() == [
        "lost", "pipe",
      ]
    )
  }

  @Test func `a file that everybody may write to is noticed`() throws {
    try scratch.write("old", "kiosk.conf")
    let path = scratch.path("kiosk.conf")
    for (mode, isOpen) in [(0o666, true), (0o664, false), (0o600, false)] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      #expect(TextFile.isOpenToAll(path) == isOpen)
    }
  }
}
