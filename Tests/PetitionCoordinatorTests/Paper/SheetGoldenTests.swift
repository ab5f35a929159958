import Foundation
import PetitionCore
import PetitionStore
import TerminalUI
import Testing

@testable import PetitionCoordinator

/// Each screen for paper sheets at three sizes, as a person meets it.
///
/// With `RECORD_SNAPSHOTS=1` the files are written anew; the test still fails.
@Suite struct SheetGoldenTests {
  static let sizes = [
    Size(rows: 15, columns: 50), Size(rows: 24, columns: 80), Size(rows: 43, columns: 132),
  ]
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Goldens")

  /// What was done before the screen looks as it does.
  enum Scene: String, CaseIterable {
    case heading, offers, lines, question, mistake, trouble, leaving, totals, next
  }

  static func desk(_ scene: Scene, _ size: Size) throws -> TestDesk {
    var desk = try TestDesk(size: size)
    guard scene != .heading else { return desk }
    desk.enter("P-014")
    desk.enter(scene == .totals || scene == .next ? "3" : "20")
    guard scene != .offers else { return desk }
    desk.enter()
    desk.enter("Rosa")
    desk.enter("Zoë Lund")
    desk.enter("54880")
    desk.enter("??")
    desk.enter()
    switch scene {
    case .heading, .offers, .lines: break
    case .question:
      desk.enter("ana@example.org")
      desk.enter("55999")
    case .mistake: desk.press(.function(4), .up, .up, .function(4))
    case .trouble:
      desk.enter("Guðrún Æsa Þorvaldsdóttir of the long road by the lake")
      desk.type("55804")
      guard case .grid(var grid) = desk.program.state.screen else { break }
      _ = grid.take(.unknown(.locked(path: "office.db")), line: 3)
      desk.program.state.screen = .grid(grid)
    case .leaving:
      desk.type("Bo Li")
      desk.press(.escape)
    case .totals, .next:
      desk.enter("Bo Li")
      desk.enter("55804")
      if scene == .next { desk.press(.enter) }
    }
    return desk
  }

  @Test(arguments: Scene.allCases) func `the screen looks as it did`(scene: Scene) throws {
    for size in Self.sizes {
      let frame = try Self.desk(scene, size).frame
      let text = """
        \(frame.grid.plainText(reverseBlank: "#"))
        ---- cursor: row \(frame.cursor.row), column \(frame.cursor.column); entry: \(frame.entry)
        \(frame.announcement)

        """
      try expect(text, "paper-\(scene.rawValue)-\(size.columns)x\(size.rows)")
    }
  }

  @Test func `the cursor sits on something that can be read`() throws {
    for scene in Scene.allCases {
      for size in Self.sizes + [Size(rows: 12, columns: 40)] {
        let frame = try Self.desk(scene, size).frame
        let row = frame.grid.text(row: frame.cursor.row)
        #expect(row.contains(">"), "\(scene) at \(size): \(row)")
      }
    }
  }

  private func expect(_ text: String, _ name: String) throws {
    let file = Self.folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("\(name) was recorded.")
      return
    }
    let wanted = try #require(try? String(contentsOf: file, encoding: .utf8), "\(name) is missing.")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let changes = lines.difference(
      from: wanted.split(separator: "\n", omittingEmptySubsequences: false)
    )
    #expect(changes.isEmpty, "\(name): \(changes.map { "\($0)" }.joined(separator: "\n"))")
  }
}
