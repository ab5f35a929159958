import Foundation
import Glibc
import PetitionCore

/// The names of one kiosk's copies in a folder: sorted by name, the newest comes last.
struct SnapshotNames {
  private let folder: URL
  private let prefix: String

  /// Looks at a folder that may hold copies of several kiosks.
  init(kiosk: KioskID, folder: String) {
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

  /// Removes all finished copies but the newest ones.
  func removeAllButNewest(_ count: Int) {
    for end in ends.dropLast(count) { unsafe unlink(path(seq: end)) }
  }

  /// Removes what copies that were interrupted have left.
  func removeDrafts() {
    let start = prefix + "new-"
    for name in names where name.hasPrefix(start) {
      guard let owner = pid_t(name.dropFirst(start.count).prefix(while: \.isNumber)),
        owner == getpid() || (kill(owner, 0) != 0 && errno == ESRCH)
      else { continue }
      unsafe unlink(folder.appendingPathComponent(name).path)
    }
  }

  private var names: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasPrefix(prefix) }
  }
}
