import PetitionLanguages
import TerminalUI
import Testing

@testable import PetitionKiosk

/// Whatever the kiosk can say is looked at by the tests of the screens.
@Suite struct PhraseCoverageTests {
  @Test func `every phrase is reached by a scene, drawn or said line by line`() throws {
    var seen: Set<Phrase> = []
    for scene in Scene.known {
      for size in [Layout.minimum, Size(rows: 24, columns: 80), Size(rows: 43, columns: 132)] {
        let kiosk = try scene.kiosk(PseudoLanguage.code, size, languages: PseudoLanguage.languages)
        seen.formUnion(PseudoLanguage.phrases(in: kiosk.frame.grid.plainText))
        seen.formUnion(PseudoLanguage.phrases(in: kiosk.frame.announcement))
        var lines = kiosk
        lines.kiosk.state.isLinear = true
        seen.formUnion(PseudoLanguage.phrases(in: lines.frame.announcement))
      }
    }

    let missing = Phrase.allCases.filter { !seen.contains($0) }
    // What a draft says of itself, and the coordinator's second screen, have tests of their own.
    #expect(
      Set(missing) == [
        .draftLanguage, .moreToReach, .milestoneReachedOn, .countAsOf,
        .keyEverything, .keyEnd, .linearWatch,
      ]
    )
  }
}
