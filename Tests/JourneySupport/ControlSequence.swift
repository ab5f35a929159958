/// An escape sequence while it arrives.
enum ControlSequence {
  case none
  case escape
  /// ESC and an intermediate, as in `ESC ( B`: one more scalar ends it.
  case designation
  /// `ESC [` and what has come since.
  case parameters(String)
  /// `ESC ]` up to BEL or `ESC \`.
  case systemCommand(escaped: Bool)

  /// A whole sequence: the scalar that names it and its numbers, nil where none was given.
  struct Finished {
    var isControl: Bool
    var name: Unicode.Scalar
    var numbers: [Int?] = []

    /// The number at `index`, at least one: how counts and positions are read.
    func count(_ index: Int = 0) -> Int {
      max(1, index < numbers.count ? numbers[index] ?? 1 : 1)
    }
  }

  var isOpen: Bool {
    if case .none = self { false } else { true }
  }

  /// Takes one more scalar; answers when that completes a sequence which draws or moves.
  mutating func append(_ scalar: Unicode.Scalar) -> Finished? {
    switch self {
    case .none: break
    case .escape: return appendAfterEscape(scalar)
    case .designation: self = .none
    case .parameters(let text): return append(scalar, toParameters: text)
    case .systemCommand(let escaped):
      let ends = scalar == "\u{7}" || (escaped && scalar == "\\")
      self = ends ? .none : .systemCommand(escaped: scalar == "\u{1B}")
    }
    return nil
  }

  private mutating func appendAfterEscape(_ scalar: Unicode.Scalar) -> Finished? {
    switch scalar {
    case "[": self = .parameters("")
    case "]": self = .systemCommand(escaped: false)
    case "\u{20}"..."\u{2F}": self = .designation
    default:
      self = .none
      return Finished(isControl: false, name: scalar)
    }
    return nil
  }

  private mutating func append(
    _ scalar: Unicode.Scalar,
    toParameters text: String
  ) -> Finished? {
    guard scalar.value >= 0x40 else {
      self = .parameters(text + String(scalar))
      return nil
    }
    self = .none
    // Private sequences, such as `ESC [ ? 25 l`, change modes and draw nothing.
    guard text.first != "?", text.first != ">" else { return nil }
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    return Finished(isControl: true, name: scalar, numbers: numbers)
  }
}
