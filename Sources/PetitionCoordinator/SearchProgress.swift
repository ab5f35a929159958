import Foundation
import Glibc
import PetitionOffice
import PetitionStore

/// A search for open questions that says how far it is when it takes longer than a second.
enum SearchProgress {
  /// Searches a ledger.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read.
  static func search(_ store: inout PetitionStore) throws(StoreError) -> [ReviewCase] {
    let start = ContinuousClock.now
    let isSeen = isatty(2) == 1
    var isShown = false
    let queue = try ReviewSearch.run(in: &store) { done, total in
      guard isSeen, start.duration(to: .now) > .seconds(1) else { return }
      isShown = true
      let percent = total == 0 ? 100 : done * 100 / total
      say("\rReading \(grouped(done)) of \(grouped(total)) signatures, \(percent) percent ")
    }
    if isShown { say("\r\u{1B}[K") }
    return queue.cases
  }

  private static func say(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
