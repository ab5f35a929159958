import Foundation
import TerminalUI
import Testing

/// Frames as text files, to be read by people and compared by machines.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the files are written anew; the test still fails,
/// so that nobody takes a recording for a check.
enum Golden {
  /// Where the files are.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Goldens")

  /// The grid with `#` for spaces in reverse, then the cursor, then what is said.
  static func text(of frame: Frame) -> String {
    """
    \(frame.grid.plainText(reverseBlank: "#"))
    ---- cursor: row \(frame.cursor.row), column \(frame.cursor.column); entry: \(frame.entry)
    \(frame.announcement)

    """
  }

  /// Compares a text with the file of a name.
  static func expect(
    _ text: String,
    _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("\(name) was recorded.", sourceLocation: sourceLocation)
      return
    }
    let expected = try? String(contentsOf: file, encoding: .utf8)
    let wanted = try #require(expected, "\(name) is missing.", sourceLocation: sourceLocation)
    #expect(text == wanted, "\(name) differs.", sourceLocation: sourceLocation)
  }
}
