import PetitionCore
import PetitionLanguages
import TerminalUI
import Testing

@testable import PetitionKiosk

/// Where the cursor is, what is said, and what is left when all colours and styles are gone.
@Suite struct FocusTests {
  /// The screens with choices, and how many each has.
  private static let lists = Scene.known.filter { scene in
    guard let kiosk = try? scene.kiosk("en", Size(rows: 24, columns: 80)) else { return true }
    return (marks(in: kiosk) ?? 0) > 1
  }

  /// How many marks go round a list by Down before the first comes again; nil for no list.
  private static func marks(in kiosk: TestKiosk) -> Int? {
    let isList: Bool =
      switch kiosk.state.screen {
      case .question, .review, .discard, .lineMode, .staff, .void, .takeBack, .close: true
      case .closing(let closing): closing.step == .next(0)
      case .thanks: kiosk.state.configuration.signing.contactOptIn
      case .opening(let opening): opening.step != .lines
      default: false
      }
    guard isList else { return nil }
    var moved = kiosk
    var count = 0
    repeat {
      moved.send(.key(.down))
      count += 1
    } while mark(of: moved) != mark(of: kiosk) && count < 40
    return count
  }

  /// What the announcement says is marked.
  private static func mark(of kiosk: TestKiosk) -> String? {
    kiosk.frame.sentences.last { $0.text.hasPrefix("> ") }?.text
  }

  @Test func `there are lists to look at`() {
    #expect(Self.lists.count >= 15)
  }

  @Test(arguments: lists) func `moving the mark changes plain text, cursor and announcement`(
    scene: Scene
  ) throws {
    for language in BuiltInLanguage.codes {
      for size in [Layout.minimum, Size(rows: 24, columns: 80)] {
        var kiosk = try scene.kiosk(language, size)
        let count = try #require(Self.marks(in: kiosk))
        // The thank-you's cursor says that it is saved, until somebody looks at the choices.
        kiosk.press(.down, .up)
        var (screens, said): (Set<String>, Set<String>) = ([], [])
        for _ in 0..<count {
          let frame = kiosk.frame
          screens.insert(frame.grid.plainText)
          said.insert(frame.announcement)
          let row = frame.grid.text(row: frame.cursor.row)
          #expect(row.drop { $0 == " " }.hasPrefix(">"), "\(scene) in \(language) at \(size)")
          kiosk.send(.key(.down))
        }
        #expect(screens.count == count, "\(scene) in \(language) at \(size)")
        #expect(said.count == count, "\(scene) in \(language) at \(size)")
      }
    }
  }

  @Test(arguments: Scene.known) func `the cursor sits on the focus`(scene: Scene) throws {
    for language in BuiltInLanguage.codes {
      for size in GoldenTests.sizes {
        let kiosk = try scene.kiosk(language, size)
        if case .thanks = kiosk.state.screen { continue }
        let frame = kiosk.frame
        let row = frame.grid.text(row: frame.cursor.row)
        let place = "\(scene) in \(language) at \(size)"
        #expect(!row.isEmpty, "\(place)")
        // A field has the cursor behind its text; what can be chosen has it on its mark.
        let marked = frame.grid.plainText.split(separator: "\n").filter { $0.contains(">") }
        guard marked.contains(where: { $0.drop { $0 == " " }.hasPrefix(">") }) else { continue }
        #expect(row.drop { $0 == " " }.hasPrefix(">"), "\(place): \(row)")
        if frame.entry != .choice {
          #expect(row.count <= frame.cursor.column + 1, "\(place): \(row)")
        }
      }
    }
  }

  @Test(arguments: Scene.known) func `what is drawn between title and keys is said`(
    scene: Scene
  ) throws {
    for size in [Layout.minimum, Size(rows: 24, columns: 80)] {
      let kiosk = try scene.kiosk(
        PseudoLanguage.code,
        size,
        languages: PseudoLanguage.languages
      )
      var lines = kiosk
      lines.kiosk.state.isLinear = true
      let said = Set(
        PseudoLanguage.phrases(in: kiosk.frame.announcement + lines.frame.announcement)
      )
      let drawn = PseudoLanguage.phrases(in: kiosk.frame.grid.plainText)
      let unsaid = Set(drawn).subtracting(said).filter { !Self.isForTheEye($0) }
      #expect(unsaid.isEmpty, "\(scene) at \(size): \(unsaid.map(\.key))")
    }
  }

  /// What only says how to use the screen, is said in other words, or when its line has the keys.
  private static func isForTheEye(_ phrase: Phrase) -> Bool {
    let forTheEye: Set<Phrase> = [
      .moreAbove, .moreBelow, .wholePetition, .restInHelp, .stepOneOfTwo, .stepTwoOfTwo, .pageOf,
      .helpKeys, .helpStaff, .countOfGoal, .fullName, .zipCode, .reason, .email, .phone, .event,
      .canvasser,
    ]
    return phrase.key.hasPrefix("key_") || phrase.key.hasPrefix("status_")
      || forTheEye.contains(phrase)
  }
}
