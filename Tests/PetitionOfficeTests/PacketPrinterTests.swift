import Foundation
import PetitionCore
import PetitionStore
import TestSupport
import Testing

@testable import PetitionOffice

@Suite struct PacketPrinterTests {
  @Test
  func `a set has six files, and a change sheet only when something changed`() throws {
    var example = ExampleSet(signers: 3)
    let names = [
      "1-cover-letter.html", "2-summary.html", "3-petition-text.html", "4-signatures.html",
      "5-receipt.html", "6-public-count.html",
    ]
    #expect(try example.print().keys.sorted() == names)
    example.now[2] = Standing(.withdrawn)
    #expect(try example.print().keys.sorted() == names + ["change-sheet.html"])
  }

  @Test
  func `the same set gives the same bytes`() throws {
    let example = ExampleSet(signers: 25)
    #expect(try example.print() == example.print())
  }

  @Test(arguments: [1, 2, 3, 4, 5])
  func `every line stands on the pages once, in order, ten to a page`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let lines = Int.random(in: 1...240, using: &generator)
    var example = ExampleSet(signers: lines)
    for line in 1...lines where Int.random(in: 1...9, using: &generator) == 1 {
      example.now[line] = Standing(Bool.random(using: &generator) ? .withdrawn : .duplicate)
    }

    let page = try #require(try example.print()["4-signatures.html"])

    let numbers = page.matches(of: /<td class="line">([0-9,]+)<\/td>/).compactMap { Int($0.1) }
    #expect(numbers == Array(1...lines))
    let pages = page.components(separatedBy: "<section").dropFirst()
    #expect(pages.count == (lines + 9) / 10)
    #expect(pages.dropLast().allSatisfy { $0.matches(of: /<td class="line">/).count == 10 })
    for (number, text) in zip(1..., pages) {
      #expect(text.contains("page \(number) of \(pages.count)"))
      for words in [
        "Save the marsh", "Keep the marsh wet.", "Duluth City Council", "0123 4567 89ab cdef",
      ] {
        #expect(text.contains(words))
      }
    }
  }

  @Test
  func `the cover letter has the agenda's line with the first signer who agreed to be named`()
    throws
  {
    var example = ExampleSet(signers: 106)
    example.sealed[0].flags = [.nameWithheld]
    let letter = try #require(try example.print()["1-cover-letter.html"]).readable
    #expect(
      letter.contains(
        "Signer Number 2, et al. (106 signatures), petition to Duluth City Council: \u{201C}Save the marsh\u{201D}"
      ),
      "\(letter)"
    )
    for words in [
      "advisory petition", "no legal force", "Marsh table", "218-555-0100", "June 13, 2026",
    ] {
      #expect(letter.contains(words), "\(letter)")
    }
  }

  @Test
  func `one signer alone has nobody beside`() throws {
    let letter = try #require(try ExampleSet(signers: 1).print()["1-cover-letter.html"]).readable
    #expect(letter.contains("Signer Number 1 (1 signature), petition to"), "\(letter)")
  }

  @Test
  func `nobody is named where nobody agreed to be`() throws {
    var example = ExampleSet(signers: 2)
    for index in 0...1 { example.sealed[index].flags = [.nameWithheld] }
    let files = try example.print()
    #expect(files.values.allSatisfy { !$0.contains("Signer Number") })
    let letter = try #require(files["1-cover-letter.html"]).readable
    #expect(letter.contains("A signer whose name is withheld, et al. (2 signatures)"), "\(letter)")
  }

  @Test
  func `a withheld name keeps its ZIP code and day`() throws {
    var example = ExampleSet(signers: 1)
    example.sealed[0].flags = [.nameWithheld]
    let page = try #require(try example.print()["4-signatures.html"]).readable
    #expect(page.contains("Name withheld at signer\u{2019}s request\n55802\n06/13/2026"), "\(page)")
  }

  @Test(arguments: [
    (Standing(.withdrawn), "withdrawn"),
    (Standing(.voided, voidReason: .joke), "no longer counted"),
    (Standing(.duplicate, duplicateOf: "x"), "no longer counted"),
  ])
  func `a line that no longer counts says so and nothing else`(standing: Standing, words: String)
    throws
  {
    var example = ExampleSet(signers: 3)
    example.now[2] = standing
    let files = try example.print()
    let page = try #require(files["4-signatures.html"]).readable
    #expect(page.contains("\n2\n\(words)\n3\nSigner Number 3\n"), "\(page)")
    #expect(files.values.allSatisfy { !$0.contains("Signer Number 2") })
  }

  @Test
  func `a change sheet says which lines on which pages, the old total and the new, and no name`()
    throws
  {
    var example = ExampleSet(signers: 106)
    example.now = [23: Standing(.withdrawn), 101: Standing(.duplicate, duplicateOf: "x")]
    example.delivery = SetDelivery(day: "2026-06-15", receiver: "City clerk", pages: 11)
    let files = try example.print()
    let sheet = try #require(files["change-sheet.html"]).readable
    for words in [
      "handed in on June 15, 2026", "As of June 21, 2026", "\n106\n", "\n104\n", "\u{2212} 2",
      "\n23\n3\nwithdrawn\nJune 21, 2026\n", "\n101\n11\nno longer counted\nJune 21, 2026\n",
    ] {
      #expect(sheet.contains(words), "\(words) is not in \(sheet)")
    }
    #expect(!sheet.contains("Signer"))
    for file in ["1-cover-letter.html", "2-summary.html", "5-receipt.html", "6-public-count.html"] {
      #expect(try #require(files[file]).readable.contains("104"), "\(file)")
    }
  }

  @Test
  func `the receipt says how many pages`() throws {
    let slip = try #require(try ExampleSet(signers: 106).print()["5-receipt.html"]).readable
    #expect(slip.contains("Number of pages\n11 signature pages\n"), "\(slip)")
  }

  @Test
  func `the public count names nobody and no single ZIP code`() throws {
    let page = try #require(try ExampleSet(signers: 12).print()["6-public-count.html"])
    #expect(!page.contains("Signer"))
    #expect(!page.contains("55802"))
    #expect(page.readable.contains("From Duluth ZIP codes\n12\n"))
  }

  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=y>", "{{title}} {{{style}}}",
    "O'Brien & Sons", "<\u{301}script>",
    "A\u{1B}[2Jnn", "Mal\u{202E}yroll\u{202C}", "N\u{0}ul", "</title></head><body onload=x>",
  ]

  @Test(arguments: hostile)
  func `hostile text stands on the pages as text`(text: String) throws {
    var example = ExampleSet(signers: 1)
    example.sealed[0].name = text
    example.sealed[0].postalCode = text
    example.configuration.petition.text.title = text
    example.configuration.petition.text.ask = text
    example.configuration.petition.organiser = text
    example.configuration.area.label = text
    let usual = try ExampleSet(signers: 1).print().mapValues(Self.tags)
    let files = try example.print()
    #expect(files.mapValues(Self.tags) == usual)
    let page = try #require(files["4-signatures.html"]).readable
    #expect(page.contains(PageText.plain(text)), "\(page)")
  }

  @Test
  func `a quotation mark with an accent on it ends no attribute and a bracket opens no element`()
    throws
  {
    var example = ExampleSet(signers: 1)
    let text = "x\"\u{301} onload=y '\u{301}z <\u{301}b >\u{301}"
    example.sealed[0].name = text
    example.configuration.petition.text.title = text
    example.configuration.petition.contact = text
    for (file, page) in try example.print() {
      let scalars = Array(page.unicodeScalars)
      let accented = scalars.indices.dropFirst().filter { scalars[$0] == "\u{301}" }
      #expect(accented.allSatisfy { scalars[$0 - 1] == ";" }, "\(file)")
    }
    let page = try #require(try example.print()["4-signatures.html"])
    #expect(page.utf8.count(where: { $0 == 0xCC }) >= 8)
  }

  @Test
  func `the words of two lines stay two words, in every script`() throws {
    var example = ExampleSet(signers: 1)
    example.configuration.petition.text.ask = "Keep it wet,\nse\u{F1}ores."
    for file in ["1-cover-letter.html", "4-signatures.html", "6-public-count.html"] {
      #expect(try #require(try example.print()[file]).contains("wet,\nse\u{F1}ores."), "\(file)")
    }
  }

  /// The names of all elements, in order.
  private static func tags(of page: String) -> [String] {
    page.matches(of: /<[a-z\/!]+[0-9]?/).map { String($0.0) }
  }

  @Test
  func `a page loads nothing and runs nothing`() throws {
    for page in try ExampleSet(signers: 1).print().values {
      #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""))
      for word in ["<script", "http://", "https://", "url(", "src=", "href=", "@import"] {
        #expect(!page.contains(word))
      }
    }
  }

  @Test
  func `lines that do not add up to what was sealed are not printed`() throws {
    let example = ExampleSet(signers: 3)
    var printer = try PacketPrinter(try example.set(), texts: [:]) { _, _ in }
    for var line in example.lines {
      line.signature?.postalCode = "55803"
      try printer.add(line)
    }
    #expect(throws: PacketProblem.changed) { try printer.finish() }
  }

  @Test
  func `a set with purged lines is not printed`() throws {
    let example = ExampleSet(signers: 3)
    var printer = try PacketPrinter(try example.set(), texts: [:]) { _, _ in }
    for var line in example.lines {
      line.signature = nil
      line.isPurged = true
      try printer.add(line)
    }
    #expect(throws: PacketProblem.purged(lines: 3)) { try printer.finish() }
  }

  @Test
  func `a line that was set aside no longer counts`() throws {
    let example = ExampleSet(signers: 3)
    var page = ""
    var printer = try PacketPrinter(try example.set(), texts: [:]) { file, text in
      if file == "4-signatures.html" { page += text }
    }
    for var line in example.lines {
      if line.number == 2 { line.signature = nil }
      try printer.add(line)
    }
    #expect(printer.changes.map(\.number) == [2])
    #expect(try printer.finish() == 2)
    #expect(page.readable.contains("\n2\nno longer counted\n3\n"))
  }

  @Test
  func `organiser and contact must be there, and long texts must fit`() throws {
    var facts = ExampleSet(signers: 1).facts()
    try facts.check()
    facts.contact = " "
    #expect(throws: PacketProblem.nobodyToAnswer(key: "contact")) { try facts.check() }
    facts.contact = "218-555-0100"
    facts.ask = String(repeating: "a", count: 601)
    #expect(throws: PacketProblem.tooLong(key: "ask", room: 601, limit: 600)) {
      try facts.check()
    }
  }
}
