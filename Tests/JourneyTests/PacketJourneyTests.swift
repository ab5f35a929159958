import Foundation
import JourneySupport
import Testing

/// From the last signature to a stamped receipt, and what happens when a line falls afterwards.
@Suite(.journey) struct PacketJourneyTests {
  private static let names = [
    "1-cover-letter.html", "2-summary.html", "3-petition-text.html", "4-signatures.html",
    "5-receipt.html", "6-public-count.html",
  ]

  /// A kiosk with 106 signatures: the first has withheld the name, the last is Prince.
  private func fillTable(_ folder: KioskFolder) throws {
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.fillIn("Nookomis Bear", "55803")
    try kiosk.rest()
    try kiosk.press(.home)
    try kiosk.type("2")
    try kiosk.take()
    try kiosk.see("Saved. You are signature number 88.")
    try kiosk.dismiss()
    try folder.enter((2...105).map { "Signer Number \($0)\t55802" }.joined(separator: "\n"))
    try kiosk.sign("Prince", "55805", number: 193)
    try kiosk.dismiss()
    try kiosk.quit()
  }

  private func packet(_ folder: KioskFolder, _ arguments: String...) throws -> KioskFolder.Answer {
    try folder.run(
      [Binary.coordinator.path, "packet", "--database", folder.database] + arguments
        + ["--config", folder.configuration]
    )
  }

  @Test func `106 signatures are delivered on eleven pages, and one falls afterwards`() throws {
    let folder = try KioskFolder(KioskSettings(withholdName: true).text)
    try fillTable(folder)
    let pages = folder.path("pages")

    let sealed = try packet(folder, "-o", pages)
    #expect(sealed.status == .code(0), "\(sealed)")
    #expect(sealed.output.contains("Sealed set 1: 106 lines on 11 pages"), "\(sealed.output)")
    #expect(sealed.output.contains("check whether this office accepts typed lists"))
    #expect(try Self.contents(of: pages).keys.sorted() == Self.names)
    try expectPrivate(pages)
    try expectPrinted(pages, in: folder)

    try expectSameBytes(folder, pages)

    let delivered = try packet(
      folder,
      "--delivered",
      "1",
      "--receiver",
      "City clerk",
      "--pages",
      "11",
      "--on",
      "2026-06-15"
    )
    #expect(delivered.status == .code(0), "\(delivered)")
    #expect(delivered.errors == "")

    let first = try Self.contents(of: pages)
    let prince = try #require(
      try folder.sql("SELECT id FROM signature WHERE name = 'Prince'").first
    )
    let withdrawn = try folder.coordinator("withdraw", prince, "--note", "by telephone")
    #expect(withdrawn.status == .code(0), "\(withdrawn)")
    try expectChange(folder, pages)
    #expect(try folder.coordinator("restore", prince).status == .code(0))
    #expect(try packet(folder, "--set", "1", "-o", pages, "--force").status == .code(0))
    #expect(try Self.contents(of: pages) == first)
    #expect(try folder.coordinator("verify").output.contains("No fault found."))
  }

  /// Nobody else reads the pages.
  private func expectPrivate(_ pages: String) throws {
    #expect(try Self.rights(of: pages) == 0o700)
    for name in Self.names { #expect(try Self.rights(of: "\(pages)/\(name)") == 0o600) }
  }

  /// What comes out of the printer is what the receipt says.
  private func expectPrinted(_ pages: String, in folder: KioskFolder) throws {
    let list = try PrintedPages(
      of: URL(filePath: "\(pages)/4-signatures.html"),
      in: folder.url
    )
    #expect(list.count == 11)
    let text = try list.text()
    #expect(text.contains("page 11 of 11"))
    #expect(text.matches(of: /Name withheld at signer.s request/).count == 1)
    #expect(!text.contains("Nookomis"))
    let slip = try PrintedPages(of: URL(filePath: "\(pages)/5-receipt.html"), in: folder.url)
    #expect(slip.count == 1)
    #expect(try slip.text().contains(/Number of pages +11 signature pages/))
    let letter = try PrintedPages(
      of: URL(filePath: "\(pages)/1-cover-letter.html"),
      in: folder.url
    )
    #expect(letter.count == 1)
    #expect(try letter.text().contains("Signer Number 2, et al. (106 signatures), petition to"))
    #expect(
      try !letter.text().contains("typed lists"),
      "what the coordinator must know is not printed"
    )
  }

  /// A second printing, to the same place or another, gives the same bytes.
  private func expectSameBytes(_ folder: KioskFolder, _ pages: String) throws {
    let first = try Self.contents(of: pages)
    let again = try packet(folder, "-o", pages)
    #expect(again.status == .code(0), "\(again)")
    #expect(again.output.contains("Set 1 is still current"), "\(again.output)")
    #expect(try packet(folder, "--set", "1", "-o", folder.path("copy")).status == .code(0))
    #expect(try Self.contents(of: folder.path("copy")) == first)
    #expect(try Self.contents(of: pages) == first)
  }

  /// The line keeps its number, the total falls, and the sheet says so.
  private func expectChange(_ folder: KioskFolder, _ pages: String) throws {
    let before = try Self.contents(of: pages)
    let refused = try packet(folder, "--set", "1", "-o", pages)
    #expect(refused.status == .code(73), "\(refused)")
    #expect(refused.errors.contains("holds other pages already"), "\(refused.errors)")
    #expect(try Self.contents(of: pages) == before, "nothing is left there either")

    let changed = try packet(folder, "--set", "1", "-o", pages, "--force")
    #expect(changed.status == .code(0), "\(changed)")
    #expect(changed.output.contains("105 of its lines count now"), "\(changed.output)")
    let after = try Self.contents(of: pages)
    #expect(after.keys.sorted() == Self.names + ["change-sheet.html"])
    let sheet = try PrintedPages(of: URL(filePath: "\(pages)/change-sheet.html"), in: folder.url)
    let text = try sheet.text()
    #expect(text.contains(/106 +11 +withdrawn/), "\(text)")
    #expect(text.lowercased().contains("handed in on june 15, 2026"), "\(text)")
    #expect(!text.contains("Prince"))
    let list = try PrintedPages(of: URL(filePath: "\(pages)/4-signatures.html"), in: folder.url)
    #expect(list.count == 11)
    #expect(try list.text().contains(/105 +Signer Number 105 [\s\S]*106 +withdrawn/))
  }

  @Test(arguments: ["organiser", "contact"])
  func `without somebody to answer nothing is sealed`(key: String) throws {
    let settings = KioskSettings().text.replacing(#/(?m)^ *(organiser|contact) = .*$/#) { match in
      match.1 == key ? "" : String(match.0)
    }
    let folder = try KioskFolder(settings)
    try folder.enter("Ruth LaPointe\t55811")
    let head = try folder.sql("SELECT max(seq) FROM entry")

    let answer = try packet(folder, "-o", folder.path("pages"))

    #expect(answer.status == .code(65))
    #expect(answer.errors.contains("names no \(key)"), "\(answer.errors)")
    #expect(answer.errors.contains("organiser and contact under [petition]"), "\(answer.errors)")
    #expect(try folder.sql("SELECT max(seq) FROM entry") == head)
    #expect(!FileManager.default.fileExists(atPath: folder.path("pages")))
  }

  @Test func `nothing is sealed for a folder that cannot take the pages`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ruth LaPointe\t55811")
    let head = try folder.sql("SELECT max(seq) FROM entry")
    try folder.write("<p>another petition's letter", to: "full/1-cover-letter.html")
    try folder.write("a file", to: "file")
    for (name, words) in [
      ("full", "holds other pages already: 1-cover-letter.html"), ("file", "is no folder"),
      ("file/pages", "is no folder"), ("/proc/pages", "is no folder"),
    ] {
      let answer = try packet(folder, "-o", name.hasPrefix("/") ? name : folder.path(name))
      answer.expectRefusal(code: 73, saying: words, "Nothing was sealed or written.")
      #expect(answer.output == "", "\(answer)")
    }
    #expect(try folder.sql("SELECT max(seq) FROM entry") == head)
    #expect(try folder.sql("SELECT count(*) FROM delivery_set") == ["0"])
    #expect(
      try String(contentsOfFile: folder.path("full/1-cover-letter.html"), encoding: .utf8)
        == "<p>another petition's letter"
    )

    try folder.write("", to: "odd/4-signatures.html/file")
    try packet(folder, "-o", folder.path("odd"), "--force").expectRefusal(
      code: 73,
      saying: "4-signatures.html that is no ordinary file",
      "Nothing was sealed or written."
    )
    #expect(try folder.sql("SELECT count(*) FROM delivery_set") == ["0"])

    let forced = try packet(folder, "-o", folder.path("full"), "--force")
    #expect(forced.status == .code(0) && forced.output.contains("Sealed set 1"), "\(forced)")
    try folder.enter("Ka Vang\t55807")
    try packet(folder, "-o", folder.path("full"))
      .expectRefusal(code: 73, saying: "holds other pages already", "Nothing was sealed")
    #expect(try folder.sql("SELECT count(*) FROM delivery_set") == ["1"])
  }

  @Test(.enabled(if: SmallDisk.isAllowed))
  func `a disk that is too full for the pages is said before a set is sealed`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ruth LaPointe\t55811")
    let disk = try SmallDisk(kilobytes: 256)
    try packet(folder, "-o", disk.path + "/pages")
      .expectRefusal(code: 73, saying: "has room for", "Nothing was sealed or written.")
    #expect(try folder.sql("SELECT count(*) FROM delivery_set") == ["0"])
    #expect(!FileManager.default.fileExists(atPath: disk.path + "/pages"))
  }

  @Test func `a table without signatures has nothing to hand over`() throws {
    let folder = try KioskFolder()
    try folder.enter("Mickey Mouse\t55802")
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.openStaffMenu()
    try kiosk.choose(4)
    try kiosk.see("Signature number 88")
    try kiosk.choose(2)
    try kiosk.see("The signature is voided.")

    let answer = try packet(folder, "-o", folder.path("pages"))

    #expect(answer.status == .code(65))
    #expect(answer.errors.contains("nothing to hand over"), "\(answer.errors)")
  }

  @Test func `books that do not agree are not sealed`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ruth LaPointe\t55811")
    _ = try folder.sql("UPDATE tally SET count = 2 WHERE dimension = 'zip'")

    let answer = try packet(folder, "-o", folder.path("pages"))

    #expect(answer.status == .code(65))
    #expect(answer.errors.contains("do not agree with each other (zip)"), "\(answer.errors)")
    #expect(try folder.sql("SELECT count(*) FROM delivery_set") == ["0"])
  }

  @Test func `a set that is not there is neither printed nor delivered`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ruth LaPointe\t55811")
    for arguments in [
      ["--set", "7", "-o", folder.path("pages")],
      ["--delivered", "7", "--receiver", "City clerk", "--pages", "1"],
    ] {
      let answer = try folder.run(
        [Binary.coordinator.path, "packet", "--database", folder.database] + arguments
      )
      #expect(answer.status == .code(65))
      #expect(answer.errors.contains("There is no set 7. No set was sealed"), "\(answer.errors)")
      let next = "petition-coordinator packet --database \(folder.database) -o DIR"
      #expect(answer.errors.contains(next), "\(answer.errors)")
    }
  }

  @Test func `a delivery is recorded once, and mended only on purpose`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ruth LaPointe\t55811")
    #expect(try packet(folder, "-o", folder.path("pages")).status == .code(0))
    let deliver = { (pages: String, force: [String]) in
      try folder.run(
        [
          Binary.coordinator.path, "packet", "--database", folder.database, "--delivered", "1",
          "--receiver", "City clerk", "--pages", pages, "--on", "2026-06-15",
        ] + force
      )
    }
    let wrong = try deliver("2", [])
    #expect(wrong.status == .code(0))
    #expect(wrong.errors.contains("has 1 signature page, not 2"), "\(wrong.errors)")
    #expect(try deliver("1", []).status == .code(64))
    #expect(try deliver("1", ["--force"]).status == .code(0))
    #expect(
      try folder.sql("SELECT delivered_on, received_by, pages FROM delivery_set")
        == ["2026-06-15|City clerk|1"]
    )
  }

  private static func contents(of folder: String) throws -> [String: Data] {
    try FileManager.default.contentsOfDirectory(atPath: folder).reduce(into: [:]) { files, name in
      files[name] = FileManager.default.contents(atPath: "\(folder)/\(name)")
    }
  }

  private static func rights(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
