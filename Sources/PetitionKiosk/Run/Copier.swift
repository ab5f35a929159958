import PetitionLanguages
import Foundation
import Glibc
import PetitionStore

/// Makes copies in a process of its own, so that a slow or broken stick never holds up a signer.
struct Copier {
  /// Begins a job; false if it could not be begun.
  var start: (CopyJob) -> Bool
  /// Asks what became of the job; nil while it goes on.
  var poll: () -> CopyResult?

  /// A kiosk without any.
  static var none: Copier { Copier(start: { _ in false }, poll: { nil }) }

  /// Runs this program again with another command.
  ///
  /// - Parameters:
  ///   - config: The configuration.
  ///   - database: The database.
  ///   - folder: The folder for copies; nil for none.
  /// - Returns: What begins the jobs and asks for their ends.
  static func live(config: String, database: String, folder: String?) -> Copier {
    let files = ["--config", config, "--database", database]
    var running: [SilentProcess] = []
    var failure: String?
    var isOnOwnDisk = false
    return Copier(
      start: { job in
        let command = job == .copy ? "backup" : "close"
        guard let process = SilentProcess(["petition-kiosk", command] + files) else { return false }
        // Asked while the stick is in: it may be pulled out as soon as the copy is there.
        isOnOwnDisk = folder.map { Snapshot.isOnDisk(of: database, folder: $0) } ?? false
        running.append(process)
        return true
      },
      poll: {
        running.removeAll { process in
          guard let ended = process.ending() else { return false }
          if ended.code != 0 { failure = ended.words }
          return true
        }
        // The stick is in use until the last of them has ended.
        guard running.isEmpty else { return nil }
        defer { failure = nil }
        return failure.map(CopyResult.failed) ?? (isOnOwnDisk ? .doneOnOwnDisk : .done)
      }
    )
  }
}

/// This program, started once more without a terminal.
struct SilentProcess {
  private let identifier: pid_t
  private let errors: FileHandle
  private let begun = ContinuousClock.now

  /// How long a copy may take; a medium that takes longer is given up.
  private static let limit = Duration.seconds(900)

  /// Starts it; nil if the system refuses.
  ///
  /// - Parameter arguments: The arguments, the program's name first.
  init?(_ arguments: [String]) {
    let pipe = Pipe()
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    let end = pipe.fileHandleForWriting.fileDescriptor
    unsafe posix_spawn_file_actions_adddup2(&actions, end, STDERR_FILENO)
    Self.keepDescriptors()
    Self.leave(&attributes)
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var identifier: pid_t = 0
    let status = unsafe posix_spawn(
      &identifier,
      "/proc/self/exe",
      &actions,
      &attributes,
      &words,
      environ
    )
    try? pipe.fileHandleForWriting.close()
    guard status == 0 else { return nil }
    self.identifier = identifier
    errors = pipe.fileHandleForReading
  }

  /// Sees to it that no descriptor of the kiosk's, its terminal least of all, goes to another program
  /// but as one of its standard streams.
  private static func keepDescriptors() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    for descriptor in names.compactMap({ Int32($0) }) where descriptor > STDERR_FILENO {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
  }

  /// Gives it a session of its own.
  ///
  /// It has no terminal, no key reaches it, and when the kiosk's terminal goes
  /// away the copy is still finished. What the kiosk ignores it need not ignore.
  private static func leave(_ attributes: inout posix_spawnattr_t) {
    // POSIX_SPAWN_SETSID of <spawn.h>, which hides it from Swift.
    let newSession: Int16 = 0x80
    var none = sigset_t()
    var all = sigset_t()
    unsafe sigemptyset(&none)
    unsafe sigfillset(&all)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = newSession | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)
    unsafe posix_spawnattr_setflags(&attributes, flags)
  }

  /// How it ended and what it said; nil while it runs.
  func ending() -> (code: Int32, words: String)? {
    var status: Int32 = 0
    guard unsafe waitpid(identifier, &status, WNOHANG) == identifier else {
      guard begun.duration(to: .now) > Self.limit else { return nil }
      kill(identifier, SIGKILL)
      return (
        -1, "The copy took too long and was given up. Every signature is safe in the database."
      )
    }
    let said = (try? errors.readToEnd()) ?? Data()
    let words = String(decoding: said.prefix(1000), as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
    return (code, words.isEmpty ? "The copy ended without a word (\(code))." : words)
  }
}
