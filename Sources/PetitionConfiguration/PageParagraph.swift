/// One line of a copied page, which holds a whole paragraph.
struct PageParagraph: Hashable {
  /// The line's number, from 1.
  let line: Int
  /// The paragraph, each run of white space as one space.
  let text: String

  /// Returns the paragraphs of a page, without its empty lines.
  static func all(in page: String) -> [PageParagraph] {
    page.withoutByteOrderMark.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
      .map { PageParagraph(line: $0.offset + 1, text: String($0.element).collapsed) }
      .filter { !$0.text.isEmpty }
  }

  /// Returns the paragraphs without those that stand a second time, and what was left out.
  ///
  /// A heading is left out only together with what follows it: two updates of one day may have
  /// the same heading.
  static func withoutRepeats(
    _ paragraphs: [PageParagraph]
  ) -> (kept: [PageParagraph], remarks: [String]) {
    var first: [String: PageParagraph] = [:]
    var kept: [PageParagraph] = []
    var repeats: [(original: PageParagraph, again: PageParagraph)] = []
    for (index, paragraph) in paragraphs.enumerated() {
      guard let original = first[paragraph.text] else {
        first[paragraph.text] = paragraph
        kept.append(paragraph)
        continue
      }
      let next = paragraphs.dropFirst(index + 1).first
      if paragraph.isUpdateHeading, let next, first[next.text] == nil {
        kept.append(paragraph)
      } else {
        repeats.append((original, paragraph))
      }
    }
    return (kept, repeats.map { $0.again.remark(repeating: $0.original) })
  }

  /// Whether a text that is no TOML looks like a page: it has neither a section nor a key.
  static func isPage(_ text: String) -> Bool {
    let paragraphs = all(in: text)
    return !paragraphs.isEmpty && !paragraphs.contains(where: \.isSetting)
  }

  private var isSetting: Bool {
    let name = text.prefix { $0.isASCII && ($0.isLetter || "_.\"".contains($0)) }
    let isKey = !name.isEmpty && text.dropFirst(name.count).trimmingPrefix(" ").hasPrefix("=")
    return isKey || (text.hasPrefix("[") && text.contains("]"))
  }

  /// Whether the paragraph is the heading of a dated addition.
  var isUpdateHeading: Bool {
    text.lowercased().hasPrefix("update (") && text.contains(")")
  }

  private func remark(repeating original: PageParagraph) -> String {
    "Line \(line) of the page repeats line \(original.line) and was left out: “\(text.opening)”"
  }
}
