/// How the lines of a delivery set fall on pages and files.
public struct SetPages: Hashable, Sendable {
  /// The lines on a full page.
  ///
  /// Source: Minnesota Rules 8205.1010 allows no more than ten on a petition's page.
  public static let linesOnPage = 10
  /// The pages in a full file: more of them, and a browser takes long to open it.
  public static let pagesInFile = 500

  /// How many lines there are.
  public let lines: Int

  /// Divides lines into pages.
  public init(lines: Int) {
    self.lines = lines
  }

  /// How many signature pages there are.
  public var count: Int { (lines + Self.linesOnPage - 1) / Self.linesOnPage }

  /// The page on which a line stands, 1-based.
  public func page(of line: Int) -> Int { (line - 1) / Self.linesOnPage + 1 }

  /// Whether a line is the last of its page.
  public func endsPage(_ line: Int) -> Bool { line % Self.linesOnPage == 0 || line == lines }

  /// How many files hold the pages.
  public var files: Int { (count + Self.pagesInFile - 1) / Self.pagesInFile }

  /// The name of the file that holds a page.
  public func file(of page: Int) -> String {
    guard files > 1 else { return "4-signatures.html" }
    let part = String((page - 1) / Self.pagesInFile + 1)
    let zeros = String(repeating: "0", count: max(0, 3 - part.count))
    return "4-signatures-\(zeros)\(part).html"
  }

  /// Whether a page is the first of its file.
  public func beginsFile(_ page: Int) -> Bool { (page - 1) % Self.pagesInFile == 0 }

  /// Whether a page is the last of its file.
  public func endsFile(_ page: Int) -> Bool { page % Self.pagesInFile == 0 || page == count }
}
