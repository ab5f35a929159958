/// Turns the bytes of a keyboard into keys.
///
/// A value: time comes in, and nothing is waited for.
/// What it holds is bounded, whatever is sent. Wrong bytes are dropped alone, and unknown
/// escape sequences whole: neither ever becomes text.
public struct KeyDecoder: Sendable {
  /// How long an ESC may stand alone before it is the Escape key.
  public static let escapeDelay: Duration = .milliseconds(50)
  /// How long a sequence or an unfinished paste may stay silent before it is given up.
  public static let silence: Duration = .seconds(1)

  /// The bytes of the last paste that did not fit into 4,096 and were dropped.
  public private(set) var droppedPasteBytes = 0

  private var utf8 = UTF8Decoder()
  private var burst = TypingBurst()
  private var sequence: EscapeSequence?
  private var sequenceStart: Duration = .zero
  private var isPasting = false
  private var paste = PasteCollector()
  private var pasteByteAt: Duration = .zero
  private var returnAt: Duration?

  /// Creates a decoder that has seen nothing.
  public init() {}

  /// When ``flush(at:)`` has something to say if no byte comes before; nil when nothing waits.
  public var pendingDeadline: Duration? {
    if isPasting { return pasteByteAt + Self.silence }
    guard let sequence else { return nil }
    return sequenceStart + (sequence.isLoneEscape ? Self.escapeDelay : Self.silence)
  }

  /// Takes bytes that were read.
  ///
  /// - Parameters:
  ///   - bytes: Any piece of the stream; letters and sequences may be cut anywhere.
  ///   - now: The time of a clock that never goes back.
  /// - Returns: The keys and pastes completed.
  public mutating func feed(_ bytes: some Sequence<UInt8>, at now: Duration) -> [InputEvent] {
    var events = flush(at: now)
    // An array, so that the loop over a long paste is compiled for one type.
    for byte in Array(bytes) {
      if isPasting {
        pushPaste(byte, at: now, into: &events)
      } else if !pushSequence(byte, at: now, into: &events) {
        push(byte, at: now, into: &events)
      }
    }
    return events
  }

  /// Decides what was left open for too long.
  ///
  /// - Parameter now: The time of the clock that ``feed(_:at:)`` was given.
  /// - Returns: Escape for an ESC that stayed alone, the text of a paste without an end.
  public mutating func flush(at now: Duration) -> [InputEvent] {
    guard let deadline = pendingDeadline, now >= deadline else { return [] }
    var events: [InputEvent] = []
    if isPasting { endPaste(into: &events) }
    if sequence?.isLoneEscape == true { events.append(.key(.escape)) }
    sequence = nil
    return events
  }

  // MARK: Pastes

  private mutating func pushPaste(
    _ byte: UInt8,
    at now: Duration,
    into events: inout [InputEvent]
  ) {
    pasteByteAt = now
    if paste.push(byte) { endPaste(into: &events) }
  }

  private mutating func endPaste(into events: inout [InputEvent]) {
    isPasting = false
    droppedPasteBytes = paste.droppedBytes
    if !paste.text.isEmpty { events.append(.paste(paste.text)) }
    paste = PasteCollector()
  }

  // MARK: Sequences

  /// Returns false when the byte is no part of a sequence.
  private mutating func pushSequence(
    _ byte: UInt8,
    at now: Duration,
    into events: inout [InputEvent]
  ) -> Bool {
    guard let isLoneEscape = sequence?.isLoneEscape else { return false }
    if isLoneEscape, byte == 0x1B {
      // Escape pressed twice; the second may still begin a sequence.
      events.append(.key(.escape))
      sequenceStart = now
      return true
    }
    let outcome = sequence?.push(byte) ?? .broken
    if outcome != .incomplete { sequence = nil }
    switch outcome {
    case .incomplete, .ignored: break
    case .key(let key):
      // No pasted text holds such a key: what follows was typed.
      burst = TypingBurst()
      events.append(.key(key))
    case .paste:
      isPasting = true
      pasteByteAt = now
    case .broken: return false
    }
    return true
  }

  // MARK: Plain bytes

  private mutating func push(_ byte: UInt8, at now: Duration, into events: inout [InputEvent]) {
    guard byte < 0x20 || byte == 0x7F else {
      if let scalar = utf8.push(byte) { text(scalar, at: now, into: &events) }
      return
    }
    utf8 = UTF8Decoder()
    switch byte {
    case 0x1B:
      sequence = EscapeSequence()
      sequenceStart = now
    case 0x0D:
      newline(at: now, into: &events)
      returnAt = now
      return
    case 0x0A:
      // CR LF is one newline.
      if returnAt.map({ now - $0 > TypingBurst.gap }) ?? true { newline(at: now, into: &events) }
    case 0x09: events.append(.key(.tab))
    case 0x08, 0x7F: events.append(.key(.backspace))
    default: events.append(.key(.control(Character(Unicode.Scalar(byte + 0x40)))))
    }
    returnAt = nil
  }

  private mutating func newline(at now: Duration, into events: inout [InputEvent]) {
    if burst.isPaste(at: now) {
      text(" ", at: now, into: &events)
    } else {
      burst = TypingBurst()
      events.append(.key(.enter))
    }
  }

  private mutating func text(
    _ scalar: Unicode.Scalar,
    at now: Duration,
    into events: inout [InputEvent]
  ) {
    returnAt = nil
    // The second row of controls is decoded from two bytes.
    guard scalar.value < 0x80 || scalar.value > 0x9F else { return }
    if burst.admit(scalar, at: now) { events.append(.key(.text(String(scalar)))) }
  }
}
