import PetitionCore
import PetitionShell

extension CommandFailure {
  /// Says that tallies of one ledger do not sum to the same total.
  ///
  /// - Parameters:
  ///   - dimensions: By what they differ.
  ///   - database: The ledger.
  ///   - undone: What was not done about it, as a sentence.
  init(disagreements dimensions: [TallyDimension], in database: String, undone: String) {
    let names = dimensions.map(\.rawValue).joined(separator: ", ")
    self.init(
      message: """
        The tallies of \(database) do not agree with each other (\(names)). \(undone) \
        Find out why: petition-coordinator verify --database \(database)
        """,
      code: .badInput
    )
  }
}
