import PetitionLanguages
import TerminalUI
import Testing

@testable import PetitionKiosk

/// Sentences 40 % longer than in English, on every screen at every size.
@Suite struct NothingIsCutTests {
  static let sizes = [
    Size(rows: 12, columns: 40), Size(rows: 15, columns: 50), Size(rows: 18, columns: 64),
    Size(rows: 24, columns: 64), Size(rows: 24, columns: 80), Size(rows: 30, columns: 100),
    Size(rows: 43, columns: 132),
  ]

  /// What a small window may leave out, whole, and why.
  struct LeftOut: CustomStringConvertible, Sendable {
    /// The phrases.
    var phrases: Set<Phrase>
    /// What the names of the scenes begin with.
    var scenes: String
    /// The windows with at most so many rows.
    var rows: Int
    /// Why.
    var reason: String

    var description: String { reason }
  }

  static let leftOut = [
    LeftOut(
      phrases: [
        .statusCampaign, .statusNext, .statusNoCopy, .statusToday, .statusPractice, .statusCopyNow,
        .statusSameDisk,
      ],
      scenes: "staff",
      rows: 12,
      reason: "The volunteer's line drops its last parts; the tallies have the numbers."
    ),
    LeftOut(
      phrases: [.talliesByHour, .talliesByEvent, .talliesByCanvasser],
      scenes: "tallies",
      rows: 15,
      reason: "The list goes on below; the last row says how to turn it."
    ),
    LeftOut(
      phrases: [.goalIs, .nextMilestone, .peopleSigned],
      scenes: "practice",
      rows: 12,
      reason: "The volunteer's line says how far the petition has come."
    ),
    LeftOut(
      phrases: [.countOfGoal],
      scenes: "thanks",
      rows: 12,
      reason: "The count and the goal stand above it as sentences."
    ),
  ]

  /// Whether a small window may leave a phrase out.
  private func mayLeaveOut(_ phrase: Phrase, _ scene: Scene, _ size: Size) -> Bool {
    Self.leftOut.contains {
      $0.phrases.contains(phrase) && scene.name.hasPrefix($0.scenes) && size.rows <= $0.rows
    }
  }

  private func frame(_ scene: Scene, _ size: Size) throws -> Frame {
    try scene.kiosk(PseudoLanguage.code, size, languages: PseudoLanguage.languages).frame
  }

  @Test(arguments: Scene.known) func `a sentence that begins on the screen ends there`(
    scene: Scene
  ) throws {
    for size in Self.sizes {
      let text = try frame(scene, size).grid.plainText.filter { !$0.isWhitespace }
      for phrase in Set(PseudoLanguage.phrases(in: text)) {
        let begun = text.ranges(of: PseudoLanguage.begin(phrase)).count
        let ended = text.ranges(of: PseudoLanguage.end(phrase)).count
        // A page of help says that there is another.
        if phrase == .helpKeys, text.contains(PseudoLanguage.begin(.pageOf)) { continue }
        #expect(begun == ended, "CUT \(phrase.key) | \(scene) | \(size.columns)x\(size.rows)")
      }
    }
  }

  @Test(arguments: Scene.known) func `what is said is on the screen`(scene: Scene) throws {
    for size in Self.sizes {
      let frame = try frame(scene, size)
      let text = frame.grid.plainText.filter { !$0.isWhitespace }
      for phrase in Set(PseudoLanguage.phrases(in: frame.announcement)) {
        #expect(
          text.contains(PseudoLanguage.begin(phrase)) || mayLeaveOut(phrase, scene, size),
          "LEFTOUT \(phrase.key) | \(scene) | \(size.columns)x\(size.rows)"
        )
      }
    }
  }

  /// The phrases of the last row that say what the keys do, in their order.
  private func hints(_ frame: Frame) -> [Phrase] {
    PseudoLanguage.phrases(in: frame.grid.plainText).filter { $0.key.hasPrefix("key_") }
  }

  @Test(arguments: Scene.known) func `the first two keys are told at every size`(
    scene: Scene
  ) throws {
    let first = hints(try frame(scene, Size(rows: 43, columns: 132))).prefix(2)
    for size in Self.sizes {
      let told = Set(hints(try frame(scene, size)))
      #expect(
        told.isSuperset(of: first),
        "KEYS \(first.map(\.key)) | \(scene) | \(size.columns)x\(size.rows)"
      )
    }
  }

  @Test(arguments: leftOut) func `each exception is needed`(exception: LeftOut) throws {
    let size = Size(rows: exception.rows, columns: exception.rows == 12 ? 40 : 50)
    var missing: Set<Phrase> = []
    for scene in Scene.all where scene.name.hasPrefix(exception.scenes) {
      let frame = try frame(scene, size)
      let drawn = Set(PseudoLanguage.phrases(in: frame.grid.plainText))
      missing.formUnion(Set(PseudoLanguage.phrases(in: frame.announcement)).subtracting(drawn))
    }
    #expect(!missing.isDisjoint(with: exception.phrases))
  }

  @Test(arguments: Scene.known, BuiltInLanguage.codes)
  func `every sentence that is said stands on the screen in full`(
    scene: Scene,
    code: String
  ) throws {
    for size in Self.sizes.prefix(5) {
      let frame = try scene.frame(code, size)
      let drawn = words(frame.grid.plainText)
      for sentence in frame.sentences {
        // The volunteer's line is put together of many, and looked at above.
        guard let phrase = Self.phrase(of: sentence.text, in: code),
          !phrase.key.hasPrefix("status_")
        else { continue }
        #expect(
          hasInOrder(words(sentence.text), drawn) || mayLeaveOut(phrase, scene, size),
          "\(phrase.key) in \(code) at \(size.columns)x\(size.rows): \(sentence.text)"
        )
      }
    }
  }

  private func words(_ text: String) -> [Substring] {
    text.split { $0.isWhitespace || $0 == ">" }
  }

  /// Whether words stand in a text in their order, whatever stands between them.
  private func hasInOrder(_ words: [Substring], _ text: [Substring]) -> Bool {
    var rest = text[...]
    for word in words {
      guard let place = rest.firstIndex(of: word) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  /// The phrase that a sentence is; nil for what an organiser wrote and for what is put together.
  private static func phrase(of sentence: String, in code: String) -> Phrase? {
    let text = sentence.hasPrefix("> ") ? String(sentence.dropFirst(2)) : sentence
    return plain[code]?[text]
      ?? Languages.builtIn[code].phrases.first { entry in
        !entry.value.blanks.isEmpty && entry.value.forms.values.contains { fits(text, $0) }
      }?.key
  }

  /// The phrases without blanks by what they say in each language.
  private static let plain: [String: [String: Phrase]] = Dictionary(
    uniqueKeysWithValues: BuiltInLanguage.codes.map { code in
      let words = Languages.builtIn.wording(in: code)
      return (code, Dictionary(Phrase.allCases.map { (words[$0], $0) }) { first, _ in first })
    }
  )

  /// Whether a sentence is a phrase with its blanks filled.
  private static func fits(_ sentence: String, _ form: String) -> Bool {
    let literals = form.split(separator: "{", omittingEmptySubsequences: false).enumerated().map {
      $0.offset == 0 ? $0.element : $0.element.drop { $0 != "}" }.dropFirst()
    }
    guard literals.count > 1, literals.contains(where: { $0.count > 8 }) else { return false }
    guard sentence.hasPrefix(literals[0]), sentence.hasSuffix(literals[literals.count - 1]) else {
      return false
    }
    return literals.allSatisfy { sentence.contains($0) }
  }
}
