import Foundation
import Glibc

/// A program inside tmux: a real terminal whose screen can be read as a person sees it.
///
/// Each session is a tmux server of its own with a private socket and no configuration file; it
/// ends with this value. The program may end before: its terminal stays as it left it, because a
/// shell leads the session, as at a login.
public final class TmuxSession {
  private let directory: URL
  private let server: [String]

  /// Starts `command` in a terminal of `columns` by `rows`.
  ///
  /// The program finds `term` in TERM, which need not be a terminal that exists, and `environment`
  /// on top of ``JourneyEnvironment/base``. It starts in `workingDirectory`, or in the caller's own.
  public init(
    _ command: [String],
    columns: Int = 80,
    rows: Int = 24,
    term: String = "tmux-256color",
    environment: [String: String] = [:],
    workingDirectory: String? = nil,
    hasAlternateScreen: Bool = true
  ) throws(JourneyError) {
    // A socket's path must stay short, so it does not follow TMPDIR.
    directory = URL(filePath: "/tmp/petition-tmux-\(UUID().uuidString)")
    do {
      let mode = [FileAttributeKey.posixPermissions: 0o700]
      try FileManager.default.createDirectory(
        at: directory,
        withIntermediateDirectories: false,
        attributes: mode
      )
    } catch {
      throw .system(call: "mkdir(\(directory.path))", reason: error.localizedDescription)
    }
    server = ["tmux", "-u", "-S", directory.appending(path: "socket").path, "-f", "/dev/null"]
    let settings = [
      ["start-server"],
      ["set-option", "-g", "default-terminal", term],
      ["set-option", "-g", "status", "off"],
      // Without it, programs draw where the history is kept, as in GNU screen by default.
      ["set-option", "-g", "alternate-screen", hasAlternateScreen ? "on" : "off"],
    ]
    let start = ["new-session", "-d", "-x", String(columns), "-y", String(rows), "--"]
    try Command.output(
      of: server + (settings + [start + Self.shell(statusFile) + command]).joined(separator: [";"]),
      environment: environment,
      directory: workingDirectory
    )
  }

  deinit {
    // The server only hangs up, which a broken program may ignore and go on for ever.
    let leader = (try? format("#{pane_pid}")).flatMap { pid_t($0) }
    let processes = leader.map(ResourceUsage.processTree) ?? []
    _ = try? Command(server + ["kill-server"])
    for process in processes { kill(process, SIGKILL) }
    try? FileManager.default.removeItem(at: directory)
  }

  /// Runs one tmux command against this session and returns what it printed.
  @discardableResult
  func tmux(_ words: String...) throws(JourneyError) -> String {
    try Command.output(of: server + words)
  }

  /// The value of a tmux format, such as `#{pane_pid}`.
  func format(_ format: String) throws(JourneyError) -> String {
    let answer = try tmux("display-message", "-p", format)
    return String(answer.dropLast())
  }

  /// A place for text that is too long to be an argument.
  var scratchFile: URL { directory.appending(path: "paste") }

  /// Where the program's exit code is found, complete from the moment the file exists.
  var statusFile: URL { directory.appending(path: "status") }

  /// A shell that runs the words after it, notes how they ended and stays.
  ///
  /// Left to itself tmux closes a terminal as soon as it hears of the program's end, and loses
  /// what the program wrote last; at times it never hears of it at all.
  private static func shell(_ statusFile: URL) -> [String] {
    let script = #""$@"; echo $? >"$0.part"; mv "$0.part" "$0"; exec sleep 86400"#
    return ["/bin/sh", "-c", script, statusFile.path]
  }
}
