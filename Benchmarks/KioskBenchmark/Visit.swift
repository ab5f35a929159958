import JourneySupport

/// One person at one program: reads the screen, presses keys and looks at the clock.
final class Visit {
  private let terminal: PseudoTerminal
  private let contender: Contender
  private let database: String
  private let begun = ContinuousClock.now
  private var replay = ScreenReplay(columns: 80, rows: 24)
  private var drawn = 0

  init(to contender: Contender, database: String) throws(JourneyError) {
    (self.contender, self.database) = (contender, database)
    terminal = try PseudoTerminal(contender.command(database))
  }

  /// Goes the whole way once.
  func measure() throws(JourneyError) -> Sample {
    var sample: Sample = [:]
    sample[.start] = begun.duration(to: try wait(for: contender.ready)).milliseconds
    _ = try terminal.collect(for: .milliseconds(200))
    let usage = ResourceUsage(of: terminal.processID)
    sample[.memory] = Double(usage.residentBytes) / 1_000_000
    for step in contender.toName { try take(step) }
    try typeName(into: &sample)
    if !contender.toThanks.isEmpty { sample[.saved] = try sign() }
    return sample
  }

  /// Types a name letter by letter, each after the answer to the one before has come to rest.
  private func typeName(into sample: inout Sample) throws(JourneyError) {
    _ = try terminal.collect(for: .milliseconds(50))
    var delays: [Double] = []
    var bytes: [Double] = []
    for letter in contender.signer() {
      let pressed = ContinuousClock.now
      try terminal.write(String(letter))
      guard let burst = try terminal.readBurst() else { throw silence("the letter \(letter)") }
      delays.append(pressed.duration(to: burst.lastArrival).milliseconds)
      bytes.append(Double(burst.bytes.count))
    }
    sample[.echo] = median(delays)
    sample[.bytes] = median(bytes)
  }

  /// Goes on to the thank-you and answers how long its last step took, in milliseconds.
  ///
  /// The row must be in the database by then: a reader of its own looks.
  private func sign() throws(JourneyError) -> Double {
    let before = try storedSignatures()
    var last = Duration.zero
    for step in contender.toThanks { last = try take(step) }
    let after = try storedSignatures()
    guard after == before + 1 else { throw silence("signature \(before + 1) in the database") }
    return last.milliseconds
  }

  @discardableResult
  private func take(_ step: Contender.Step) throws(JourneyError) -> Duration {
    _ = try terminal.collect(for: contender.guardTime)
    let pressed = ContinuousClock.now
    try terminal.write(step.keys)
    return pressed.duration(to: try wait(for: step.answer))
  }

  /// Reads until `text` stands on the screen; answers when the bytes that brought it arrived.
  private func wait(for text: String) throws(JourneyError) -> ContinuousClock.Instant {
    try terminal.waitForOutput("“\(text)” on the screen of \(contender.name)") { output in
      replay.feed(output[drawn...])
      drawn = output.endIndex
      return replay.text.contains(text)
    }
  }

  private func storedSignatures() throws(JourneyError) -> Int {
    let query = "select count(*) from signature"
    let answer = try Command.output(of: ["sqlite3", "-readonly", database, query])
    return Int(answer.dropLast()) ?? 0
  }

  private func silence(_ awaited: String) -> JourneyError {
    .timedOut(waitingFor: awaited, screen: replay.text)
  }
}
