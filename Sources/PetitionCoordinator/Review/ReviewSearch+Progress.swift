import PetitionOffice
import PetitionShell
import PetitionStore

/// A search for open questions that says how far it is when it takes longer than a second.
enum SearchProgress {
  /// Searches a ledger.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read.
  static func search(_ store: inout PetitionStore) throws(StoreError) -> [ReviewCase] {
    var progress = ProgressLine("Looking for doubtful signatures")
    defer { progress.end() }
    return try ReviewSearch.run(in: &store) { progress.show($0, of: $1) }.cases
  }
}
