/// Words of the list of ``HeadWords`` as a person typed them, read out or wrote them on paper.
///
/// Capitals, commas, hyphens, numbering dots and spaces more or less are no difference. A word that
/// is not on the list is never guessed: it is named, with those of the list that are near it.
public struct TypedWords: Hashable, Sendable {
  /// A word that is not on the list.
  public struct Slip: Hashable, Sendable {
    /// The word as it was typed, in small letters.
    public var word: String
    /// The words of the list that are nearest to it; empty when none is near.
    public var near: [String]
  }

  /// The words in order, in small letters.
  public let words: [String]
  /// Those that are not on the list, in order.
  public let slips: [Slip]

  /// Reads words.
  ///
  /// - Parameter text: What was typed; what is no letter parts words.
  public init(_ text: String) {
    words = text.lowercased().split { !$0.isLetter }.map(String.init)
    slips = words.filter { !Self.isListed($0) }.map { Slip(word: $0, near: Self.near($0)) }
  }

  /// What to do about the words that are not on the list; nil when all are.
  public var complaint: String? {
    guard !slips.isEmpty else { return nil }
    return slips.map { slip in
      let word = slip.word.count > Self.longest ? "\(slip.word.prefix(Self.longest))…" : slip.word
      let near = slip.near.map { "\"\($0)\"" }
      guard let last = near.last else { return "\"\(word)\" is none of the words that are used." }
      let others = near.dropLast().joined(separator: ", ")
      let meant = others.isEmpty ? last : "\(others) or \(last)"
      return "\"\(word)\" is none of the words that are used. Is it \(meant)?"
    }.joined(separator: " ")
  }

  private static let longest = 20

  private static func isListed(_ word: String) -> Bool { HeadWords.list.contains(word) }

  /// The words of the list that take the fewest changes, two at most; of a short word, one.
  private static func near(_ word: String) -> [String] {
    guard word.count <= longest else { return [] }
    let letters = Array(word)
    let distances = HeadWords.list.map { ($0, distance(letters, Array($0))) }
    guard let least = distances.map(\.1).min(), least <= (word.count < 5 ? 1 : 2) else { return [] }
    return Array(distances.filter { $0.1 == least }.map(\.0).prefix(3))
  }

  /// How many letters must be changed, put in, left out or exchanged with their neighbor.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var rows = [Array(0...right.count)]
    for (row, letter) in left.enumerated() {
      var next = [row + 1]
      for (column, other) in right.enumerated() {
        var least = min(
          rows[row][column] + (letter == other ? 0 : 1),
          rows[row][column + 1] + 1,
          next[column] + 1
        )
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          least = min(least, rows[row - 1][column - 1] + 1)
        }
        next.append(least)
      }
      rows.append(next)
    }
    return rows[left.count][right.count]
  }
}
