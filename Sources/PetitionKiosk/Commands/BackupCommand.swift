import PetitionCore
import PetitionLanguages
import ArgumentParser
import Glibc
import PetitionShell
import PetitionStore

/// `petition-kiosk backup`: a copy of the database that was read back and found complete.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copies the database to a folder and reads the copy back.",
    discussion: """
      Prints "copied PATH COUNT" once every entry of the copy was read back from the medium. \
      A copy that was there before stays whole until then; the two newest are kept.
      """
  )

  @OptionGroup var files: KioskFiles

  @Option(help: "The folder, which must be there (default: the configuration's).")
  var to: String?

  func run() throws {
    let configuration = try files.configuration()
    guard let folder = try to ?? files.backupFolder(configuration) else {
      throw CommandFailure(
        message: """
          No folder for copies is named. No copy was made. \
          Name one with --to, or as backup_directory in the configuration.
          """,
        code: .usage
      )
    }
    var store = try files.store(configuration, mayCreate: false)
    CopyInterruption.ignore()
    do {
      try CopyFolder.check(folder)
      let copy = try store.backUp(to: folder, stamp: SystemClock.stamp())
      Output.line("copied \(copy.path) \(copy.recorded)")
      Output.line(
        """
        \(copy.recorded.grouped) signatures up to entry \(copy.head.seq) (\(copy.head.words)), \
        read back and found complete. \(copy.advice)
        """
      )
    } catch {
      throw CommandFailure(error)
    }
  }
}

/// A copy ends by itself; one that is broken off would leave a file with names on the stick.
enum CopyInterruption {
  /// Lets Ctrl-C, a hang-up and a request to end wait until the program has ended.
  static func ignore() {
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_IGN) }
  }
}

extension Snapshot {
  /// What to do with the medium now.
  var advice: String {
    isOnSameDisk
      ? "It is on the disk of the database: if the machine is lost, so is the copy."
      : "You may take the stick out."
  }
}
