/// The bytes of one escape sequence, from ESC to its end.
///
/// Knows what xterm, tmux, screen, rxvt, the Linux console and the VT series send, and the
/// general form of all others, so that an unknown sequence is swallowed whole.
struct EscapeSequence: Hashable, Sendable {
  /// What a byte did to the sequence.
  enum Outcome: Hashable {
    /// More bytes are to come.
    case incomplete
    /// The sequence ended and is this key.
    case key(Key)
    /// The sequence ended and a paste begins.
    case paste
    /// The sequence ended and means nothing here.
    case ignored
    /// The sequence broke off; the byte is no part of it.
    case broken
  }

  private enum Form: Hashable {
    case introducer
    case control
    case singleShift
    case linuxFunction
    case string(endsWithEscape: Bool)
    case mouse(missing: Int)
    case letter(missing: Int)
  }

  /// The parameter bytes that are kept; those of any known key fit.
  private static let mostParameters = 16

  private var form = Form.introducer
  private var parameters: [UInt8] = []

  /// Whether only the ESC has come.
  var isLoneEscape: Bool { form == .introducer }

  /// Takes the next byte after ESC.
  mutating func push(_ byte: UInt8) -> Outcome {
    switch form {
    case .introducer: return introduce(byte)
    case .control: return control(byte)
    case .singleShift: return singleShift(byte)
    case .linuxFunction:
      // ESC [ [ A to E: F1 to F5.
      guard (0x41...0x45).contains(byte) else { return .ignored }
      return .key(.function(Int(byte) - 0x40))
    case .string(let endsWithEscape): return string(byte, endsWithEscape)
    case .mouse(let missing):
      form = .mouse(missing: missing - 1)
      return missing > 1 ? .incomplete : .ignored
    case .letter(let missing):
      guard (0x80...0xBF).contains(byte) else { return .broken }
      form = .letter(missing: missing - 1)
      return missing > 1 ? .incomplete : .ignored
    }
  }

  private mutating func introduce(_ byte: UInt8) -> Outcome {
    switch byte {
    case UInt8(ascii: "["): form = .control
    case UInt8(ascii: "O"): form = .singleShift
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      form = .string(endsWithEscape: false)
    // Alt and a letter of two to four bytes.
    case 0xC2...0xDF: form = .letter(missing: 1)
    case 0xE0...0xEF: form = .letter(missing: 2)
    case 0xF0...0xF4: form = .letter(missing: 3)
    // Alt and a key.
    default: return .ignored
    }
    return .incomplete
  }

  private mutating func control(_ byte: UInt8) -> Outcome {
    switch byte {
    case UInt8(ascii: "[") where parameters.isEmpty:
      form = .linuxFunction
      return .incomplete
    case UInt8(ascii: "M") where parameters.isEmpty:
      form = .mouse(missing: 3)
      return .incomplete
    case UInt8(ascii: "$") where hasOneNumber:
      // rxvt ends shifted keys with what is an intermediate byte elsewhere.
      return outcome(final: byte)
    case 0x20...0x3F:
      if parameters.count < Self.mostParameters { parameters.append(byte) }
      return .incomplete
    case 0x40...0x7E:
      return outcome(final: byte)
    default:
      return .broken
    }
  }

  private mutating func singleShift(_ byte: UInt8) -> Outcome {
    switch byte {
    case 0x30...0x3B:
      return .incomplete  // a modifier, which changes nothing here
    case 0x20...0x7E:
      return Self.singleShiftKeys[byte].map(Outcome.key) ?? .ignored
    default:
      return .broken
    }
  }

  private mutating func string(_ byte: UInt8, _ endsWithEscape: Bool) -> Outcome {
    switch byte {
    case UInt8(ascii: "\\") where endsWithEscape: return .ignored
    case 0x07: return .ignored
    case 0x0A, 0x0D, 0x18, 0x1A: return .broken
    default:
      form = .string(endsWithEscape: byte == 0x1B)
      return .incomplete
    }
  }

  private var hasOneNumber: Bool {
    !parameters.isEmpty && parameters.allSatisfy { (0x30...0x39).contains($0) }
  }

  private func outcome(final byte: UInt8) -> Outcome {
    let numbers = String(decoding: parameters, as: UTF8.self)
      .split(separator: ";", omittingEmptySubsequences: false)
    let first = numbers.first.flatMap { Int($0) }
    // A sign before the number marks an answer of the terminal, never a key.
    if let sign = parameters.first, (0x3C...0x3F).contains(sign) { return .ignored }
    switch byte {
    case UInt8(ascii: "~") where first == 200:
      return .paste
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"):
      return first.flatMap { Self.numberedKeys[$0] }.map(Outcome.key) ?? .ignored
    case UInt8(ascii: "R") where first != nil && first != 1:
      return .ignored  // where the cursor is
    default:
      return Self.letteredKeys[byte].map(Outcome.key) ?? .ignored
    }
  }
}
