import Foundation
import Glibc
import PetitionShell
import PetitionStore
import Testing

@Suite struct OutputFileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "output-file-\(UUID().uuidString)"
    )
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func refusal(_ work: () throws -> Void) -> CommandFailure? {
    do {
      try work()
      return nil
    } catch {
      return error as? CommandFailure
    }
  }

  private func write(_ text: String, to path: String, isForced: Bool) throws {
    let file = try OutputFile(path, isForced: isForced)
    try file.write(Array(text.utf8))
    try file.finish()
  }

  @Test func `a new file is whole and for this user alone`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write("all of it", to: path("page.html"), isForced: false)

    let rights = try FileManager.default.attributesOfItem(atPath: path("page.html"))
    try #expect(String(contentsOfFile: path("page.html"), encoding: .utf8) == "all of it")
    #expect(rights[.posixPermissions] as? Int == 0o600)
    try #expect(names() == ["page.html"])
  }

  @Test func `what is there is kept unless it may be replaced`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write("first", to: path("page.html"), isForced: false)

    let failure = refusal { try write("second", to: path("page.html"), isForced: false) }

    #expect(failure?.code == .cannotCreate)
    #expect(failure?.message.contains("with --force") == true)
    try #expect(String(contentsOfFile: path("page.html"), encoding: .utf8) == "first")
    try write("second", to: path("page.html"), isForced: true)
    try #expect(String(contentsOfFile: path("page.html"), encoding: .utf8) == "second")
    try #expect(names() == ["page.html"])
  }

  @Test(arguments: [true, false])
  func `a folder, a link and a device are never replaced`(isForced: Bool) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(atPath: path("page"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: "x")
    #expect(unsafe mkfifo(path("pipe"), 0o600) == 0)

    for name in [path("page"), path("link"), path("pipe"), "/dev/null"] {
      let failure = refusal { try write("x", to: name, isForced: isForced) }
      #expect(failure?.code == .cannotCreate)
      #expect(failure?.message.contains("no ordinary file") == true)
    }
    try #expect(names() == ["link", "page", "pipe"])
  }

  @Test func `what took the name meanwhile is kept, and the draft goes`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for isForced in [true, false] {
      var file: OutputFile? = try OutputFile(path("page"), isForced: isForced)
      try file?.write([0x78])
      try FileManager.default.createDirectory(
        atPath: path("page"),
        withIntermediateDirectories: true
      )
      #expect(refusal { try file?.finish() }?.code == .cannotCreate)
      file = nil
      try #expect(names() == ["page"])
      try FileManager.default.removeItem(atPath: path("page"))
    }
  }

  @Test func `a file that was brought to the disk has its name only at the end`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try OutputFile(path("page"), isForced: false, draft: path("draft"))
    try file.write(Array("all of it".utf8))
    try file.close()
    try #expect(names() == ["draft"])
    try file.finish()
    try #expect(names() == ["page"])
    try #expect(String(contentsOfFile: path("page"), encoding: .utf8) == "all of it")
  }

  @Test func `what a killed program left of the same file goes, and nothing else`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    // No process has a number beyond the kernel's limit; this one's parent lives, and writes no page.
    let gone = ["page.new-99999999", "page.new-88888888", "page.new-\(getppid())"]
    let held = "page.new-1"
    let descriptor = AbandonedDraft.make(path(held))
    defer { close(descriptor) }
    let kept = [
      held, "page.new-99999999.txt", "page.new-", "page.new-x", "other.new-99999999",
      "page.sha256.new-99999999",
    ]
    for name in gone + kept.dropFirst() {
      #expect(FileManager.default.createFile(atPath: path(name), contents: Data("x".utf8)))
    }
    try write("all of it", to: path("page"), isForced: false)
    try #expect(names() == (kept + ["page"]).sorted())
  }

  @Test func `a folder that is not there is said`() {
    let failure = refusal { try write("x", to: path("gone/page"), isForced: false) }

    #expect(failure?.code == .cannotCreate)
    #expect(failure?.message.contains("Choose a folder") == true)
    try? FileManager.default.removeItem(at: folder)
  }
}
