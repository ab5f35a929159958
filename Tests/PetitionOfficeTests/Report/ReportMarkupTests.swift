import Foundation
import PetitionCore
import TestSupport
import Testing

@testable import PetitionOffice

/// What a report is made of: for those who hear it, and against those who would write into it.
@Suite struct ReportMarkupTests {
  /// What somebody could type, or put into a copy, to get out of its place in the page.
  static let attacks = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='alert(1)",
    "</title><svg onload=alert(1)>", "]]><!--", "{{{style}}}{{#rows}}", "&lt;b&gt;&#0;",
    // A quotation mark with an accent on it is one character to Swift.
    "\"\u{301} onmouseover=\u{301}alert(1) x=\"\u{301}", "<\u{338}b>\u{338}", "'\u{20DD}><p>",
    "\u{202E}txt.exe\u{1B}[2J\u{0}", "</style></table></svg>", "url(http://example.org/x)",
  ]

  @Test func `nothing that people type becomes markup`() throws {
    let plain = Self.parts(of: try Self.page { _ in "Harbor" })
    for attack in Self.attacks {
      let page = try Self.page { _ in attack }

      let isPlain = Self.parts(of: page) == plain
      #expect(isPlain, "\(attack)")
      #expect(
        page.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control }
      )
      #expect(!page.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test func `random text becomes no markup either`() throws {
    let plain = Self.parts(of: try Self.page { _ in "Harbor" })
    var dice = SeededGenerator(seed: 5)
    let signs = Array("<>&\"'=/ \u{301}\u{200D}{}#!-]x".unicodeScalars)
    for _ in 0..<100 {
      var text = "x".unicodeScalars
      for _ in 0..<12 { text.append(signs.randomElement(using: &dice) ?? "x") }
      let typed = String(text)
      let isPlain = Self.parts(of: try Self.page { _ in typed }) == plain

      #expect(isPlain, "\(typed.debugDescription)")
    }
  }

  @Test func `text without end in a ledger is cut`() throws {
    let long = String(repeating: "e\u{301}", count: 500_000)
    let page = try Self.page { $0 == "event" || $0 == "zip" || $0 == "kiosk" ? long : $0 }

    #expect(page.utf8.count < 300_000)
  }

  @Test func `a page loads nothing and runs nothing`() throws {
    let page = try ExampleBook.dayScript.report().html()

    #expect(
      page.contains(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">"
      )
    )
    for word in ["<script", "http:", "https:", "@import", "src=", "href=", "<link", "javascript"] {
      #expect(!page.contains(word), "\(word)")
    }
    // A fill may name a pattern of the same page, and nothing else.
    #expect(page.matches(of: #/url\((?!#)/#).isEmpty)
  }

  @Test func `headings come in order, and there is one title`() throws {
    let page = try ExampleBook.dayScript.report().html()
    let levels = page.matches(of: #/<h([1-6])/#).compactMap { Int($0.output.1) }

    #expect(levels.first == 1)
    #expect(levels.filter { $0 == 1 }.count == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    #expect(page.contains("<html lang=\"en\">"))
  }

  @Test func `every table says what its rows and columns are`() throws {
    let page = try ExampleBook.dayScript.report().html()
    let tables = page.components(separatedBy: "<table").dropFirst()

    #expect(tables.count == 12)
    for table in tables {
      #expect(table.contains("<caption>"))
      #expect(table.contains("<thead><tr><th scope=\"col\">"))
      #expect(table.contains("<tbody>\n<tr><th scope=\"row\">"))
    }
    #expect(!page.contains("<th>"))
  }

  @Test func `every chart can be heard, and no identity stands twice`() throws {
    let page = try ExampleBook.dayScript.report().html()
    let identities = page.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
    let references = page.matches(of: #/aria-labelledby="([^"]+)"/#)
      .flatMap { $0.output.1.split(separator: " ").map(String.init) }

    #expect(Set(identities).count == identities.count)
    #expect(references.count == 12)
    #expect(Set(references).isSubset(of: identities))
    #expect(page.components(separatedBy: "role=\"img\"").count - 1 == 6)
    #expect(page.components(separatedBy: "<desc ").count - 1 == 6)
  }

  @Test func `no colour of text is too faint`() {
    for pair in ReportPalette.pairs {
      #expect(ReportPalette.contrast(pair.text, pair.ground) >= 4.5, "\(pair)")
    }
    // What is no text needs three to one. Source: WCAG 2.2, 1.4.11.
    #expect(ReportPalette.contrast(.mark, .paper) >= 3)
    #expect(ReportPalette.contrast(.mark, .wash) >= 3)
    #expect(abs(ReportPalette.contrast(.paper, .paper) - 1) < 0.001)
  }

  @Test func `no colour is written past the palette`() {
    let written = Set(ReportStyle.text.matches(of: #/#[0-9a-f]{3,6}\b/#).map { String($0.output) })

    #expect(written.isSubset(of: Set(ReportPalette.allCases.map(\.rawValue))))
    #expect(!ReportStyle.text.contains("rgb"))
  }

  /// A report in which everything that a person types is what `text` makes of it.
  private static func page(_ text: (String) -> String) throws -> String {
    var book = ExampleBook(baseline: 3)
    book.languages = [ExampleBook.facts.text: text("language")]
    for standing in [Standing(.accepted), Standing(.illegible)] {
      book.add(2, standing) { facts in
        facts.event = text("event")
        facts.canvasser = text("canvasser")
        facts.zip = text("zip")
        facts.kiosk = text("kiosk")
        facts.source = text("source")
        facts.language = text("language")
      }
    }
    return try book.report { configuration in
      configuration.petition.text.title = text("title")
      configuration.petition.text.to = text("to")
      configuration.petition.text.ask = text("ask")
      configuration.petition.organiser = text("organiser")
      configuration.petition.contact = text("contact")
      configuration.area.label = text("label")
    }.html()
  }

  /// The tags of a page with the names of their attributes, in order.
  private static func parts(of page: String) -> [String] {
    let body = page.components(separatedBy: "</style>").last ?? ""
    return body.matches(of: #/<[^>]*>/#).map { tag in
      String(tag.output).replacing(#/="[^"]*"/#) { _ in "=" }
    }
  }
}
