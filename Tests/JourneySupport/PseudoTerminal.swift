public import Glibc

/// A program on a terminal of its own, driven and timed byte by byte.
///
/// Everything the program writes is kept in ``output``. The program and its terminal end with this
/// value.
public final class PseudoTerminal {
  /// Who leads the session of the new terminal.
  public enum Leader: Sendable {
    /// The program itself: nothing stands between it and its start.
    case program
    /// A shell that waits for the program, as at a login.
    ///
    /// When a session leader ends, the kernel hangs the terminal up; under a shell it stays, so
    /// that what happens to the terminal after the program's death can be seen.
    case shell
  }

  /// Every byte the program has written so far, as far as it has been read.
  public internal(set) var output: [UInt8] = []
  /// The program's process, not the shell's that may lead it.
  public let processID: pid_t

  var master: Int32
  private let leader: ChildProcess
  private var status: ExitStatus?

  /// Starts `command` on a terminal of `columns` by `rows`.
  ///
  /// It finds `environment` on top of ``JourneyEnvironment/base``, with TERM as `xterm-256color`
  /// unless given, and starts in `directory`, or in the caller's own.
  public init(
    _ command: [String],
    columns: Int = 80,
    rows: Int = 24,
    environment: [String: String] = [:],
    directory: String? = nil,
    leader: Leader = .program
  ) throws(JourneyError) {
    let descriptor = try openMaster()
    let terminal = ["TERM": "xterm-256color"].merging(environment) { _, given in given }
    do {
      try setSize(of: descriptor, columns: columns, rows: rows)
      // What follows the program keeps the shell from replacing itself with it.
      let shell = ["/bin/sh", "-c", #""$@"; exit $?"#, "sh"]
      self.leader = try ChildProcess(
        leader == .shell ? shell + command : command,
        environment: JourneyEnvironment.base(adding: terminal),
        directory: directory,
        streams: .terminal(path: slavePath(of: descriptor))
      )
      processID =
        leader == .shell ? try ResourceUsage.firstChild(of: self.leader.id) : self.leader.id
      master = descriptor
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit {
    let processes = ResourceUsage.processTree(of: leader.id)
    hangUp()
    guard status == nil else { return }
    for process in processes { Glibc.kill(process, SIGKILL) }
    _ = leader.reap(waiting: true)
  }

  /// How the program ended, or nil while it runs.
  public var exitStatus: ExitStatus? {
    status = status ?? leader.reap(waiting: false)
    if processID != leader.id, case .code(let code) = status { return .init(shellCode: code) }
    return status
  }

  /// The terminal's line settings at this moment.
  public var settings: TerminalSettings {
    get throws(JourneyError) { try TerminalSettings(of: master) }
  }

  /// Changes the size, which the program learns through SIGWINCH.
  public func resize(columns: Int, rows: Int) throws(JourneyError) {
    try setSize(of: master, columns: columns, rows: rows)
  }

  /// Sends `signal` to the program alone.
  public func kill(_ signal: Int32) {
    Glibc.kill(processID, signal)
  }

  /// Pulls the plug: the program gets SIGHUP and reads the end of its input.
  public func hangUp() {
    guard master >= 0 else { return }
    close(master)
    master = -1
  }
}

/// Requests of <asm-generic/ioctls.h> that Swift cannot read: unlock the other end, tell its number.
private let unlockOtherEnd: UInt = 0x4004_5431
private let otherEndNumber: UInt = 0x8004_5430

/// The controlling end of a new pseudo-terminal.
///
/// openpty(3) would leave both ends open to programs that other threads start meanwhile, and a
/// terminal held open by a stranger is never hung up.
private func openMaster() throws(JourneyError) -> Int32 {
  let descriptor = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { throw .system(call: "open(/dev/ptmx)") }
  return descriptor
}

private func slavePath(of master: Int32) throws(JourneyError) -> String {
  var locked: Int32 = 0
  var number: UInt32 = 0
  guard unsafe ioctl(master, unlockOtherEnd, &locked) == 0,
    unsafe ioctl(master, otherEndNumber, &number) == 0
  else { throw .system(call: "TIOCGPTN") }
  return "/dev/pts/\(number)"
}

private func setSize(of terminal: Int32, columns: Int, rows: Int) throws(JourneyError) {
  var size = winsize()
  (size.ws_col, size.ws_row) = (UInt16(clamping: columns), UInt16(clamping: rows))
  guard unsafe ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0 else {
    throw .system(call: "TIOCSWINSZ")
  }
}
