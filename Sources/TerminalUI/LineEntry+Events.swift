extension LineEntry {
  /// The events that a typed line stands for.
  func events(for line: String) -> [InputEvent] {
    switch self {
    // Nobody sees which line of the list is marked, so nobody may take it unawares.
    case .number where line.isEmpty: return [.paste("")]
    case .choice, .number:
      // A line that means nothing is handed on: it may be a name, which must not stay in view.
      return [Self.choice(line).map { .key($0) } ?? .paste(line)]
    case .text where line == "<", .secret where line == "<":
      return [.key(.escape)]
    case .text where line == "?", .secret where line == "?":
      return [.key(.function(1))]
    case .text, .secret:
      return line.isEmpty ? [.key(.enter)] : [.paste(line), .key(.enter)]
    }
  }

  /// The key for a short answer, however it is capitalised.
  private static func choice(_ line: String) -> Key? {
    let words = line.lowercased().split(separator: " ")
    guard words.count < 2 else { return nil }
    switch words.first ?? "" {
    case "": return .enter
    case "0", "<": return .escape
    case "?": return .function(1)
    case "l": return .function(2)
    case "r": return .pageDown
    case "p": return .pageUp
    case "screen": return .function(4)
    case "start": return .function(8)
    case "blank": return .function(9)
    case "staff": return .control("T")
    case let number: return Int(number).flatMap { 1...99 ~= $0 ? .text(String($0)) : nil }
    }
  }
}
