import CSQLiteSettings
import Foundation
import Glibc

/// A database file as bytes, read past everything that SQLite would make of it.
///
/// It goes through SQLite's own layer: a process that closes a descriptor of its own on a database
/// loses every lock that its connections hold.
@safe final class BareFile {
  /// More than a database ever grows by with one entry, in bytes.
  static let growth = 1 << 20

  private let connection: OpaquePointer

  /// Opens a file that is there; nil if it cannot be opened.
  init?(_ path: String) {
    guard let connection = unsafe sqlite_settings_open_bare(path) else { return nil }
    unsafe self.connection = connection
  }

  deinit { unsafe sqlite_settings_close_bare(connection) }

  /// Its length in bytes; 0 if it cannot be asked.
  var size: Int { max(0, Int(unsafe sqlite_settings_file_size(connection))) }

  /// Reads bytes; nil if not all of them are there.
  func read(_ count: Int, at offset: Int) -> Data? {
    unsafe Self.read(connection, count, at: offset)
  }

  /// Reads bytes of the file beneath a connection.
  static func read(_ connection: OpaquePointer, _ count: Int, at offset: Int) -> Data? {
    var bytes = Data(count: count)
    let isRead = unsafe bytes.withUnsafeMutableBytes { buffer in
      guard let start = buffer.baseAddress else { return false }
      return unsafe sqlite_settings_read(connection, start, Int32(count), Int64(offset)) == 1
    }
    return isRead ? bytes : nil
  }

  /// Whether nobody else reads or writes the file, from now until this value goes.
  enum Hold {
    case alone, writing, impossible
  }

  /// Keeps everybody else out, after waiting for those who read; nil if they stay.
  func hold(busyWait: TimeInterval) -> Hold? {
    let start = ContinuousClock.now
    while true {
      switch unsafe sqlite_settings_hold(connection) {
      case SQLITE_SETTINGS_ALONE: return .alone
      case SQLITE_SETTINGS_WRITING: return .writing
      case SQLITE_SETTINGS_BUSY: break
      default: return .impossible
      }
      guard start.duration(to: .now) < .seconds(busyWait) else { return nil }
      usleep(10_000)
    }
  }
}

/// The first hundred bytes of a database, as SQLite's format has them.
struct DatabaseHeader {
  private let bytes: Data

  /// Reads the header of a file; nil if it is too short, or no database's.
  init?(_ file: BareFile) {
    guard let bytes = file.read(100, at: 0) else { return nil }
    self.init(bytes)
  }

  /// Takes bytes for a header; nil if they are no database's.
  init?(_ bytes: Data) {
    guard bytes.count >= 100, bytes.starts(with: Data("SQLite format 3\u{0}".utf8)) else {
      return nil
    }
    self.bytes = bytes
  }

  /// Whether a petition kiosk made the file.
  var isOurs: Bool { bytes.number(at: 68, bytes: 4) == Int(Schema.applicationID) }

  /// The format of the tables; 0 for none.
  var version: Int { bytes.number(at: 60, bytes: 4) }

  /// Whether what is written goes to a file beside it first, and stays there.
  var hasWriteAheadLog: Bool { bytes.number(at: 18, bytes: 1) > 1 }

  /// The length of a page in bytes.
  var pageSize: Int { Self.pageSize(bytes.number(at: 16, bytes: 2)) }

  /// How long the file is by its own account, in bytes.
  var statedSize: Int { pageSize * bytes.number(at: 28, bytes: 4) }

  /// Goes up by one with every commit.
  var changeCounter: Int { bytes.number(at: 24, bytes: 4) }

  /// The two bytes of a page's length have no room for the greatest.
  private static func pageSize(_ number: Int) -> Int { number == 1 ? 65_536 : number }
}

extension Data {
  /// Reads a number, the most significant byte first.
  func number(at offset: Int, bytes: Int) -> Int {
    self[(startIndex + offset)...].prefix(bytes).reduce(0) { $0 << 8 | Int($1) }
  }
}
