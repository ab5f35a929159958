import Foundation
import PetitionCore
import PetitionStore

@testable import PetitionOffice

/// A delivery set with made-up lines, and what was printed of it.
struct ExampleSet {
  /// What is printed on every page.
  var configuration: Configuration = {
    var petition = Petition(
      id: "save-the-marsh",
      text: PetitionText(
        title: "Save the marsh",
        to: "Duluth City Council",
        ask: "Keep the marsh wet.",
        statement: "We ask the council to keep the marsh."
      )
    )
    petition.organiser = "Marsh table"
    petition.contact = "218-555-0100"
    var configuration = Configuration(petition: petition)
    configuration.area.label = "Duluth ZIP codes"
    configuration.area.postalCodes = ["55802", "55803", "55811"]
    return configuration
  }()
  /// The signatures when the set was sealed, in the order of lines.
  var sealed: [SignatureRecord]
  /// Those that stand otherwise now, by line.
  var now: [Int: Standing] = [:]
  /// What else the office's books say: signatures that are on no line.
  var uncounted: [Standing] = []
  /// How it was handed over.
  var delivery: SetDelivery?

  static let version = TextVersion(hex: String(repeating: "ab", count: 32))

  /// A example of so many signers.
  init(signers: Int) {
    sealed = (0..<signers).map { Self.signature("Signer Number \($0 + 1)", number: $0 + 1) }
  }

  static func signature(
    _ name: String?,
    number: Int = 1,
    _ change: (inout SignatureRecord) -> Void = { _ in }
  ) -> SignatureRecord {
    var signature = SignatureRecord(
      id: EntryID(UUID()),
      kiosk: KioskID(UUID()),
      seq: number,
      number: number,
      signedAt: Timestamp(milliseconds: 1_781_359_320_000),
      utcOffset: -18_000,
      name: name,
      postalCode: "55802",
      place: "Duluth, MN",
      area: .inside,
      event: "Harbor Market",
      canvasser: "canvasser A",
      source: .kiosk,
      language: "en",
      textVersion: version.hex,
      standing: Standing(.accepted),
      flags: []
    )
    change(&signature)
    return signature
  }

  /// The facts as they were sealed.
  func facts() -> SetFacts {
    var summary = SetSummary()
    for signature in sealed { summary.add(signature) }
    let standings = sealed.map(\.standing) + uncounted
    let rows = standings.map { standing in
      var counts = StateCounts()
      counts[standing.state] = 1
      return TallyRow(key: standing.key, counts: counts)
    }
    var accepted = StateCounts()
    accepted[.accepted] = sealed.count
    let books = SetBooks(
      states: Tally(by: .state, rows: rows),
      sources: Tally(by: .source, rows: [TallyRow(key: "kiosk", counts: accepted)]),
      flags: [:],
      decided: uncounted.count,
      listed: 0
    )
    return SetFacts(configuration, books: books, summary: summary)
  }

  /// The set as the ledger has it.
  func set() throws -> DeliverySet {
    DeliverySet(
      number: 1,
      seq: 1_000,
      lines: sealed.count,
      digest: String(repeating: "0123456789abcdef", count: 4),
      facts: try facts().text(),
      sealedAt: Timestamp(milliseconds: 1_781_400_000_000),
      utcOffset: -18_000,
      sealedBy: "Ada",
      delivery: delivery
    )
  }

  /// The lines as they stand now.
  var lines: [SetLine] {
    zip(1..., sealed).map { number, signature in
      var signature = signature
      if let standing = now[number] { signature.standing = standing }
      return SetLine(number: number, id: signature.id, signature: signature)
    }
  }

  /// Prints all files.
  func print(changedOn day: String? = "2026-06-21") throws -> [String: String] {
    let texts = [Self.version: ShownPetition(configuration.petition, language: "en")]
    let files = Files()
    var printer = try PacketPrinter(try set(), texts: texts) { files.add($1, to: $0) }
    for line in lines { try printer.add(line) }
    for index in printer.changes.indices { printer.changes[index].day = day }
    try printer.finish()
    return files.all
  }

  private final class Files {
    var all: [String: String] = [:]

    func add(_ text: String, to name: String) { all[name, default: ""] += text }
  }
}

extension String {
  /// The text as a reader sees it, each cell and paragraph on a line of its own.
  var readable: String {
    var text = self
    if let body = text.range(of: "<body>") { text = String(text[body.upperBound...]) }
    text.replace(/<\/(p|td|th|h1|h2|h3|dd|dt|tr|span|div)>|<br>/, with: "\n")
    text.replace(/<[^>]*>/, with: "")
    for (code, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      // By scalars: a mark may have an accent behind it.
      text = String(text.unicodeScalars.replacing(code.unicodeScalars, with: sign.unicodeScalars))
    }
    return text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
