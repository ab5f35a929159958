import FaultSupport
import Foundation
import Glibc
import JourneySupport
import PetitionCore
import Testing

@testable import PetitionStore

/// Something else has the name of the database, or of a file beside it.
@Suite struct WrongFileTests {
  let folder: TemporaryFolder
  var desk = Desk()

  init() throws {
    folder = try TemporaryFolder()
    var store = try PetitionStore(folder.database)
    for _ in 1...30 { try store.sign(desk.signing()) }
  }

  /// What may be in the place of a file, and how it is called.
  enum Impostor: String, CaseIterable, CustomTestStringConvertible {
    case folder = "a folder"
    case pipe = "a pipe"
    case socket = "a socket"
    case link = "a link"

    var testDescription: String { rawValue }

    func make(at path: String) throws {
      switch self {
      case .folder:
        try FileManager.default.createDirectory(
          atPath: path,
          withIntermediateDirectories: false
        )
      case .pipe: #expect(unsafe mkfifo(path, 0o600) == 0)
      case .socket: try Self.bind(path)
      case .link:
        try FileManager.default.createSymbolicLink(
          atPath: path,
          withDestinationPath: "/dev/zero"
        )
      }
    }

    private static func bind(_ path: String) throws {
      // The path of a socket is short; one that is made elsewhere can be moved.
      let short = "/tmp/petition-\(UUID().uuidString.prefix(8))"
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: short.utf8) }
      let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(descriptor) }
      let size = socklen_t(MemoryLayout<sockaddr_un>.size)
      let result = unsafe withUnsafePointer(to: &address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          unsafe Glibc.bind(descriptor, $0, size)
        }
      }
      #expect(result == 0)
      try FileManager.default.moveItem(atPath: short, toPath: path)
    }
  }

  @Test(arguments: ["", ".key", ".head", "-journal", "-wal"], Impostor.allCases)
  func `it is called what it is, at once, and left`(suffix: String, impostor: Impostor) throws {
    let place = folder.database + suffix
    try? FileManager.default.removeItem(atPath: place)
    try impostor.make(at: place)
    let expected: StoreError =
      suffix.isEmpty && impostor == .link
      ? .linked(path: place) : .notAFile(path: place, kind: impostor.rawValue)
    #expect(throws: expected) { try PetitionStore(folder.database) }
    if suffix != ".head" {
      #expect(throws: expected) { try PetitionStore.verify(folder.database) }
    }
    #expect(StoreFile.isThere(place))
    let kind = StoreFile.kindOfAnother(place)
    #expect(kind == impostor.rawValue)
  }

  @Test(arguments: Impostor.allCases)
  func `the reserve is not sought in something else`(impostor: Impostor) throws {
    let place = folder.database + ".reserve"
    try impostor.make(at: place)
    let reserve = ReserveFile(beside: folder.database)
    reserve.keep()
    reserve.release()
    #expect(StoreFile.kindOfAnother(place) == impostor.rawValue)
  }

  @Test
  func `an empty file is called one`() throws {
    try Data().write(to: URL(fileURLWithPath: folder.database))
    let error = StoreError.emptyFile(path: folder.database)
    #expect(throws: error) { try PetitionStore.verify(folder.database) }
    #expect(throws: error) { try PetitionStore(reading: folder.database) }
    #expect(throws: error) { try SnapshotFile(folder.database) }
    #expect(throws: error) { try PetitionStore.rebuild(folder.database) }
    #expect(throws: error) {
      try PetitionStore(opening: folder.database, petition: nil, newKiosk: nil)
    }
  }

  @Test(arguments: [100, 511, 512, 4096, 8192, 12_288, 20_000])
  func `a file that was cut off is called that, with what is left of it`(length: Int) throws {
    let whole = try #require(FileManager.default.contents(atPath: folder.database))
    try whole.prefix(length).write(to: URL(fileURLWithPath: folder.database))
    unsafe chmod(folder.database, 0o600)
    let detail = "it was cut off: \(length) of \(whole.count) bytes are there"
    let error = StoreError.damaged(path: folder.database, detail: detail)
    #expect(throws: error) { try PetitionStore.verify(folder.database) }
    #expect(throws: error) { try PetitionStore(folder.database) }
    #expect(throws: error) {
      try PetitionStore(opening: folder.database, petition: nil, newKiosk: nil)
    }
  }

  @Test
  func `a key too long to be one is not read to its end`() throws {
    let key = KioskKey.path(beside: folder.database)
    try Data(count: 20 << 20).write(to: URL(fileURLWithPath: key))
    unsafe chmod(key, 0o600)
    #expect(throws: StoreError.keyUnusable(path: key)) { try PetitionStore(folder.database) }
  }

  @Test(.enabled(if: SmallDisk.isAllowed, "only root may give files away"))
  mutating func `what root makes beside a database belongs to its owner`() throws {
    let (user, group): (uid_t, gid_t) = (12_345, 12_346)
    let place = folder.path + "/home"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    unsafe chown(place, user, group)
    let database = place + "/data/kiosk.db"
    let stick = place + "/stick"
    try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: false)
    var store = try PetitionStore(database)
    for _ in 1...30 { try store.sign(desk.signing()) }
    ReserveFile(beside: database).keep()
    let practice = try PracticeFile(beside: database)
    let copy = try store.backUp(to: stick, stamp: desk.stamp())
    let names = try FileManager.default.contentsOfDirectory(atPath: place + "/data")
    #expect(names.count >= 6, "\(names)")
    for path in names.map({ "\(place)/data/\($0)" }) + [place + "/data", copy.path] {
      let status = try StoreFile.look(at: path)
      #expect(status.st_uid == user && status.st_gid == group, "\(path)")
    }
    practice.remove()
  }

  @Test(.enabled(if: SmallDisk.isAllowed, "only root may give files away"))
  mutating func `a head that root had left behind is given back with the next one`() throws {
    let head = KnownHead.path(beside: folder.database)
    for path in [folder.path, folder.database, folder.database + ".key"] {
      unsafe chown(path, 12_345, 12_345)
    }
    var store = try PetitionStore(folder.database)
    try store.signHead(stamp: desk.stamp())
    for _ in 1...30 { try store.sign(desk.signing()) }
    #expect(try StoreFile.look(at: head).st_uid == 12_345)
  }
}
