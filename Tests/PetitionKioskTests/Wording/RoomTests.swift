import PetitionLanguages
import PetitionShell
import TerminalUI
import Testing

@testable import PetitionKiosk

/// Whether what the kiosk says fits where it stands.
@Suite struct RoomTests {
  static let smallest = Layout.minimum

  @Test(arguments: BuiltInLanguage.codes) func `every phrase fits the smallest window`(
    code: String
  ) {
    let language = Languages.builtIn[code]
    for phrase in Phrase.allCases {
      let doubts = LanguageReview.doubts(about: phrase, in: language, Languages.builtIn.english)
      #expect(doubts == [], "\(phrase.key) in \(code)")
    }
  }

  /// A language of which every phrase takes all the room it may, from « to ».
  ///
  /// A name or a title in a phrase may be longer than the row, and is then cut: those have no marks.
  static let full: Languages = {
    var language = Language(code: "xx")
    let named: Set<String> = ["name", "title", "organiser", "contact", "text"]
    for (phrase, english) in Languages.builtIn.english.phrases {
      guard let room = phrase.room else { continue }
      let hasName = !english.blanks.isDisjoint(with: named)
      let frame = hasName ? ("", "") : ("«", "»")
      language.phrases[phrase] = PhraseText(filler(room, english.blanks, frame, language))
    }
    return Languages(english: Languages.builtIn.english, [language])
  }()

  /// Words of nine letters, as many as fit.
  private static func filler(
    _ room: PhraseRoom,
    _ blanks: Set<String>,
    _ frame: (start: String, end: String),
    _ language: Language
  ) -> String {
    let start = frame.start + blanks.sorted().map { "{\($0)} " }.joined()
    var text = start + frame.end
    for count in 1...400 {
      let letters = (1...count).map { $0.isMultiple(of: 10) ? " " : "ñ" }.joined()
      let longer = start + letters + frame.end
      let rows = wrap(language.sample(of: longer), columns: room.columns).count
      if rows > room.rows { break }
      text = longer
    }
    return text
  }

  /// What is not cut begins and ends on the screen; texts of pages and lists may go on elsewhere.
  @Test(
    arguments: Scene.all.filter { !["help", "reading", "reading-last"].contains($0.name) }
  )
  func `a phrase that fills its room is seen whole`(scene: Scene) throws {
    let frame = try scene.frame("xx", Self.smallest, languages: Self.full)
    let text = frame.grid.plainText
    let begun = text.count { $0 == "«" }
    let ended = text.count { $0 == "»" }

    #expect(begun == ended, "\(scene.name):\n\(text)")
    #expect(begun > 0, "\(scene.name)")
  }

  @Test func `a phrase that is too long is told from one that fits`() {
    var language = Language(code: "xx")
    language.phrases = [
      .fullName: PhraseText("Sixteen columns."), .zipCode: PhraseText("Seventeen columns"),
      .keyEnterNext: PhraseText("Enter goes on to the next question"),
      .eraseTitle: PhraseText(String(repeating: "nine ones ", count: 12)),
    ]
    func doubts(_ phrase: Phrase) -> [String] {
      LanguageReview.doubts(about: phrase, in: language, Languages.builtIn.english)
    }

    #expect(doubts(.fullName) == [])
    #expect(doubts(.zipCode) == ["is 17 columns wide; 16 fit at the smallest window."])
    #expect(doubts(.keyEnterNext) == ["is 34 columns wide; 16 fit at the smallest window."])
    #expect(doubts(.eraseTitle) == ["takes 3 rows of 40 columns; 2 fit at the smallest window."])
    #expect(doubts(.phone) == [])
  }
}

/// Translations are longer than English: the screens must hold for two fifths more.
@Suite struct LongerTests {
  /// English with each phrase two fifths longer, from « to »; what Enter and other keys do ends in
  /// letters alone.
  static let longer: Languages = {
    var language = Language(code: "xx")
    for (phrase, english) in Languages.builtIn.english.phrases {
      let text = english[.other]
      let tail = (0..<max(2, text.count * 2 / 5)).map { $0 % 8 == 0 ? " " : "ñ" }.joined()
      let named: Set<String> = ["name", "title", "organiser", "contact"]
      let isMarked = english.blanks.isDisjoint(with: named)
      language.phrases[phrase] = PhraseText(isMarked ? "«\(text)\(tail)»" : text + tail)
    }
    return Languages(english: Languages.builtIn.english, [language])
  }()

  static let sizes = GoldenTests.largeType + [GoldenTests.sizes[2], GoldenTests.sizes[3]]

  @Test(
    arguments: Scene.all.filter { !["help", "reading", "reading-last"].contains($0.name) }
  )
  func `a language that is two fifths longer is seen whole`(scene: Scene) throws {
    for size in Self.sizes {
      let frame = try scene.frame("xx", size, languages: Self.longer)
      let text = frame.grid.plainText
      #expect(
        text.count { $0 == "«" } == text.count { $0 == "»" },
        "\(scene.name) at \(size):\n\(text)"
      )
      #expect(!frame.grid.text(row: frame.cursor.row).isEmpty, "\(scene.name) at \(size)")
    }
  }
}

/// What a language lacks is said in English.
@Suite struct FallbackTests {
  /// A language with one phrase.
  static let poor: Languages = {
    var language = Language(code: "xx")
    language.phrases = [.fullName: PhraseText("Maqaa")]
    return Languages(english: Languages.builtIn.english, [language])
  }()

  @Test(arguments: Scene.all) func `a language with one phrase shows no key and no gap`(
    scene: Scene
  ) throws {
    for size in GoldenTests.sizes {
      let poor = try scene.frame("xx", size, languages: Self.poor)
      let english = try scene.frame("en", size)
      // A key has letters around its underscore, unlike a line to write on.
      let key = #/[a-z]_[a-z]/#
      #expect(poor.grid.plainText.firstMatch(of: key) == nil, "\(scene.name) at \(size)")
      #expect(poor.announcement.firstMatch(of: key) == nil, "\(scene.name) at \(size)")
      // The petition is the same, and so is every sentence but one.
      let said = poor.announcement.replacing("Maqaa", with: "Full name")
        .replacing("1 xx", with: "1 English").replacing("2 en", with: "2 English")
      #expect(
        said.split(separator: "\n").count == english.announcement.split(separator: "\n").count
      )
      let hasGap = english.announcement.contains("\n\n")
      #expect(said.contains("\n\n") == hasGap, "\(scene.name) at \(size)")
    }
  }

  @Test(arguments: GoldenTests.sizes) func `the one phrase is used`(size: Size) throws {
    let scene = try #require(Scene.all.first { $0.name == "form" })
    let screen = try scene.frame("xx", size, languages: Self.poor).grid.plainText

    #expect(screen.contains("> Maqaa:"))
    #expect(screen.contains("ZIP code:"))
  }
}
