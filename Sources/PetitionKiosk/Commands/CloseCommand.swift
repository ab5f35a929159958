import ArgumentParser
import PetitionCore
import PetitionShell
import PetitionStore

/// `petition-kiosk close`: ends the day at the table.
struct CloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract:
      "Closes the session, checks the whole ledger, makes a copy, prints the closing sheet.",
    discussion: """
      The closing sheet is to be copied onto the paper log: nobody who changes the database later \
      can change the paper. A folder named with --to is looked at first: if no copy can be made \
      there, nothing is done. Exit code 0: all of it done. 1: the check found faults. \
      73: there is no copy; the message says whether the session is closed.
      """
  )

  @OptionGroup var files: KioskFiles

  @Option(help: "The folder for the copy (default: the configuration's).")
  var to: String?

  func run() throws {
    let configuration = try files.configuration()
    var store = try files.store(configuration, mayCreate: false)
    CopyInterruption.ignore()
    let sheet: ClosingSheet
    do {
      // A slip in the command must not end the day. A stick that is not in may: the copy can follow.
      if let to { try CopyFolder.check(to) }
      let end = try close(&store)
      sheet = try ClosingSheet(configuration, &store, of: end, at: SystemClock.stamp())
    } catch {
      throw CommandFailure(error)
    }
    Output.line(sheet.text())
    let found = try check(store.path)
    let failure = try copy(&store, configuration)
    guard found.isSound else {
      throw CommandFailure(message: found.findings[0].description, code: .problems)
    }
    if let failure { throw failure }
  }

  /// Records the closing, or signs the ledger if nothing is open to be closed; with a full disk, in the room that was kept back for it.
  private func close(_ store: inout PetitionStore) throws(StoreError) -> SessionEnd {
    let stamp = SystemClock.stamp()
    do {
      return try store.close(stamp: stamp)
    } catch  where error.isForWantOfRoom {
      ReserveFile(beside: store.path).release()
      return try store.close(stamp: stamp)
    }
  }

  private func check(_ path: String) throws -> Verification {
    do {
      let found = try PetitionStore.verify(path)
      Output.line(
        found.isSound
          ? "Check    all \(found.entries.grouped) entries were read: no fault found"
          : "Check    FAULTS FOUND; keep this machine as it is and tell the coordinator"
      )
      return found
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Makes the copy, if there is anywhere to make it.
  ///
  /// - Returns: Why there is none; nil when there is one.
  private func copy(
    _ store: inout PetitionStore,
    _ configuration: Configuration
  ) throws -> CommandFailure? {
    guard let folder = try to ?? files.backupFolder(configuration) else {
      Output.line("Copy     none: no folder for copies is named")
      return nil
    }
    do {
      let copy = try store.backUp(to: folder, stamp: SystemClock.stamp())
      Output.line("Copy     \(copy.recorded.grouped) signatures in \(copy.path)")
      Output.line(copy.advice)
      return nil
    } catch {
      Output.line("Copy     NONE WAS MADE")
      var failure = CommandFailure(error)
      failure.message = """
        The session is closed; its copy is missing. \(failure.message) \
        Then make the copy: petition-kiosk backup --to DIR
        """
      return failure
    }
  }
}
