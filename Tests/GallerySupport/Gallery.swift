public import Foundation
public import TerminalUI

/// The pictures of all screens in the documentation, which `make screens` takes.
///
/// A test paints the frames; Scripts/screens.sh shows the bytes to a terminal emulator.
public enum Gallery {
  /// Where pages and pictures are.
  public static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    .appending(path: "../../../docs/screens").standardizedFileURL

  /// Where frames are to be painted now; nil in an ordinary run of the tests.
  public static var easel: URL? {
    ProcessInfo.processInfo.environment["SCREENS_FOLDER"].map { URL(filePath: $0) }
  }

  /// Whether pictures were taken; a tree may be without them while its screens are changing.
  public static var isThere: Bool {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return names?.contains { $0.hasSuffix(".png") } ?? false
  }

  /// Paints a page for Scripts/screens.sh.
  ///
  /// Leaves the page itself, a list of pictures (`NAME COLUMNS ROWS DIGEST`), and for each picture
  /// what was sent to the terminal (`NAME.bytes`) and what the screen must then hold (`NAME.txt`).
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - easel: The folder.
  ///   - open: Opens a screen on the descriptor of a terminal.
  /// - Throws: Whatever keeps the terminal from being opened or the files from being written.
  public static func paint<Screen: Terminal & ~Copyable>(
    _ page: GalleryPage,
    in easel: URL,
    on open: (Int32) throws -> Screen
  ) throws {
    var list = ""
    for picture in page.pictures {
      let size = picture.frame.grid.size
      let terminal = try RecordingTerminal(size)
      var screen = try open(terminal.descriptor)
      screen.paint(picture.frame)
      let bytes = try Data(terminal.sent())
      // Only now may the screen go: its farewell is not part of the picture.
      screen.forget()
      try bytes.write(to: easel.appending(path: "\(picture.name).bytes"))
      try Data(picture.expected.utf8).write(to: easel.appending(path: "\(picture.name).txt"))
      list += "\(picture.name) \(size.columns) \(size.rows) \(picture.digest)\n"
    }
    try Data(list.utf8).write(to: easel.appending(path: "\(page.file).list"))
    try Data(page.markdown.utf8).write(to: easel.appending(path: page.file))
  }

  /// What of a page is not there as it would be taken today: its pictures, and the page itself.
  public static func outdated(_ page: GalleryPage) -> [String] {
    let pictures = page.pictures.filter { picture in
      let file = try? Data(contentsOf: folder.appending(path: "\(picture.name).png"))
      return file?.range(of: Data(picture.digest.utf8)) == nil
    }
    let text = try? String(contentsOf: folder.appending(path: page.file), encoding: .utf8)
    return (text == page.markdown ? [] : [page.file]) + pictures.map(\.name)
  }
}
