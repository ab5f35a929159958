import JourneySupport
import Testing

extension KioskFolder {
  /// Checks the rows that a statement gives.
  func expect(
    _ statement: String,
    gives rows: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try sql(statement)
    #expect(found == rows, sourceLocation: sourceLocation)
  }
}

extension KioskFolder.Answer {
  /// Checks how a command ended, and that it said something about `words` on standard error and
  /// nothing of its insides.
  func expectRefusal(
    code: Int32,
    saying words: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(status == .code(code), "\(errors)", sourceLocation: sourceLocation)
    for word in words {
      #expect(errors.contains(word), "\(errors)", sourceLocation: sourceLocation)
    }
    for inside in ["Fatal error", "Swift/", ".swift:", "Error(", "SQLite error"] {
      #expect(!errors.contains(inside), "\(errors)", sourceLocation: sourceLocation)
    }
  }
}
