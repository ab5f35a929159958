import Glibc

/// Writing to the program and reading what it answers.
extension PseudoTerminal {
  /// Output that came without a pause.
  public struct Burst: Sendable {
    /// What came.
    public let bytes: [UInt8]
    /// When its first and its last byte could be read.
    public let firstArrival: ContinuousClock.Instant, lastArrival: ContinuousClock.Instant
  }

  /// The output so far; what is not UTF-8 shows as U+FFFD.
  public var text: String { String(decoding: output, as: UTF8.self) }

  /// Types `text`.
  public func write(_ text: String) throws(JourneyError) {
    try write(text.utf8)
  }

  /// Types `bytes`, reading answers meanwhile so that a long paste cannot lock both sides.
  ///
  /// - Throws: ``JourneyError/timedOut(waitingFor:screen:)`` when the program has taken nothing for
  ///   ten seconds.
  public func write(_ bytes: some Sequence<UInt8>) throws(JourneyError) {
    var pending = Array(bytes)[...]
    while !pending.isEmpty {
      let ready = try wait(for: POLLIN | POLLOUT, atMost: .seconds(10))
      guard ready != 0 else { throw timedOut(waitingFor: "the program to read its input") }
      if ready & POLLIN != 0 { try receive() }
      guard ready & POLLOUT != 0 else { continue }
      let count = unsafe pending.withUnsafeBytes {
        unsafe Glibc.write(master, $0.baseAddress, $0.count)
      }
      if count > 0 {
        pending.removeFirst(count)
      } else if errno != EAGAIN && errno != EINTR {
        throw .system(call: "Writing to the terminal")
      }
    }
  }

  /// Types `text` without reading what comes of it, as long as the program takes it.
  ///
  /// - Returns: Whether it was taken.
  public func writeBlindly(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return unsafe Glibc.write(master, bytes, bytes.count) == bytes.count
  }

  /// Reads until `isDone` says yes to all output from `start` on.
  ///
  /// - Returns: When the bytes that decided could be read.
  @discardableResult
  public func waitForOutput(
    _ awaited: String,
    since start: Int = 0,
    timeout: Duration = .seconds(10),
    where isDone: (ArraySlice<UInt8>) -> Bool
  ) throws(JourneyError) -> ContinuousClock.Instant {
    let deadline = Deadline(in: timeout)
    var arrival = ContinuousClock.now
    while !isDone(output[start...]) {
      guard try wait(for: POLLIN, atMost: deadline.remaining) != 0 else {
        throw timedOut(waitingFor: awaited)
      }
      arrival = .now
      guard try receive() else { throw timedOut(waitingFor: "\(awaited), but the program ended") }
    }
    return arrival
  }

  /// Reads until `text` stands in the output from `start` on.
  ///
  /// It must come in one piece: a program that paints only differences may never send it. Where
  /// that matters, feed the output to a ``ScreenReplay``.
  @discardableResult
  public func waitForText(
    _ text: String,
    since start: Int = 0,
    timeout: Duration = .seconds(10)
  ) throws(JourneyError) -> ContinuousClock.Instant {
    let wanted = Array(text.utf8)
    return try waitForOutput("“\(text)”", since: start, timeout: timeout) {
      $0.contains(wanted)
    }
  }

  /// Waits for output and reads on until none has come for `quiet`.
  ///
  /// - Returns: What came, or nil when nothing did within `timeout`.
  public func readBurst(
    quiet: Duration = .milliseconds(12),
    timeout: Duration = .seconds(5)
  ) throws(JourneyError) -> Burst? {
    let start = output.count
    guard try wait(for: POLLIN, atMost: timeout) != 0 else { return nil }
    let first = ContinuousClock.now
    var last = first
    while try receive(), try wait(for: POLLIN, atMost: quiet) != 0 { last = .now }
    return Burst(bytes: Array(output[start...]), firstArrival: first, lastArrival: last)
  }

  /// Everything that comes within `duration`, to show that a program keeps still.
  public func collect(for duration: Duration) throws(JourneyError) -> [UInt8] {
    let start = output.count
    let deadline = Deadline(in: duration)
    while try wait(for: POLLIN, atMost: deadline.remaining) != 0, try receive() {}
    return Array(output[start...])
  }

  /// Reads on until the program has ended.
  @discardableResult
  public func waitForExit(timeout: Duration = .seconds(10)) throws(JourneyError) -> ExitStatus {
    let deadline = Deadline(in: timeout)
    while true {
      let ended = exitStatus
      _ = try collect(for: ended == nil ? .milliseconds(5) : .zero)
      if let ended { return ended }
      guard !deadline.hasPassed else { throw timedOut(waitingFor: "the program to end") }
      // A terminal that the program has closed answers at once: this keeps the loop from spinning.
      usleep(1000)
    }
  }

  /// Takes what can be read now; false when the program has closed the terminal.
  @discardableResult
  private func receive() throws(JourneyError) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = unsafe read(master, &chunk, chunk.count)
    if count > 0 { output += chunk[..<count] }
    // A pseudo-terminal reports its other end closed as an input error.
    if count == 0 || (count < 0 && errno == EIO) { return false }
    guard count > 0 || errno == EAGAIN || errno == EINTR else {
      throw .system(call: "Reading from the terminal")
    }
    return true
  }

  /// The events that are ready, or none when the time is over.
  private func wait(for events: Int32, atMost duration: Duration) throws(JourneyError) -> Int32 {
    let deadline = Deadline(in: duration)
    while true {
      var entry = pollfd(fd: master, events: Int16(events), revents: 0)
      let count = unsafe poll(&entry, 1, deadline.remaining.wholeMilliseconds)
      guard count < 0 else { return ready(Int32(entry.revents)) }
      guard errno == EINTR else { throw .system(call: "poll") }
    }
  }

  /// A hang-up is found by reading, so it counts as something to read.
  private func ready(_ events: Int32) -> Int32 {
    events & (POLLHUP | POLLERR) != 0 ? events | POLLIN : events
  }

  private func timedOut(waitingFor awaited: String) -> JourneyError {
    .timedOut(waitingFor: awaited, screen: text)
  }
}
