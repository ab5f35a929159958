import Glibc

/// A program that is given one line at a time and answers each, as a person at a table would.
public final class Conversation {
  private let child: ChildProcess
  /// Our end of the line; the program reads and writes at the other.
  private let line: Int32
  private let errors: TemporaryFile
  private var unread: [UInt8] = []
  private var status: ExitStatus?

  /// Starts `arguments` in the base environment.
  ///
  /// - Throws: ``JourneyError/system(call:reason:)`` when it cannot be started.
  public init(_ arguments: [String]) throws(JourneyError) {
    // No other child may inherit an end, or the program's input would never be over.
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    var ends: [Int32] = [-1, -1]
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw .system(call: "socketpair")
    }
    line = ends[0]
    errors = try TemporaryFile()
    defer { close(ends[1]) }
    child = try ChildProcess(
      arguments,
      environment: JourneyEnvironment.base,
      streams: .descriptors(input: ends[1], output: ends[1], errors: errors.descriptor)
    )
  }

  deinit {
    close(line)
    guard status == nil else { return }
    kill(-child.id, SIGKILL)
    _ = child.reap(waiting: true)
  }

  /// Gives it a line; one that it does not take is no error, because its end tells why.
  public func say(_ text: String) {
    let bytes = Array("\(text)\n".utf8)
    unsafe _ = send(line, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  /// The next whole line that it has answered; nil when none comes in time, or ever.
  public func answer(within limit: Duration) -> String? {
    let deadline = Deadline(in: limit)
    repeat {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        defer { unread.removeFirst(end + 1) }
        return String(decoding: unread[..<end], as: UTF8.self)
      }
    } while read(until: deadline)
    return nil
  }

  /// Ends its input and waits for its end.
  ///
  /// - Returns: How it ended, with what it had said of errors.
  public func end() -> (status: ExitStatus?, errors: String) {
    shutdown(line, Int32(SHUT_WR))
    if status == nil { status = child.reap(waiting: true) }
    return (status, errors.text())
  }

  /// Waits until one of them has something to say; answers which, by their places.
  public static func speaking(
    among conversations: [Conversation],
    within limit: Duration
  ) -> [Int] {
    var polls = conversations.map {
      pollfd(fd: $0.line, events: Int16(POLLIN), revents: 0)
    }
    unsafe _ = poll(&polls, nfds_t(polls.count), limit.wholeMilliseconds)
    return polls.indices.filter { polls[$0].revents != 0 }
  }

  private func read(until deadline: Deadline) -> Bool {
    guard !Self.speaking(among: [self], within: deadline.remaining).isEmpty else { return false }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = unsafe Glibc.read(line, &chunk, chunk.count)
    guard count > 0 else { return false }
    unread += chunk[..<count]
    return true
  }
}
