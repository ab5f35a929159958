import Foundation
import PetitionLanguages
import TerminalUI
import Testing

@testable import PetitionKiosk

/// Every screen as a person meets it.
@Suite struct GoldenTests {
  static let sizes = [
    Size(rows: 12, columns: 40), Size(rows: 15, columns: 50), Size(rows: 24, columns: 80),
    Size(rows: 43, columns: 132),
  ]
  /// The languages that are complete.
  static let languages = ["en", "es"]
  /// What a display of a few inches shows in large letters.
  static let largeType = [Size(rows: 18, columns: 64), Size(rows: 24, columns: 64)]
  /// The languages that no speaker has reviewed, at the sizes of most tables.
  static let drafts = (codes: ["hmn", "so", "oj"], sizes: [sizes[1], sizes[2]])

  /// The languages and sizes in which a scene is kept.
  static func views(of scene: Scene) -> [(language: String, size: Size)] {
    let complete = languages.flatMap { code in sizes.map { (code, $0) } }
    let large = largeType.map { ("en", $0) }
    guard scene.isForSigners else { return complete + large }
    return complete + large + drafts.codes.flatMap { code in drafts.sizes.map { (code, $0) } }
  }

  private static func name(_ scene: Scene, _ language: String, _ size: Size) -> String {
    "\(scene.name)-\(size.columns)x\(size.rows)-\(language)"
  }

  @Test(arguments: Scene.all) func `the screen looks as it did`(scene: Scene) throws {
    for (language, size) in Self.views(of: scene) {
      let frame = try scene.frame(language, size)
      try Golden.expect(Golden.text(of: frame), Self.name(scene, language, size))
    }
  }

  @Test func `there is no golden without a scene`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Golden.folder.path)
    var expected = Set(LinearTalk.transcripts.map { "linear-\($0).txt" } + ["status.txt"])
    for scene in Scene.all {
      for (language, size) in Self.views(of: scene) {
        expected.insert(Self.name(scene, language, size) + ".txt")
      }
    }

    #expect(Set(files).subtracting(expected) == [])
  }

  @Test func `there is a scene of every screen`() throws {
    let seen = try Set(
      Scene.all.map { try $0.kiosk("en", Size(rows: 24, columns: 80)).state.screen.name }
    )

    #expect(
      seen == [
        "opening", "attract", "reading", "form", "question", "review", "saving", "thanks",
        "contact", "idle", "discard", "lineMode", "help", "pin", "staff", "void", "takeBack",
        "canvasser", "tallies", "close", "closing", "blank",
      ]
    )
  }
}

/// What holds for every screen.
@Suite struct EveryScreenTests {
  static let sizes =
    GoldenTests.sizes + [Size(rows: 24, columns: 64), Size(rows: 200, columns: 500)]

  @Test(arguments: Scene.known) func `what the line-by-line mode says ends in what to do`(
    scene: Scene
  ) throws {
    var kiosk = try scene.kiosk("en", Size(rows: 24, columns: 80))
    kiosk.kiosk.state.isLinear = true
    // Lines have no window that could be too small.
    kiosk.send(.resized(Size(rows: 24, columns: 80)))
    let said = kiosk.frame.announcement

    #expect(
      said.uppercased().contains("ENTER") || said.contains("Press any key") || said.contains("ask")
    )
  }

  @Test(arguments: Scene.all) func `nothing is drawn with a sign that console fonts lack`(
    scene: Scene
  ) throws {
    for size in Self.sizes {
      let text = try scene.frame("es", size).grid.plainText
      let odd = text.unicodeScalars.filter { $0.value > 0xFF }
      #expect(odd.isEmpty, "\(scene) at \(size): \(odd)")
    }
  }

  @Test(arguments: GoldenTests.sizes) func `the focused line differs in text`(size: Size) throws {
    var kiosk = try TestKiosk(.curious, size: size)
    kiosk.press(.enter)
    var seen: Set<String> = []
    for _ in 0..<3 {
      seen.insert(kiosk.screen)
      kiosk.press(.tab)
    }

    #expect(seen.count == 3)
  }

  @Test func `a theme changes the colours and no text`() throws {
    var kiosk = try TestKiosk()
    let text = kiosk.screen
    for _ in Theme.allCases {
      kiosk.press(.function(3))
      #expect(kiosk.screen == text)
    }
  }
}
