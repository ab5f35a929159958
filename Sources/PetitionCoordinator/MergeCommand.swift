import ArgumentParser
import Foundation
import PetitionCore
import PetitionShell
import PetitionStore

/// `petition-coordinator merge`: takes over what kiosks have recorded.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Takes over what copies of kiosks' databases hold and the office's has not.",
    discussion: """
      Give the copies from the sticks, in any order, as often as you like: what is there already \
      changes nothing. Of each file every entry that is new here is checked, link by link; of what is \
      known here already, the end of it is compared. A file is taken over as a whole or not at all, \
      and is not written to. Two histories of one kiosk that contradict each other are set aside and \
      counted nowhere; forks lists them. The last line says what the office has now. \
      Exit code 0: all taken over. 1: a file was refused, \
      something was set aside, or a ledger decides about other kiosks' signatures. 65: every file \
      was refused.
      """
  )

  @OptionGroup var file: LedgerFile

  private var settings: ConfigurationOption { file.settings }

  @Argument(help: "Copies as petition-kiosk backup makes them, or another office's database.")
  var files: [String]

  func run() throws {
    var store = try openOffice()
    var answers: [Answer] = []
    for file in files {
      var line = ProgressLine("Merging \(file)")
      let answer = Answer(merging: file, into: &store) { line.show($0.done, of: $0.all) }
      line.end()
      Output.line(answer.text)
      Output.error(answer.complaint)
      answers.append(answer)
    }
    try sayTotal(&store)
    if answers.allSatisfy(\.isRefused) { throw CommandFailure(message: "", code: .badInput) }
    guard answers.allSatisfy(\.isClean) else { throw CommandFailure(message: "", code: .problems) }
  }

  /// Says what the office's ledger holds now, whatever became of the files.
  private func sayTotal(_ store: inout PetitionStore) throws {
    do {
      let counts = try store.tally(by: .all).counts
      let kiosks = try store.kiosks().count
      Output.line(
        Output.fitted(
          """
          \(file.database) has \(counts.collected.grouped) signatures of \
          \(kiosks == 1 ? "1 kiosk" : "\(kiosks.grouped) kiosks"); \
          \(counts[.accepted].grouped) of them count.
          """
        )
      )
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Opens the office's ledger; a new one is for the petition of the configuration, or else of the
  /// first file that can be read.
  private func openOffice() throws -> PetitionStore {
    guard !FileManager.default.fileExists(atPath: file.database) else {
      return try file.store()
    }
    guard !files.isEmpty else {
      throw CommandFailure(message: "Name at least one file. Nothing was done.", code: .usage)
    }
    let expected = try settings.configurationIfThere()?.petition.id
    var refusals: [Answer] = []
    for name in files {
      do {
        let petition = try PetitionStore.petition(ofSnapshot: name)
        guard expected == nil || petition == expected else {
          throw StoreError.otherPetition(path: name, found: petition, expected: expected ?? "")
        }
        return try file.store(makingFor: petition)
      } catch let error as StoreError {
        refusals.append(Answer(file: name, result: .failure(error)))
      }
    }
    // None of them begins an office's database, so none is made.
    for answer in refusals {
      Output.line(answer.text)
      Output.error(answer.complaint)
    }
    throw CommandFailure(message: "", code: .badInput)
  }
}

extension MergeCommand.Answer {
  /// Merges a file.
  fileprivate init(
    merging file: String,
    into store: inout PetitionStore,
    progress: (MergeProgress) -> Void
  ) {
    self.file = file
    do {
      result = .success(try store.merge(file, stamp: SystemClock.stamp(), progress: progress))
    } catch {
      result = .failure(error)
    }
  }
}

extension MergeCommand {
  /// What became of one file.
  struct Answer {
    let file: String
    let result: Result<MergeReport, StoreError>

    var isRefused: Bool {
      if case .failure = result { true } else { false }
    }

    var isClean: Bool {
      guard case .success(let report) = result else { return false }
      return report.forked.isEmpty && report.foreignDecisions == 0
    }

    /// The file's name, whatever somebody called it.
    private var shown: String { file.printable }

    /// The line on standard output.
    var text: String {
      switch result {
      case .success(let report):
        """
        merged \(shown): \(report.new) entries new (\(report.signatures) signatures), \
        \(report.alreadyThere) already there, \(report.aside) set aside
        """
      case .failure: "refused \(shown)"
      }
    }

    /// The message on standard error; empty if all went well.
    var complaint: String {
      switch result {
      case .success(let report):
        (report.forked.map(fork) + [strangers(report.foreignDecisions)].compactMap(\.self))
          .joined(separator: "\n")
      case .failure(let error): "\(error.finding) \(remedy(error))"
      }
    }

    /// What to do about a file that was refused: it is a copy, and there may be a better one.
    private func remedy(_ error: StoreError) -> String {
      switch error {
      case .damaged, .notOurs, .missing, .linked, .unfinished, .emptyFile, .notAFile,
        .writeAheadLog, .foreignJournal:
        "Make a new copy at the kiosk with petition-kiosk backup --to DIR, and merge that."
      default: String(error.description.dropFirst(error.finding.count + 1))
      }
    }

    private func strangers(_ count: Int) -> String? {
      guard count > 0 else { return nil }
      return """
        DECISIONS: \(count) entries in \(shown) decide about signatures of other kiosks. Another office \
        makes such entries; a kiosk does not. Unless this is another office's database, look at \
        petition-coordinator list --state voided, withdrawn and duplicate, and restore what is wrong.
        """
    }

    private func fork(_ kiosk: KioskID) -> String {
      """
      FORK: kiosk \(kiosk) has histories that contradict each other, one of them in \(shown). All are \
      kept; behind the entry where they part, nothing counts unless one of them was chosen, or \
      alone was signed with the kiosk's key. Compare with the paper log of that kiosk: \
      petition-coordinator forks.
      """
    }
  }
}
