import PetitionCore
import TerminalUI

/// Signatures on a screen: side by side where there is room, one below the other where not.
enum SignatureTable {
  private static let letters = ["A", "B"]

  /// Draws one signature or two; two are called A and B.
  ///
  /// - Parameters:
  ///   - records: The signatures, the earlier first.
  ///   - canvas: What to draw on.
  ///   - rows: How many rows must be left below.
  static func draw(_ records: [SignatureRecord], on canvas: inout Canvas, leaving rows: Int) {
    let words = records.map(SignatureWords.init)
    say(words, on: &canvas)
    if canvas.layout == .compact {
      let each = max(2, min(3, (canvas.room - rows) / max(1, words.count)))
      for (letter, one) in zip(letters, words) {
        stack(one, letter: words.count > 1 ? letter : "", rows: each, on: &canvas)
      }
    } else {
      table(words, on: &canvas)
    }
  }

  private static func say(_ words: [SignatureWords], on canvas: inout Canvas) {
    for (letter, one) in zip(letters, words) {
      let facts = one.facts.map { "\($0.label): \($0.value)." }.joined(separator: " ")
      canvas.say(words.count > 1 ? "\(letter): \(facts)" : facts)
    }
  }

  /// Two or three rows; all the rest is on the screen with everything.
  private static func stack(
    _ words: SignatureWords,
    letter: String,
    rows: Int,
    on canvas: inout Canvas
  ) {
    let column = letter.isEmpty ? canvas.margin : canvas.margin + 2
    var lines = [words.name, "\(words.postalCode)  \(words.when)"]
    let flags = words.flags
    lines.append(flags.isEmpty ? "\(words.event), \(words.canvasser), \(words.source)" : flags)
    if !letter.isEmpty { canvas.put(letter, row: canvas.top, style: .bold) }
    for (index, line) in lines.prefix(rows).enumerated() {
      let width = canvas.size.columns - column
      canvas.put(
        cut(line, width),
        row: canvas.top,
        column: column,
        style: index == 0 ? .bold : .plain
      )
      canvas.top += 1
    }
  }

  /// A text that fits; three full stops say that something was left out.
  static func cut(_ text: String, _ columns: Int) -> String {
    guard TextWidth.columns(of: text) > columns else { return text }
    var cut = ""
    var width = 0
    for cluster in ColumnClusters(text) {
      guard width + cluster.columns <= columns - 3 else { break }
      cut += cluster.text
      width += cluster.columns
    }
    return cut + "..."
  }

  /// All facts, one row or two each.
  private static func table(_ words: [SignatureWords], on canvas: inout Canvas) {
    let label = 13
    let width = min(50, (canvas.size.columns - 2 * canvas.margin - label) / max(1, words.count))
    if words.count > 1 {
      for (index, heading) in ["A, the earlier", "B, the later"].enumerated() {
        let column = canvas.margin + label + index * width
        canvas.put(heading, row: canvas.top, column: column, style: .bold)
      }
      canvas.top += 1
    }
    guard let first = words.first else { return }
    for (row, fact) in first.facts.enumerated() {
      let values = words.map { wrap($0.facts[row].value, columns: width - 2) }
      canvas.put(fact.label, row: canvas.top, column: canvas.margin)
      let height = min(3, values.map(\.count).max() ?? 1)
      for (index, lines) in values.enumerated() {
        for (offset, line) in lines.prefix(height).enumerated() {
          canvas.put(
            offset == 2 && lines.count > 3 ? cut(line + "   ", width - 3) + "..." : line,
            row: canvas.top + offset,
            column: canvas.margin + label + index * width,
            style: row == 0 ? .bold : .plain
          )
        }
      }
      canvas.top += max(1, height)
    }
  }
}
