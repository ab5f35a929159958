import Foundation
import Glibc
import PetitionStore
import Testing

@Suite struct OrdinaryFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder("file") }

  private func refusal(of path: String) -> FileRefusal? {
    do throws(FileRefusal) {
      _ = try OrdinaryFile(path).size
      return nil
    } catch {
      return error
    }
  }

  @Test func `a file is read piece by piece, through a link as well`() throws {
    let path = "\(folder.path)/file"
    let bytes = Data((0..<100).map { UInt8($0) })
    try bytes.write(to: URL(filePath: path))
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/link",
      withDestinationPath: "file"
    )

    for name in [path, "\(folder.path)/link"] {
      let file = try OrdinaryFile(name)
      #expect(file.size == 100)
      #expect(try file.read(upTo: 60) == bytes.prefix(60))
      #expect(try file.read(upTo: 60) == bytes.suffix(40))
      #expect(try file.read(upTo: 60).isEmpty)
    }
  }

  @Test func `what is no file is named and never waited for`() throws {
    let pipe = "\(folder.path)/pipe"
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/link",
      withDestinationPath: "pipe"
    )
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/lost",
      withDestinationPath: "nowhere"
    )

    #expect(refusal(of: folder.path) == .kind(.folder))
    #expect(refusal(of: pipe) == .kind(.pipe))
    #expect(refusal(of: "\(folder.path)/link") == .kind(.pipe))
    #expect(refusal(of: "/dev/zero") == .kind(.device))
    #expect(refusal(of: "\(folder.path)/lost") == .missing)
    #expect(refusal(of: "\(folder.path)/none") == .missing)
    #expect(refusal(of: "\(pipe)/below") == .missing)
  }

  @Test(arguments: [
    (FileRefusal.missing, "it is not there"), (.notAllowed, "this user may not"),
    (.kind(.folder), "it is a folder, no ordinary file"),
    (.kind(.pipe), "it is a pipe, no ordinary file"),
    (.kind(.device), "it is a device, no ordinary file"),
    (.kind(.socket), "it is a socket, no ordinary file"),
    (.failed("Input/output error"), "the system says \"Input/output error\""),
  ])
  func `a refusal is said in words`(refusal: FileRefusal, words: String) {
    #expect(refusal.words == words)
  }
}

@Suite struct CopyFolderTests {
  @Test func `what is at the path for copies is told before one is made`() throws {
    let folder = try TemporaryFolder("copies")
    let database = "\(folder.path)/data/later/kiosk.db"
    try Data().write(to: URL(filePath: "\(folder.path)/file"))

    #expect(CopyFolder.standing(folder.path, database: database) == .onSameDisk)
    #expect(CopyFolder.standing("/dev/shm", database: "/proc/kiosk.db") == .ready)
    #expect(CopyFolder.standing("\(folder.path)/none", database: database) == .missing)
    #expect(CopyFolder.standing("\(folder.path)/file", database: database) == .noFolder)
  }

  @Test func `a folder that takes no copies is refused before anything is done`() throws {
    let folder = try TemporaryFolder("copies")

    try CopyFolder.check(folder.path)
    #expect(throws: StoreError.noFolder(path: "\(folder.path)/none")) {
      try CopyFolder.check("\(folder.path)/none")
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a folder that this user may not write to is told from others`() throws {
    let folder = try TemporaryFolder("copies")
    #expect(unsafe chmod(folder.path, 0o500) == 0)
    defer { unsafe chmod(folder.path, 0o700) }
    let detail = "this user may not write there"

    #expect(CopyFolder.standing(folder.path, database: "/proc/kiosk.db") == .notWritable)
    #expect(throws: StoreError.copyFailed(path: folder.path, detail: detail)) {
      try CopyFolder.check(folder.path)
    }
  }
}
