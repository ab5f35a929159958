import PetitionStore

extension MisreadHead {
  /// What was read or written down wrongly, as whole sentences that begin in the middle of a line.
  var slip: String {
    guard entry == givenEntry else {
      return """
        the six words that were given for entry \(givenEntry) are those of entry \(entry), which is in \
        this file. Read the number in the paper log once more: this is how a slip looks, and it says \
        nothing against the ledger.
        """
    }
    let wrong = zip(given, words).filter { $0 != $1 }
    let pairs = wrong.map { "\"\($0)\" was given for \"\($1)\"" }.joined(separator: ", ")
    return """
      entry \(entry) is in this file, and \(words.count - wrong.count) of its six words are those that \
      were given; \(pairs). Read the paper log once more: this is how a slip looks, and no other \
      history of the entry looks so.
      """
  }
}
