/// The body of a function, an initialiser, a subscript or a computed property.
struct FunctionBody: Equatable {
  /// The line of the declaration, counted from one.
  var firstLine: Int
  /// The lines between the braces.
  var lineCount: Int

  /// Every body in `lines`, which must hold code only; inner ones are counted on their own too.
  static func all(in lines: [Substring]) -> [FunctionBody] {
    var scanner = Scanner()
    for (number, line) in zip(1..., lines) { scanner.scan(line, number: number) }
    return scanner.bodies
  }

  /// Follows the braces, remembering which declaration came last before each.
  private struct Scanner {
    struct Brace {
      var declaration: Int?
      var line: Int
      var parentheses: Int
    }

    var bodies: [FunctionBody] = []
    private var braces: [Brace] = []
    private var declaration: Int?
    private var parentheses = 0

    mutating func scan(_ line: Substring, number: Int) {
      if let kind = Declaration(line) { declaration = kind == .body ? number : nil }
      for character in line {
        switch character {
        case "(", "[": parentheses += 1
        case ")", "]": parentheses -= 1
        case "{": open(on: number)
        case "}": close(on: number)
        default: break
        }
      }
    }

    private mutating func open(on line: Int) {
      // A brace between parentheses is a default argument and says nothing of the declaration.
      let opened = parentheses == 0 ? declaration : nil
      braces.append(Brace(declaration: opened, line: line, parentheses: parentheses))
      if parentheses == 0 { declaration = nil }
      parentheses = 0
    }

    private mutating func close(on line: Int) {
      guard let brace = braces.popLast() else { return }
      parentheses = brace.parentheses
      guard let declaration = brace.declaration else { return }
      bodies.append(
        FunctionBody(firstLine: declaration, lineCount: max(0, line - brace.line - 1))
      )
    }
  }

  /// What a line declares, judged by its first word that is no attribute and no modifier.
  private enum Declaration {
    case body, other

    init?(_ line: Substring) {
      let words = line.split { !($0.isLetter || $0 == "@" || $0 == "_") }
      guard let keyword = words.first(where: { !$0.hasPrefix("@") && !modifiers.contains($0) })
      else { return nil }
      switch keyword {
      case "func", "init", "deinit", "subscript", "var": self = .body
      case "let", "case", "struct", "enum", "extension", "protocol", "actor": self = .other
      default: return nil
      }
    }
  }
}

private let modifiers: Set<Substring> = [
  "public", "package", "internal", "fileprivate", "private", "open", "static", "class", "final",
  "mutating", "nonmutating", "borrowing", "consuming", "override", "convenience", "required",
  "nonisolated", "indirect", "lazy", "weak", "set", "prefix", "postfix", "infix",
]
