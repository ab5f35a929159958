/// Turns the bytes of a keyboard into keys.
///
/// A value: time comes in, and nothing is waited for.
/// What it holds is bounded, whatever is sent. Wrong bytes are reported alone, and unknown
/// escape sequences dropped whole: neither ever becomes text.
public struct KeyDecoder: Sendable {
  /// How long an ESC may stand alone before it is the Escape key.
  public static let escapeDelay: Duration = .milliseconds(50)
  /// How long a sequence, a letter or an unfinished paste may stay silent before it is given up.
  public static let silence: Duration = .seconds(1)
  /// The same for a letter that is one already where the locale is not UTF-8.
  static let letterDelay: Duration = .milliseconds(50)

  /// The bytes of the last paste that did not fit into 4,096 and were dropped.
  public private(set) var droppedPasteBytes = 0

  private let locale: KeyboardLocale
  private var utf8 = UTF8Decoder()
  private var letterByteAt: Duration = .zero
  private var burst = TypingBurst()
  private var sequence: EscapeSequence?
  private var sequenceStart: Duration = .zero
  private var isPasting = false
  private var paste = PasteCollector()
  private var pasteByteAt: Duration = .zero
  private var returnAt: Duration?

  /// Creates a decoder that has seen nothing.
  ///
  /// - Parameter locale: What the environment says of the letters that come.
  public init(locale: KeyboardLocale = KeyboardLocale(environment: ["LANG": "C.UTF-8"])) {
    self.locale = locale
  }

  /// When ``flush(at:)`` has something to say if no byte comes before; nil when nothing waits.
  public var pendingDeadline: Duration? {
    if isPasting { return pasteByteAt + Self.silence }
    guard let sequence else {
      guard utf8.isInside else { return nil }
      return letterByteAt + (locale.isUTF8 ? Self.silence : Self.letterDelay)
    }
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
    if sequence == nil { breakOff(at: now, into: &events) }
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
    paste.end()
    if !paste.text.isEmpty { events.append(.paste(paste.text)) }
    // After the text, so that it stands beside it.
    if paste.isUnreadable { events.append(.unreadable) }
    paste = PasteCollector(locale: locale)
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
      paste = PasteCollector(locale: locale)
      pasteByteAt = now
    case .broken: return false
    }
    return true
  }

  // MARK: Plain bytes

  private mutating func push(_ byte: UInt8, at now: Duration, into events: inout [InputEvent]) {
    guard byte < 0x20 || byte == 0x7F else {
      let scalar = utf8.push(byte)
      strays(at: now, into: &events)
      if let scalar { text(scalar, at: now, into: &events) }
      letterByteAt = now
      return
    }
    breakOff(at: now, into: &events)
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

  /// Gives up a letter of which the rest did not come.
  private mutating func breakOff(at now: Duration, into events: inout [InputEvent]) {
    utf8.breakOff()
    strays(at: now, into: &events)
  }

  private mutating func strays(at now: Duration, into events: inout [InputEvent]) {
    var isUnreadable = false
    for byte in utf8.takeStrays() {
      if let letter = locale.letter(of: byte) {
        text(letter, at: now, into: &events)
      } else {
        isUnreadable = true
      }
    }
    if isUnreadable { events.append(.unreadable) }
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
