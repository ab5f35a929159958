import Foundation
import PetitionCore
import PetitionShell
import PetitionStore
import Testing

@Suite struct FailureTests {
  @Test func `a line that the ledger refuses is no signature that was looked for`() {
    let id = EntryID(UUID())
    let failure = CommandFailure.stopped(line: 7, id: id, .noSuchSignature)
    #expect(failure.code == .problems)
    #expect(!failure.message.contains("That signature is not in the ledger"))
    #expect(failure.message.hasPrefix("The ledger does not take line 7:"))
    #expect(failure.message.contains("petition-coordinator verify --database FILE"))
    #expect(failure.message.contains("--first-line 7 --first-id \(id)"))
  }
}
