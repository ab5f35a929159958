/// Breaks text into lines that fit a number of columns.
///
/// Lines break between words; a word that does not fit a line by itself is cut between
/// clusters. Every newline in the text ends a paragraph, and an empty paragraph stays an
/// empty line. Spaces at a break are dropped, others stay. A space within a number, such as a
/// telephone's, is no place to break.
///
/// - Parameters:
///   - text: The text, with any number of paragraphs.
///   - columns: The columns of a line. A cluster wider than that has a line of its own.
/// - Returns: The lines, ready to be drawn.
public func wrap(_ text: String, columns: Int) -> [String] {
  text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { paragraph in
    var lines = LineBuilder(columns: max(1, columns))
    let clusters = Array(ColumnClusters(String(paragraph).replacingTabs()))
    let kept = clusters.spacesInNumbers(columns: columns)
    for (index, cluster) in clusters.enumerated() {
      lines.append(cluster, isKept: kept.contains(index))
    }
    return lines.finished()
  }
}

/// Fills the lines of one paragraph.
private struct LineBuilder {
  let columns: Int
  private var lines: [String] = []
  private var line = Run()
  private var spaces = Run()
  private var word = Run()

  init(columns: Int) {
    self.columns = columns
  }

  /// Takes the next cluster.
  ///
  /// - Parameters:
  ///   - cluster: The cluster.
  ///   - isKept: Whether it is a space that is no place to break.
  mutating func append(_ cluster: ColumnCluster, isKept: Bool) {
    if cluster.text == " ", !isKept {
      endWord()
      spaces.append(cluster)
    } else if word.columns + cluster.columns > columns, !word.text.isEmpty {
      // The word is longer than a line: give what there is of it a line.
      endWord()
      breakLine()
      word.append(cluster)
    } else {
      word.append(cluster)
    }
  }

  mutating func finished() -> [String] {
    endWord()
    breakLine()
    return lines
  }

  private mutating func endWord() {
    guard !word.text.isEmpty else { return }
    if line.columns + spaces.columns + word.columns > columns {
      if !line.text.isEmpty { breakLine() }
      spaces = Run()
    }
    line.append(spaces)
    line.append(word)
    spaces = Run()
    word = Run()
  }

  private mutating func breakLine() {
    lines.append(line.text)
    line = Run()
    spaces = Run()
  }

  /// A piece of text and its width.
  private struct Run {
    var text = ""
    var columns = 0

    mutating func append(_ cluster: ColumnCluster) {
      text += cluster.text
      columns += cluster.columns
    }

    mutating func append(_ other: Run) {
      text += other.text
      columns += other.columns
    }
  }
}

extension [ColumnCluster] {
  /// The longest number that is kept on one line; a list of numbers is none.
  private static var longestNumber: Int { 20 }

  /// The places of the spaces within numbers, such as telephones have, that fit on a line.
  fileprivate func spacesInNumbers(columns: Int) -> Set<Int> {
    var kept: Set<Int> = []
    var inside: [Int] = []
    var width = 0
    for index in 0...count {
      if index < count, self[index].text != " " || isInNumber(index) {
        width += self[index].columns
        if self[index].text == " " { inside.append(index) }
        continue
      }
      if width <= Swift.min(Self.longestNumber, columns) { kept.formUnion(inside) }
      (inside, width) = ([], 0)
    }
    return kept
  }

  /// Whether the space at a place stands between digits, or the brackets around them.
  private func isInNumber(_ index: Int) -> Bool {
    guard index > 0, index + 1 < count else { return false }
    let (before, after) = (self[index - 1].text, self[index + 1].text)
    let isAfterDigit = before.first?.isASCIIDigit == true
    return (isAfterDigit || before == ")") && after.first?.isASCIIDigit == true
      || isAfterDigit && after == "("
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension String {
  fileprivate func replacingTabs() -> String {
    String(map { $0 == "\t" ? " " : $0 })
  }
}
