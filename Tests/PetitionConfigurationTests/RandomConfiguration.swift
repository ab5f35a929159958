import Foundation
import PetitionCore
import TestSupport

@testable import PetitionConfiguration

extension Configuration {
  /// Makes a configuration that a file can hold, of characters that are hard to write.
  static func random(using generator: inout SeededGenerator) -> Configuration {
    var configuration = Configuration(
      petition: Petition(id: .line(&generator), text: .random(&generator, isFull: true))
    )
    configuration.petition.organiser = .line(&generator)
    configuration.petition.contact = .line(&generator)
    configuration.petition.starts = .random(&generator)
    configuration.petition.ends = configuration.petition.starts?.addingTimeInterval(86_399.5)
    configuration.petition.retainUntil = .random(&generator)
    for language in ["es", "hmn", "so"] where Bool.random(using: &generator) {
      configuration.petition.translations[language] = .random(&generator, isFull: false)
    }
    configuration.fillBehaviour(&generator)
    return configuration
  }

  private mutating func fillBehaviour(_ generator: inout SeededGenerator) {
    signing.withholdName = .random(using: &generator)
    signing.contactOptIn = .random(using: &generator)
    signing.reason = .random(using: &generator)
    signing.withdrawalCode = .random(using: &generator)
    signing.postalCodeRequired = .random(using: &generator)
    signing.oddNames = (0..<Int.random(in: 0...3, using: &generator)).map { _ in .line(&generator) }
    area.label = .line(&generator)
    let codes = (0..<40).map { _ in Int.random(in: 0...60, using: &generator) }
    area.postalCodes = Set(codes).sorted().map { String(String(100_000 + $0).dropFirst()) }
    milestones.baseline = .random(in: 0...1000, using: &generator)
    milestones.baselineAsOf = .random(&generator)
    milestones.ladder = [10, .random(in: 11...99, using: &generator), 100]
    milestones.goals = Bool.random(using: &generator) ? [] : [1000]
    session.events = [.line(&generator), .line(&generator)]
    session.canvassers = (0..<12).map { _ in .line(&generator) }
    kiosk.languages = [["en"], ["es", "en", "hmn"]].randomElement(using: &generator) ?? ["en"]
    kiosk.idleSeconds = .random(in: 20...1200, using: &generator)
    kiosk.warningSeconds = .random(in: 20...600, using: &generator)
    kiosk.thanksSeconds = .random(in: 5...120, using: &generator)
    kiosk.theme = ["terminal", "none"].randomElement(using: &generator) ?? "none"
    kiosk.bell = .random(using: &generator)
    kiosk.pin = Bool.random(using: &generator) ? "" : "scrypt$16384$8$1$c2FsdA==$aGFzaA=="
    storage.database = .line(&generator)
  }
}

extension PetitionText {
  fileprivate static func random(_ generator: inout SeededGenerator, isFull: Bool) -> PetitionText {
    var text = PetitionText()
    if isFull || Bool.random(using: &generator) { text.title = .line(&generator) }
    if isFull || Bool.random(using: &generator) { text.to = .line(&generator) }
    if isFull || Bool.random(using: &generator) { text.ask = .passage(&generator) }
    if isFull || Bool.random(using: &generator) { text.statement = .passage(&generator) }
    if Bool.random(using: &generator) { text.why = .passage(&generator) }
    if Bool.random(using: &generator) { text.consent = .passage(&generator) }
    text.updates = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
      PetitionUpdate(postedAt: "2017-01-31T15:10:00-06:00", body: .passage(&generator))
    }
    return text
  }
}

extension String {
  private static let pieces = [
    "\"", "\"\"\"", "\\", "\\u0041", "'", "'''", "#", "=", "[petition]", "${x}", " ", "  ", "a",
    "word", "María", "Nguyễn", "李明", "שלום", "🗳", "“curly”", "—", "\u{A0}", "e\u{301}", "\\n", ",",
    "a rather long word-that-no-line-can-break-anywhere-because-it-has-hyphens-only-and-no-spaces-",
  ]

  fileprivate static func line(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...30, using: &generator)
    let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    return ("x" + text).trimmed
  }

  fileprivate static func passage(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...6, using: &generator)
    let lines = (0..<count).map { _ in line(&generator) }
    let breaks = ["\n", "\n\n"].randomElement(using: &generator) ?? "\n"
    return Paragraphs.normalised(lines.joined(separator: breaks))
  }
}

extension Date? {
  fileprivate static func random(_ generator: inout SeededGenerator) -> Date? {
    let day = Double(Int.random(in: 0...40_000, using: &generator)) * 86_400
    return [nil, day, day + 1, day + 0.25].randomElement(using: &generator).flatMap {
      $0.map { Date(timeIntervalSince1970: $0) }
    }
  }
}
