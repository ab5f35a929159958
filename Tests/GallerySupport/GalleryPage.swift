import Crypto
import Foundation
public import TerminalUI

/// A page of the gallery: pictures of screens, under headings.
public struct GalleryPage: Sendable {
  /// A heading and the screens under it.
  public struct Section: Sendable {
    /// The heading.
    public var heading: String
    /// The screens, in order.
    public var screens: [Screen]

    /// Creates a section.
    public init(_ heading: String, _ screens: [Screen]) {
      (self.heading, self.screens) = (heading, screens)
    }
  }

  /// One screen at several sizes.
  public struct Screen: Sendable {
    /// The name of the scene.
    public var name: String
    /// The pictures, one for each size.
    public var pictures: [Picture]

    /// Creates a screen.
    public init(_ name: String, _ pictures: [Picture]) {
      (self.name, self.pictures) = (name, pictures)
    }
  }

  /// One screen at one size, as a frame that is to be painted.
  public struct Picture: Sendable {
    /// The name of the picture and of the golden file with the same screen as text.
    public var name: String
    /// What is painted.
    public var frame: Frame
    /// What is said about the screen to those who do not see the picture.
    public var words: String

    /// Creates a picture.
    ///
    /// Its words are the first that the screen announces, unless they are the title that many
    /// screens begin with.
    public init(_ name: String, _ frame: Frame, after title: String = "") {
      (self.name, self.frame) = (name, frame)
      let lines = frame.announcement.split(separator: "\n").map(String.init)
      words = lines.first { $0 != title } ?? title
    }
  }

  /// The file of the page, without a folder.
  public var file: String
  /// The title of the page.
  public var title: String
  /// The folder of the golden files, from the root of the repository.
  public var goldens: String
  /// The sections, in order.
  public var sections: [Section]

  /// Creates a page.
  public init(file: String, title: String, goldens: String, sections: [Section]) {
    (self.file, self.title, self.goldens) = (file, title, goldens)
    self.sections = sections.filter { !$0.screens.isEmpty }
  }

  /// All pictures, in order.
  public var pictures: [Picture] { sections.flatMap(\.screens).flatMap(\.pictures) }

  /// The page as it stands in the documentation.
  public var markdown: String {
    let parts = sections.map { section in
      "## \(section.heading)\n\n" + section.screens.map(markdown).joined(separator: "\n")
    }
    return "# \(title)\n\n" + parts.joined(separator: "\n")
  }

  private func markdown(_ screen: Screen) -> String {
    let images = screen.pictures.map(\.image)
    let texts = screen.pictures.map { "[\($0.size)](../../\(goldens)/\($0.name).txt)" }
    return """
      ### \(screen.name)

      \(images.joined(separator: "\n"))

      As text: \(texts.joined(separator: ", "))

      """
  }
}

extension GalleryPage.Picture {
  /// Columns and rows, as people write them.
  var size: String { "\(frame.grid.size.columns)x\(frame.grid.size.rows)" }

  /// The picture as Markdown has it.
  var image: String {
    let plain = words.replacing("[", with: "(").replacing("]", with: ")")
    return "![\(plain) (\(size))](\(name).png)"
  }

  /// What the emulator must say that it shows: the rows with `#` for every space in reverse, then
  /// the place of the cursor.
  var expected: String {
    let rows = (0..<frame.grid.size.rows).map { row in
      var line = (0..<frame.grid.size.columns).map { text(row, $0) }.joined()
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }
    let cursor = frame.cursor
    return rows.joined() + "cursor: row \(cursor.row), column \(cursor.column)\n"
  }

  private func text(_ row: Int, _ column: Int) -> String {
    guard let cell = frame.grid[row, column] else { return "" }
    return cell.text == " " && cell.style.contains(.reverse) ? "#" : cell.text
  }

  /// A name for all that is seen, styles included, which the picture carries.
  var digest: String {
    var seen = expected
    for row in 0..<frame.grid.size.rows {
      for column in 0..<frame.grid.size.columns {
        seen += "\(frame.grid[row, column]?.style.rawValue ?? 0)"
      }
    }
    let bytes = SHA256.hash(data: Data((seen + frame.theme.rawValue).utf8))
    return bytes.prefix(12).map { String(format: "%02x", $0) }.joined()
  }
}
