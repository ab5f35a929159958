import Foundation
import GRDB
import Glibc
import PetitionCore

/// The names of one kiosk's copies in a folder: sorted by name, the newest comes last.
struct SnapshotNames {
  private let kiosk: KioskID
  private let folder: URL
  private let prefix: String

  /// Looks at a folder that may hold copies of several kiosks.
  init(kiosk: KioskID, folder: String) {
    self.kiosk = kiosk
    self.folder = URL(fileURLWithPath: folder, isDirectory: true)
    prefix = "petition-\(kiosk.description.prefix(8))-"
  }

  /// Where a copy that ends at an entry belongs.
  func path(seq: Int) -> String {
    let digits = String(seq)
    let zeros = String(repeating: "0", count: max(0, 9 - digits.count))
    return folder.appendingPathComponent("\(prefix)\(zeros)\(digits).db").path
  }

  /// Where a copy is made before it is checked.
  var draft: String { folder.appendingPathComponent("\(prefix)new-\(getpid())").path }

  /// The entries at which the copies in the folder end, ascending.
  var ends: [Int] {
    names.compactMap { name in
      guard name.hasSuffix(".db") else { return nil }
      return Int(name.dropFirst(prefix.count).dropLast(3))
    }.sorted()
  }

  /// Where the newest copy ends that can be read as this kiosk's ledger and ends where its name says.
  ///
  /// A name alone proves nothing: anybody can make a file of that name.
  var newest: (seq: Int, chain: Data)? {
    for end in ends.reversed() {
      let queue = try? PetitionStore.reading(path(seq: end))
      let head = try? queue?.read { try Ledger.head(of: kiosk, in: $0) }
      if let head, head.seq == end { return head }
    }
    return nil
  }

  /// Removes the copies older than the one just made, but for the newest of them.
  func removeOlder(than made: Int) {
    for end in ends.filter({ $0 < made }).dropLast() { unsafe unlink(path(seq: end)) }
  }

  private var names: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasPrefix(prefix) }
  }
}
