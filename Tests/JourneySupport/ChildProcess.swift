import Glibc

/// A process of our own, started without fork(2), which a threaded program must not use.
struct ChildProcess {
  /// Where the standard streams of a new process lead.
  enum Streams {
    /// All three to a terminal, which becomes the controlling terminal of a new session.
    case terminal(path: String)
    /// Each to a descriptor of ours; without an input there is nothing to read.
    case descriptors(input: Int32?, output: Int32, errors: Int32)
  }

  /// POSIX_SPAWN_SETSID of <spawn.h>, which hides it from Swift.
  private static let newSession: Int16 = 0x80

  let id: pid_t

  /// Starts `arguments`, the first of which is looked up in the search path, in `directory`.
  init(
    _ arguments: [String],
    environment: [String: String],
    directory: String? = nil,
    streams: Streams
  ) throws(JourneyError) {
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    unsafe Self.connect(streams, in: &actions)
    Self.prepare(&attributes)

    var id = pid_t()
    let words = directory.map { ["env", "-C", $0] + arguments } ?? arguments
    let program = words.first ?? ""
    let pairs = environment.map { "\($0.key)=\($0.value)" }
    let failure = unsafe withCStrings(words) { words in
      unsafe withCStrings(pairs) { pairs in
        unsafe posix_spawnp(&id, program, &actions, &attributes, words, pairs)
      }
    }
    guard failure == 0 else {
      throw .system(call: "Starting `\(arguments.joined(separator: " "))`", code: failure)
    }
    self.id = id
  }

  /// How it ended, or nil while it runs; reaps it, so an answer is given only once.
  func reap(waiting: Bool) -> ExitStatus? {
    var status = Int32()
    var reaped = pid_t()
    repeat {
      reaped = unsafe waitpid(id, &status, waiting ? 0 : WNOHANG)
    } while reaped < 0 && errno == EINTR
    return reaped == id ? ExitStatus(waitStatus: status) : nil
  }

  private static func connect(_ streams: Streams, in actions: inout posix_spawn_file_actions_t) {
    switch streams {
    case .terminal(let path):
      // The first terminal that a session leader opens becomes its controlling terminal.
      unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, path, O_RDWR, 0)
      unsafe posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
      unsafe posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    case .descriptors(let input, let output, let errors):
      if let input {
        unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
      } else {
        unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
      }
      unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
      unsafe posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    }
  }

  /// A session of its own, and every signal as a login shell would hand it over.
  ///
  /// Tests run on threads that block signals, and a blocked signal stays blocked across exec: the
  /// program under test would never hear SIGTERM or SIGWINCH.
  private static func prepare(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    var all = sigset_t()
    unsafe sigemptyset(&none)
    unsafe sigfillset(&all)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = Self.newSession | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)
    unsafe posix_spawnattr_setflags(&attributes, flags)
  }
}

extension JourneyError {
  /// A failed call and what the operating system says of its error number.
  static func system(call: String, code: Int32 = errno) -> JourneyError {
    .system(call: call, reason: unsafe String(cString: strerror(code)))
  }
}

/// Lends `strings` as the null-terminated array of C strings that exec wants.
private func withCStrings<Result>(
  _ strings: [String],
  _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = unsafe strings.map { unsafe strdup($0) }
  defer { for index in unsafe copies.indices { unsafe free(copies[index]) } }
  return unsafe body(copies + [nil])
}
