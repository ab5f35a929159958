/// One thing that a frame says.
public struct Sentence: Hashable, Sendable {
  /// When it is said where lines are read out one after the other.
  public enum Role: Hashable, Sendable {
    /// Once, until everything is forgotten: what a petition is about, who will see the names.
    case once
    /// Unless the frame before has said it.
    case setting
    /// Each time an answer has led to it: what was wrong, what was done.
    case message
    /// Unless the frame before has said it, after all else; and again when an answer led to
    /// nothing else.
    case question
  }

  /// The words; line ends separate what is to be heard one after the other.
  public var text: String
  /// When it is said.
  public var role: Role

  /// Creates a sentence.
  public init(_ text: String, _ role: Role = .setting) {
    self.text = text
    self.role = role
  }
}

/// What a listener has heard, from which follows what of the next frame is news.
public struct Speech: Hashable, Sendable {
  private var heard: Set<Sentence> = []
  private var last: [Sentence]?

  /// Creates the memory of someone who has heard nothing.
  public init() {}

  /// What is to be said of a frame.
  ///
  /// - Parameters:
  ///   - frame: The frame.
  ///   - isAnswer: Whether a line was typed since the last one. Silence never answers a line.
  /// - Returns: The words; empty when there is nothing to say.
  public mutating func news(of frame: Frame, isAnswer: Bool) -> String {
    let before = last
    last = frame.sentences
    guard frame.saysNewsOnly else { return before == last ? "" : frame.announcement }
    var news = frame.sentences.filter { sentence in
      switch sentence.role {
      case .once: !heard.contains(sentence)
      case .message where isAnswer: true
      case .setting, .message, .question: !(before ?? []).contains(sentence)
      }
    }
    heard.formUnion(frame.sentences.filter { $0.role == .once })
    if news.isEmpty, isAnswer { news = frame.sentences.filter { $0.role == .question } }
    let groups: [[Sentence.Role]] = [[.once, .setting], [.message], [.question]]
    return groups.flatMap { roles in news.filter { roles.contains($0.role) } }
      .map(\.text).joined(separator: "\n")
  }

  /// Forgets everything, for the next listener.
  public mutating func forget() {
    self = Self()
  }
}
