import ArgumentParser
import Foundation
import Glibc
import PetitionCore
import PetitionOffice
import PetitionShell
import PetitionStore

/// `petition-coordinator review`: looks at doubtful signatures one by one and decides.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Asks about possible duplicates, odd postal codes and odd names, one by one.",
    discussion: """
      Every decision is saved at once with who, when and why, and can be taken back. \
      Without a screen: petition-coordinator duplicates.
      """
  )

  @OptionGroup var file: LedgerFile

  @OptionGroup var decision: DecisionOptions

  @Flag(help: "Ask and answer line by line, for screen readers and simple terminals.")
  var linear = false

  func run() throws {
    try ScreenLoop.check(isLinear: linear, instead: Self.instead)
    var store = try file.store()
    let cases: [ReviewCase]
    let counts: StateCounts
    do throws(StoreError) {
      cases = try ReviewSearch.cases(in: &store)
      counts = try store.tally(by: .all).counts
    } catch {
      throw CommandFailure(error)
    }
    guard !cases.isEmpty else {
      Output.line(
        """
        There is nothing to review. \(ReviewWords.counts(counts)).
        Next: petition-coordinator tally
        """
      )
      return
    }
    var program = ReviewProgram(
      state: ReviewState(
        cases: cases,
        coordinator: decision.by.coordinator,
        suggestion: decision.by.name,
        note: decision.note,
        counts: counts,
        isLinear: ScreenLoop.isLinear(linear)
      ),
      store: store
    )
    program.begin()
    try ScreenLoop.run(&program, isLinear: linear, instead: Self.instead)
    // What was decided is on disk; the checkpoint may come with the next entry.
    if !program.state.settled.isEmpty {
      _ = try? program.store.signHead(stamp: SystemClock.stamp())
    }
    Output.line(ReviewWords.summary(program.state).joined(separator: "\n"))
  }

  private static let instead = "Or list the pairs with petition-coordinator duplicates."
}

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
