import Foundation
import TerminalUI
import Testing

@testable import PetitionCoordinator

/// The review's and the watch's screens at every size, as a person meets them.
@Suite struct OfficeGoldenTests {
  struct Scene: CustomStringConvertible, Sendable {
    var name: String
    var draw: @Sendable (Size) -> Frame

    var description: String { name }

    static func review(
      _ name: String,
      coordinator: String? = "Pat",
      _ play: @escaping @Sendable (inout TestReview) -> Void
    ) -> Scene {
      Scene(name: "review-\(name)") { size in
        var review = TestReview(coordinator: coordinator)
        play(&review)
        return review.frame(size.columns, size.rows)
      }
    }
  }

  static let sizes = [
    Size(rows: 12, columns: 40), Size(rows: 15, columns: 50), Size(rows: 24, columns: 80),
    Size(rows: 43, columns: 132),
  ]

  static let scenes: [Scene] = [
    .review("who", coordinator: nil) { _ in },
    .review("pair") { _ in },
    .review("pair-undo") { $0.press(.text("1")) },
    .review("code") { $0.press(.text("4"), .text("4")) },
    .review("name") { $0.press(.text("4"), .text("4"), .text("1")) },
    .review("which") { $0.press(.text("3")) },
    .review("why") { $0.press(.text("3"), .enter) },
    .review("note") {
      $0.press(.text("5"))
      $0.type("her cousin")
    },
    .review("details") { $0.press(.text("6")) },
    .review("help") { $0.press(.function(1)) },
    .review("stop") { $0.press(.text("1"), .escape) },
    .review("unsaved") {
      $0.failures = 1
      $0.press(.text("1"))
    },
    .review("unread") { $0.send(.unread(words: "There is no database at office.db.")) },
    .review("looking") { $0.press(.text("1"), .text("2"), .text("1"), .text("1")) },
    .review("summary") {
      $0.press(.text("1"), .text("2"), .text("1"), .text("3"))
      $0.wait(.seconds(1))
    },
    Scene(name: "watch") { WatchView.frame(of: WatchTests.state(), size: $0) },
    Scene(name: "watch-milestone") {
      var state = WatchTests.state()
      WatchReducer.reduce(&state, .read(WatchTests.numbers(1503)))
      return WatchView.frame(of: state, size: $0)
    },
  ]

  /// The big screen, which other people than the coordinator look at.
  static let bigScenes: [Scene] = [
    Scene(name: "watch-big") { WatchView.frame(of: WatchTests.state(isBig: true), size: $0) },
    Scene(name: "watch-big-es") {
      WatchView.frame(of: WatchTests.state(isBig: true, language: "es"), size: $0)
    },
    Scene(name: "watch-big-milestone") {
      WatchView.frame(of: BigScreenTests.reaching(1503), size: $0)
    },
    Scene(name: "watch-big-milestone-es") {
      WatchView.frame(of: BigScreenTests.reaching(1503, language: "es"), size: $0)
    },
    Scene(name: "watch-big-first") {
      WatchView.frame(of: WatchTests.state(count: 3, isBig: true), size: $0)
    },
  ]

  @Test(arguments: scenes) func `the screen looks as it did`(scene: Scene) throws {
    for size in Self.sizes {
      try Golden.expect(
        Golden.text(of: scene.draw(size)),
        "\(scene.name)-\(size.columns)x\(size.rows)"
      )
    }
  }

  @Test(arguments: bigScenes) func `the big screen looks as it did`(scene: Scene) throws {
    for size in BigScreenTests.sizes {
      try Golden.expect(
        Golden.text(of: scene.draw(size)),
        "\(scene.name)-\(size.columns)x\(size.rows)"
      )
    }
  }

  @Test(arguments: scenes + bigScenes) func `the cursor sits on something that can be read`(
    scene: Scene
  ) {
    for size in Self.sizes {
      let frame = scene.draw(size)
      #expect(!frame.grid.text(row: frame.cursor.row).isEmpty, "\(scene) at \(size)")
    }
  }

  @Test(arguments: scenes + bigScenes) func `a foreign name steers no terminal`(scene: Scene) {
    for size in Self.sizes {
      let frame = scene.draw(size)
      for text in [frame.grid.plainText, frame.announcement] {
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
      }
    }
  }
}
