import Foundation
import GallerySupport
import TerminalUI
import Testing

@testable import PetitionCoordinator
@testable import TerminalUI

/// The coordinator's golden screens as pictures in the documentation.
@Suite struct GalleryTests {
  static let sizes = [
    Size(rows: 24, columns: 80), Size(rows: 15, columns: 50), Size(rows: 43, columns: 132),
  ]

  static func page() throws -> GalleryPage {
    let scenes = OfficeGoldenTests.scenes
    return try GalleryPage(
      file: "coordinator.md",
      title: "The coordinator's screens",
      goldens: "Tests/PetitionCoordinatorTests/Goldens",
      sections: [
        .init("The count", screens(scenes.filter { $0.name.hasPrefix("watch") })),
        .init("The second screen", screens(OfficeGoldenTests.bigScenes)),
        .init("Review", screens(scenes.filter { !$0.name.hasPrefix("watch") })),
        .init(
          "Paper sheets",
          SheetGoldenTests.Scene.allCases.map { scene in
            try screen("paper-\(scene.rawValue)") { try SheetGoldenTests.desk(scene, $0).frame }
          }
        ),
      ]
    )
  }

  private static func screens(_ scenes: [OfficeGoldenTests.Scene]) throws -> [GalleryPage.Screen] {
    try scenes.map { try screen($0.name, $0.draw) }
  }

  private static func screen(
    _ name: String,
    _ draw: (Size) throws -> Frame
  ) throws -> GalleryPage.Screen {
    try GalleryPage.Screen(
      name,
      sizes.map { size in
        try GalleryPage.Picture("\(name)-\(size.columns)x\(size.rows)", draw(size))
      }
    )
  }

  @Test(.enabled(if: Gallery.easel != nil, "SCREENS_FOLDER is not set; make screens sets it."))
  func `every scene is painted`() throws {
    let easel = try #require(Gallery.easel)
    try Gallery.paint(Self.page(), in: easel) { descriptor in
      let tty = TTY(input: descriptor, output: descriptor)
      return try CursesTerminal(environment: ["TERM": "xterm-256color"], tty: tty)
    }
  }

  @Test(.enabled(if: Gallery.isThere, "No pictures were taken yet."))
  func `every picture shows the screen as it is`() throws {
    let outdated = try Gallery.outdated(Self.page())
    #expect(outdated.isEmpty, "These are of other screens; make screens takes them anew.")
  }

  @Test func `the gallery's first page leads to the coordinator's`() throws {
    let file = Gallery.folder.appending(path: "README.md")
    #expect(try String(contentsOf: file, encoding: .utf8).contains("(coordinator.md)"))
  }
}
