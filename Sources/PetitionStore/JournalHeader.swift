import Foundation
import Glibc

/// The first bytes of a rollback journal, or of one of its later parts, as SQLite's format has them.
struct JournalHeader {
  private static let magic = Data([0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7])
  private static let length = 28
  /// Instead of a number of records: as many as there are.
  private static let uncounted = 0xFFFF_FFFF

  private let records: Int
  /// How many pages the database had before the write.
  private let pages: Int
  private let sector: Int
  private let pageSize: Int

  /// What a file of a journal's name may be.
  enum Reading {
    /// One that never began, or was ended: SQLite sees none.
    case over
    /// No journal at all.
    case strange
    case journal(JournalHeader)
  }

  /// Reads a journal's header.
  static func read(_ path: String) throws(StoreError) -> Reading {
    let bytes = try SmallFile.read(path)
    guard bytes.first ?? 0 != 0 else { return .over }
    return JournalHeader(bytes).map { .journal($0) } ?? .strange
  }

  private init?(_ bytes: Data) {
    guard bytes.count >= Self.length, bytes.starts(with: Self.magic) else { return nil }
    records = bytes.number(at: 8, bytes: 4)
    pages = bytes.number(at: 16, bytes: 4)
    sector = bytes.number(at: 20, bytes: 4)
    pageSize = bytes.number(at: 24, bytes: 4)
  }

  /// Whether there was no database before the write.
  var isOfNewDatabase: Bool { pages == 0 }

  /// Whether a database may have had this journal, as far as headers tell.
  ///
  /// - Parameters:
  ///   - database: The database's header.
  ///   - path: The journal.
  /// - Returns: False if it is another database's, or of an earlier time.
  /// - Throws: ``StoreError/unreadable(path:)``.
  func mayBelong(to database: DatabaseHeader, _ path: String) throws(StoreError) -> Bool {
    guard let reader = FileHandle(forReadingAtPath: path) else { throw .unreadable(path: path) }
    defer { try? reader.close() }
    // No write of ours goes into two databases at once.
    guard pageSize == database.pageSize, sector >= Self.length, !isOfSeveral(reader) else {
      return false
    }
    // Every commit counts up, and the journal holds the count before the one that was broken off.
    if let before = isOfNewDatabase ? 0 : changeCounter(in: reader) {
      return database.changeCounter == before || database.changeCounter == before + 1
    }
    // The first page was not yet written over, so it says how long the file was.
    return pages * pageSize == database.statedSize
  }

  /// Whether the journal ends with the name of another, which would say what becomes of it.
  private func isOfSeveral(_ reader: FileHandle) -> Bool {
    guard let end = try? reader.seekToEnd(), end >= 16 else { return false }
    return Self.bytes(of: reader, 8, at: Int(end) - 8) == Self.magic
  }

  /// The count of commits on the first page as the journal has it; nil if it has not that page.
  ///
  /// A write that does not fit into memory makes a journal in parts, each with a header of its own.
  private func changeCounter(in reader: FileHandle) -> Int? {
    var part: JournalHeader? = self
    var offset = 0
    while let header = part {
      offset += sector
      var left = header.records == Self.uncounted ? Int.max : header.records
      while left > 0 {
        guard let record = Self.bytes(of: reader, 32, at: offset) else { return nil }
        if record.number(at: 0, bytes: 4) == 1 { return record.number(at: 28, bytes: 4) }
        left -= 1
        offset += pageSize + 8
      }
      offset = (offset + sector - 1) / sector * sector
      part = Self.bytes(of: reader, Self.length, at: offset).flatMap { JournalHeader($0) }
    }
    return nil
  }

  private static func bytes(of reader: FileHandle, _ count: Int, at offset: Int) -> Data? {
    guard (try? reader.seek(toOffset: UInt64(offset))) != nil else { return nil }
    guard let bytes = try? reader.read(upToCount: count), bytes.count == count else { return nil }
    return bytes
  }
}
