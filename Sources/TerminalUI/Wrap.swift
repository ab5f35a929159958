/// Breaks text into lines that fit a number of columns.
///
/// Lines break between words; a word that does not fit a line by itself is cut between
/// clusters. Every newline in the text ends a paragraph, and an empty paragraph stays an
/// empty line. Spaces at a break are dropped, others stay.
///
/// - Parameters:
///   - text: The text, with any number of paragraphs.
///   - columns: The columns of a line. A cluster wider than that has a line of its own.
/// - Returns: The lines, ready to be drawn.
public func wrap(_ text: String, columns: Int) -> [String] {
  text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { paragraph in
    var lines = LineBuilder(columns: max(1, columns))
    for cluster in ColumnClusters(String(paragraph).replacingTabs()) {
      lines.append(cluster)
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

  mutating func append(_ cluster: ColumnCluster) {
    if cluster.text == " " {
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

extension String {
  fileprivate func replacingTabs() -> String {
    String(map { $0 == "\t" ? " " : $0 })
  }
}
