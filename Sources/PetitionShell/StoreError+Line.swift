public import PetitionStore

extension StoreError {
  /// Says why a new line was not saved.
  ///
  /// - Parameter line: The line's number.
  /// - Returns: What happened; what it means for the data; the next step.
  public func description(ofLine line: Int) -> String {
    // What the ledger refuses here is a new signature, none that somebody has asked about.
    guard self == .noSuchSignature else { return description }
    return """
      The ledger does not take line \(line): it does not fit what stands there already. \
      Nothing was changed. Look at the ledger: petition-coordinator verify --database FILE
      """
  }
}
