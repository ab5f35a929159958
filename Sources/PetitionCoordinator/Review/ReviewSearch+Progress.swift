import PetitionOffice
import PetitionShell
import PetitionStore

extension ReviewSearch {
  /// Searches a ledger, and says how far it is when that takes longer than a second.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read.
  static func cases(in store: inout PetitionStore) throws(StoreError) -> [ReviewCase] {
    var progress = ProgressLine("Looking for doubtful signatures")
    defer { progress.end() }
    return try run(in: &store) { progress.show($0, of: $1) }.cases
  }
}
