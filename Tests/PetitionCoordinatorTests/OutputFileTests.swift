import Foundation
import PetitionShell
import Testing

@Suite struct NewFileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "new-file-\(UUID().uuidString)")
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

  @Test func `a new file is whole and for this user alone`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try NewFile.write("all of it", to: path("page.html"), replacing: false)

    let rights = try FileManager.default.attributesOfItem(atPath: path("page.html"))
    try #expect(String(contentsOfFile: path("page.html"), encoding: .utf8) == "all of it")
    #expect(rights[.posixPermissions] as? Int == 0o600)
    try #expect(names() == ["page.html"])
  }

  @Test func `what is there is kept unless it may be replaced`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try NewFile.write("first", to: path("page.html"), replacing: false)

    let failure = refusal { try NewFile.write("second", to: path("page.html"), replacing: false) }

    #expect(failure?.code == .cannotCreate)
    #expect(failure?.message.contains("add --force") == true)
    try #expect(String(contentsOfFile: path("page.html"), encoding: .utf8) == "first")
    try NewFile.write("second", to: path("page.html"), replacing: true)
    try #expect(String(contentsOfFile: path("page.html"), encoding: .utf8) == "second")
    try #expect(names() == ["page.html"])
  }

  @Test func `what is no ordinary file is never replaced`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(atPath: path("page"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: "x")

    for name in ["page", "link"] {
      let failure = refusal { try NewFile.write("x", to: path(name), replacing: true) }
      #expect(failure?.code == .cannotCreate)
      #expect(failure?.message.contains("no ordinary file") == true)
    }
    try #expect(names() == ["link", "page"])
  }

  @Test func `a folder that is not there is said`() {
    let failure = refusal { try NewFile.write("x", to: path("gone/page"), replacing: false) }

    #expect(failure?.code == .cannotCreate)
    #expect(failure?.message.contains("Choose a folder") == true)
    try? FileManager.default.removeItem(at: folder)
  }
}
