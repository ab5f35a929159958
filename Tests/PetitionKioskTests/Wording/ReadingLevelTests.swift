import Foundation
import PetitionConfiguration
import PetitionCore
import PetitionLanguages
import TerminalUI
import Testing

@testable import PetitionKiosk

/// Whether a signer can read what the kiosk says, and knows what to do.
@Suite struct ReadingLevelTests {
  /// Plain values for the blanks of every phrase.
  private static let blanks: KeyValuePairs<String, Blank> = [
    "n": .count(428), "goal": .count(500), "percent": .count(85), "page": .count(1),
    "count": .count(3), "seconds": .count(30), "columns": .count(40), "rows": .count(12),
    "name": .text("Ana"), "title": .text("Park"), "organiser": .text("Ana"),
    "contact": .text("Ana"), "text": .text("5580"), "code": .text("5580"), "zip": .text("55802"),
    "day": .day("2026-05-02"), "time": .text("9:15"), "minutes": .count(10),
  ]

  @Test(arguments: ["en", "es"]) func `signers read sixth-grade sentences`(code: String) throws {
    let rule = try #require(ReadingRule.byLanguage[code])
    let language = Languages.builtIn[code]
    for phrase in Phrase.forSigners {
      for form in try #require(language.phrases[phrase]).forms.values {
        var alone = language
        alone.phrases = [phrase: PhraseText(form)]
        let text = Wording(alone, english: alone)[phrase, Self.blanks]
        #expect(!text.contains("{"), "\(phrase.key) has a blank without a plain value")
        #expect(rule.faults(in: text) == [], "\(phrase.key) in \(code)")
      }
    }
  }

  @Test(arguments: ["en", "es"]) func `the shipped consent is sixth-grade`(code: String) throws {
    let rule = try #require(ReadingRule.byLanguage[code])
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../kiosk.conf")
    let petition = try ConfigurationReader.read(String(contentsOf: file, encoding: .utf8)).petition
    let text = code == "en" ? petition.text : try #require(petition.translations[code])

    #expect(!text.consent.isEmpty)
    #expect(rule.faults(in: text.consent) == [])
  }

  /// The rule is no use if it lets these pass.
  @Test(arguments: [
    ("en", "The signature that you have submitted will be retained until further notice."),
    ("en", "Please ensure that the information provided above is accurate before you proceed."),
    ("en", "Verification required."), ("en", "Authentication failed."), ("en", "Invalid ZIP code."),
    ("en", "Press ENTER.\nConfidentiality of every participant is guaranteed."),
    ("es", "La información proporcionada será conservada hasta la finalización de la campaña."),
    ("es", "Asegúrese de verificar que los documentos proporcionados sean correctos."),
    (
      "es",
      "Si no quiere que su nombre se lea en la lista, lo puede decir a la persona de esta mesa hoy."
    ),
    ("es", "Verificación necesaria."), ("es", "Identificación incorrecta."), ("es", "Campo vacío."),
  ])
  func `a hard sentence is found`(code: String, text: String) throws {
    #expect(try #require(ReadingRule.byLanguage[code]).faults(in: text) != [])
  }

  @Test(arguments: [
    ("en", "Press ENTER to sign"), ("en", "Type ? and press Enter for help."), ("en", "428"),
    ("es", "Presione ENTER para firmar"), ("es", "Guardado. Usted es la firma número 428."),
  ])
  func `an easy sentence is not`(code: String, text: String) throws {
    #expect(try #require(ReadingRule.byLanguage[code]).faults(in: text) == [])
  }

  /// What goes wrong for a signer, and the words of which one says what to do.
  @Test(arguments: ["en", "es"]) func `what goes wrong comes with what to do`(code: String) {
    let troubles: [Phrase] = [
      .paused, .lockedHint, .nameMissing, .fieldFull, .picturesLeftOut, .notSavedYet,
      .newsNotSaved, .tooSmall, .pressAnyKey, .linearEnter, .linearChoose, .linearText,
    ]
    let advice =
      code == "en"
      ? ["ask", "type", "erase", "tell", "press", "make"]
      : ["pregunte", "escriba", "borre", "avise", "presione", "agrande", "use"]
    for phrase in troubles {
      let words = Languages.builtIn.wording(in: code)[phrase].lowercased()
        .split { !$0.isLetter }.map(String.init)
      #expect(!Set(words).isDisjoint(with: advice), "\(phrase.key) in \(code)")
    }
  }

  /// Otherwise a phrase could leave the rule by being called one for staff.
  @Test(arguments: Scene.all) func `what is for staff is on no signer's screen`(scene: Scene) throws
  {
    let kiosk = try scene.kiosk("en", Size(rows: 43, columns: 132))
    let audience = kiosk.state.screen.content.audience
    guard audience != .staff, audience != .patientStaff else { return }
    let words = kiosk.state.words
    let shown = kiosk.screen + "\n" + kiosk.frame.announcement
    for phrase in Phrase.forStaff where !phrase.key.hasPrefix("status_") {
      let text = words[phrase]
      // A single word may well stand in another sentence.
      guard text.contains(" "), !text.contains("{") else { continue }
      #expect(!shown.contains(text), "\(phrase.key)")
    }
  }
}
