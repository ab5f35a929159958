import Foundation
import GallerySupport
import PetitionCore
import PetitionLanguages
import TerminalUI
import Testing

@testable import PetitionKiosk
@testable import TerminalUI

/// The scenes of the golden screens as pictures in the documentation.
@Suite struct GalleryTests {
  /// The sizes of the pictures: all three, or one for a draft that nobody has read yet.
  static func sizes(_ language: Language) -> [Size] {
    let common = Size(rows: 24, columns: 80)
    let others = [Size(rows: 15, columns: 50), Size(rows: 43, columns: 132)]
    return language.isDraft ? [common] : [common] + others
  }

  /// Where each scene stands.
  static let places = [
    (
      "Inviting",
      [
        "attract", "attract-first", "reading", "reading-last", "attract-closed", "attract-paused",
        "attract-warnings", "practice", "thanks-practice",
      ]
    ),
    (
      "Signing",
      [
        "form", "form-zip", "form-reason", "review", "review-withhold", "thanks",
        "thanks-milestone", "thanks-everything", "contact", "help",
      ]
    ),
    (
      "When something is odd",
      [
        "form-message", "question-name", "question-none", "question-length", "question-foreign",
        "question-lookalike", "question-unknown", "discard", "line-mode", "idle",
        "saving",
      ]
    ),
    (
      "Staff",
      [
        "opening", "opening-message", "opening-clock", "opening-overdue", "pin", "pin-wrong",
        "locked", "unlock", "staff", "staff-message", "staff-copying", "void", "void-named",
        "take-back", "canvasser",
        "tallies", "close", "closing", "closing-done", "closing-failed", "closing-next",
      ]
    ),
  ]

  /// Scenes that have no place yet; they are shown last.
  static var homeless: [String] {
    Scene.all.map(\.name).filter { name in !places.contains { $0.1.contains(name) } }
  }

  static func page(_ code: String) throws -> GalleryPage {
    let language = Languages.builtIn[code]
    let sections = try (places + [("Others", homeless)]).map { heading, names in
      let scenes = names.compactMap { name in Scene.all.first { $0.name == name } }
      return try GalleryPage.Section(heading, scenes.map { try screen($0, language) })
    }
    return GalleryPage(
      file: "kiosk-\(code).md",
      title: "The kiosk in \(language.englishName)",
      goldens: "Tests/PetitionKioskTests/Goldens",
      sections: sections
    )
  }

  private static func screen(_ scene: Scene, _ language: Language) throws -> GalleryPage.Screen {
    let title = scene.configuration().petition.text(in: language.code).title
    let pictures = try sizes(language).map { size in
      let frame = try scene.frame(language.code, size)
      let name = "\(scene.name)-\(size.columns)x\(size.rows)-\(language.code)"
      return GalleryPage.Picture(name, frame, after: title)
    }
    return GalleryPage.Screen(scene.name, pictures)
  }

  @Test(
    .enabled(if: Gallery.easel != nil, "SCREENS_FOLDER is not set; make screens sets it."),
    arguments: GoldenTests.languages
  ) func `every scene is painted`(language: String) throws {
    let easel = try #require(Gallery.easel)
    try Gallery.paint(Self.page(language), in: easel) { descriptor in
      let tty = TTY(input: descriptor, output: descriptor)
      return try CursesTerminal(environment: ["TERM": "xterm-256color"], tty: tty)
    }
  }

  @Test(
    .enabled(if: Gallery.isThere, "No pictures were taken yet."),
    arguments: GoldenTests.languages
  ) func `every picture shows the screen as it is`(language: String) throws {
    let outdated = try Gallery.outdated(Self.page(language))
    #expect(outdated.isEmpty, "These are of other screens; make screens takes them anew.")
  }

  @Test func `every scene has its place`() {
    let placed = Self.places.flatMap(\.1)

    #expect(Self.homeless == [])
    #expect(placed.sorted() == Scene.all.map(\.name).sorted())
  }

  @Test(arguments: GoldenTests.languages)
  func `the gallery's first page leads to the language's`(language: String) throws {
    let file = Gallery.folder.appending(path: "README.md")
    #expect(try String(contentsOf: file, encoding: .utf8).contains("(kiosk-\(language).md)"))
  }
}
