import PetitionLanguages
import TerminalUI
import Testing

@testable import PetitionKiosk

/// Longer sentences than English has, on every screen at every size.
@Suite struct NothingIsCutTests {
  static let sizes = [
    Size(rows: 12, columns: 40), Size(rows: 15, columns: 50), Size(rows: 18, columns: 64),
    Size(rows: 24, columns: 64), Size(rows: 24, columns: 80), Size(rows: 30, columns: 100),
    Size(rows: 43, columns: 132),
  ]

  private func frame(_ scene: Scene, _ size: Size) throws -> Frame {
    try scene.kiosk(PseudoLanguage.code, size, languages: PseudoLanguage.languages).frame
  }

  @Test(arguments: Scene.all) func `a sentence that begins on the screen ends there`(
    scene: Scene
  ) throws {
    for size in Self.sizes {
      let text = try frame(scene, size).grid.plainText.filter { !$0.isWhitespace }
      for phrase in Set(PseudoLanguage.phrases(in: text)) {
        let begun = text.ranges(of: PseudoLanguage.begin(phrase)).count
        let ended = text.ranges(of: PseudoLanguage.end(phrase)).count
        #expect(begun == ended, "CUT \(phrase.key) | \(scene) | \(size.columns)x\(size.rows)")
      }
    }
  }

  @Test(arguments: Scene.all) func `what is said is on the screen`(scene: Scene) throws {
    for size in Self.sizes {
      let frame = try frame(scene, size)
      let text = frame.grid.plainText.filter { !$0.isWhitespace }
      for phrase in Set(PseudoLanguage.phrases(in: frame.announcement)) {
        #expect(
          text.contains(PseudoLanguage.begin(phrase)),
          "LEFTOUT \(phrase.key) | \(scene) | \(size.columns)x\(size.rows)"
        )
      }
    }
  }
}

extension NothingIsCutTests {
  /// The phrases of the last row that say what the keys do, in their order.
  private func hints(_ frame: Frame) -> [Phrase] {
    PseudoLanguage.phrases(in: frame.grid.plainText).filter { $0.key.hasPrefix("key_") }
  }

  @Test(arguments: Scene.all) func `the first two keys are told at every size`(
    scene: Scene
  ) throws {
    let first = hints(try frame(scene, Size(rows: 43, columns: 132))).prefix(2)
    for size in Self.sizes {
      let told = hints(try frame(scene, size))
      #expect(
        told.starts(with: first),
        "KEYS \(first.map(\.key)) | \(scene) | \(size.columns)x\(size.rows)"
      )
    }
  }
}
