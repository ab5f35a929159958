import Foundation
import JourneySupport
import Testing

/// Copies, the closing sheet, and what the coordinator can check and destroy afterwards.
@Suite(.journey) struct EvidenceJourneyTests {
  private static let copying = KioskSettings(backupDirectory: "stick").text

  @Test func `a copy is made by itself, and its age is on the screen`() throws {
    let folder = try KioskFolder(Self.copying)
    try folder.plugInStick()
    try folder.enter((1...9).map { "Signer \($0)\t55802" }.joined(separator: "\n"))
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.see("no copy yet")
    try kiosk.sign("Ruth LaPointe", "55811", number: 97)
    try kiosk.dismiss()

    try kiosk.see("copy just made")

    let copy = try #require(folder.stick().first)
    let answer = try folder.run([
      Binary.coordinator.path, "verify", "--database", folder.path("stick/\(copy)"),
    ])
    #expect(answer.status == .code(0), "\(answer)")
    #expect(answer.output.contains("10 recorded, 10 count"), "\(answer.output)")
    #expect(try folder.stick().count == 1, "no draft is left")
  }

  @Test func `a stick that is not in is said, and signing goes on`() throws {
    let folder = try KioskFolder(Self.copying)
    try folder.enter((1...9).map { "Signer \($0)\t55802" }.joined(separator: "\n"))
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.sign("Ruth LaPointe", "55811", number: 97)
    try kiosk.dismiss()
    try kiosk.see("COPY FAILED")

    try kiosk.sign("Ka Vang", "55807", number: 98)
    try kiosk.dismiss()
    try folder.plugInStick()
    try kiosk.openStaffMenu()
    kiosk.settle()
    for key in [JourneyKey.end, .up, .up] { try kiosk.press(key) }
    try kiosk.take()

    // Here the folder that stands for the stick is on the disk of the database.
    let menu = try kiosk.see(
      "The copy is made and was read back. It is on the disk of the database"
    )
    #expect(!menu.contains("take the stick out"), "\(menu)")
    #expect(menu.contains("copy just made (same disk)"), "\(menu)")
    #expect(try folder.stick().count == 1)
  }

  @Test func `the closing sheet is what the coordinator's check asks for`() throws {
    let folder = try KioskFolder(Self.copying)
    try folder.plugInStick()
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    try kiosk.sign("Ruth LaPointe", "55811", number: 88)
    try kiosk.dismiss()
    try kiosk.openStaffMenu()
    kiosk.settle()
    for key in [JourneyKey.end, .up] { try kiosk.press(key) }
    try kiosk.take()
    try kiosk.see("Close the session?")
    kiosk.settle()
    try kiosk.press(.down)
    try kiosk.take()

    let sheet = try kiosk.see("lost, so is the copy.")

    kiosk.settle()
    try kiosk.press(.enter)
    try kiosk.see("What now?")
    try kiosk.choose(2)
    try #expect(kiosk.terminal.waitForExit() == .code(0))

    #expect(sheet.contains(/This kiosk +1/), "\(sheet)")
    #expect(!sheet.contains("Ruth"), "\(sheet)")
    let lines = sheet.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let facts = try ["Entry", "Words"].map { label in
      let row = try #require(lines.first { $0.hasPrefix(label + " ") })
      return row.split(separator: " ").dropFirst().joined(separator: " ")
    }
    let head = facts.joined(separator: " ")
    let number = facts[0]
    #expect(head.split(separator: " ").count == 7, "\(head)")
    #expect(try folder.coordinator("verify", "--head", head).status == .code(0))
    let acorns = Array(repeating: "acorn", count: 6).joined(separator: " ")
    let other = try folder.coordinator("verify", "--head", "\(number) \(acorns)")
    #expect(other.status == .code(1))
    #expect(other.output.contains("known from elsewhere"))

    try expectSlips(folder, number: number, words: facts[1])
  }

  /// A word that was mistyped or misread says nothing about the ledger.
  private func expectSlips(_ folder: KioskFolder, number: String, words: String) throws {
    let last = try #require(words.split(separator: " ").last)
    let misspelt = words.dropLast(last.count) + last.dropFirst() + "q"
    try folder.coordinator("verify", "--head", "\(number) \(misspelt)").expectRefusal(
      code: 64,
      saying: "\(last.dropFirst())q\" is none of the words",
      "nothing about the ledger"
    )
    try folder.coordinator("verify", "--head", "\(number) \(words.dropLast(last.count))")
      .expectRefusal(code: 64, saying: "5 words, and a head has six")
    let wrong = words.dropLast(last.count) + (last == "acorn" ? "otter" : "acorn")
    let misread = try folder.coordinator("verify", "--head", "\(number), \(wrong)".uppercased())
    #expect(misread.status == .code(1))
    #expect(misread.output.contains("5 of its six words"), "\(misread.output)")
    #expect(misread.output.contains("was given for \"\(last)\""), "\(misread.output)")
    #expect(misread.output.contains("No fault found."), "\(misread.output)")

    let entry = try #require(Int(number))
    for slip in [entry - 1, entry + 1, entry * 10] {
      let elsewhere = try folder.coordinator("verify", "--head", "\(slip) \(words)")
      #expect(elsewhere.status == .code(1))
      let said = "given for entry \(slip) are those of entry \(entry), which is in this file"
      let text = elsewhere.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains(said), "\(elsewhere.output)")
      #expect(text.contains("No fault found."), "\(elsewhere.output)")
    }
  }

  @Test func `the command closes, checks, copies and prints the sheet`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ruth LaPointe\t55811")
    let answer = try folder.kiosk("close", "--to", folder.plugInStick())
    #expect(answer.status == .code(0), "\(answer)")
    for words in ["Copy this onto the paper log.", "Here     1, and 0 voided", "no fault found"] {
      #expect(answer.output.contains(words), "\(answer.output)")
    }
    #expect(!answer.output.contains("Ruth"))

    try folder.kiosk("close", "--to", folder.path("gone"))
      .expectRefusal(code: 73, saying: "There is no folder", "No copy was made")
    let bare = try folder.kiosk("close")
    #expect(bare.status == .code(0))
    #expect(bare.output.contains("Copy     none"))
  }

  @Test func `an entry that was changed is named, and the tables can be made anew`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ruth LaPointe\t55811\nKa Vang\t55807")
    _ = try folder.sql("UPDATE signature SET name = 'Bob' WHERE seq = 2")
    let rows = try folder.coordinator("verify")
    #expect(rows.status == .code(1))
    #expect(
      rows.output.contains("The table signature differs from the entries at the row of entry 2")
    )
    #expect(rows.output.contains("petition-coordinator rebuild"))
    #expect(try folder.coordinator("rebuild").status == .code(0))
    #expect(try folder.coordinator("verify").status == .code(0))
    try folder.expect("SELECT name FROM signature", gives: ["Ruth LaPointe", "Ka Vang"])

    _ = try folder.sql(
      "UPDATE entry SET payload = replace(payload, 'Vang', 'Yang') WHERE seq = 3"
    )
    let entries = try folder.coordinator("verify", "--format", "json")
    #expect(entries.status == .code(1))
    #expect(entries.output.contains("\"entry\":3"))
    #expect(entries.output.contains("\"sound\":false"))
    try folder.coordinator("rebuild").expectRefusal(code: 65, saying: "Entry 3")
  }

  @Test func `a purge is asked for twice and leaves no name`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ruth LaPointe\t55811\nKa Vang\t55807")
    try folder.coordinator("purge", "--all").expectRefusal(code: 64, saying: "Nothing was done")
    #expect(try folder.files(holding: "LaPointe") == ["data/petition.db"])

    let answer = try folder.coordinator("purge", "--all", "--yes")

    #expect(answer.status == .code(0), "\(answer)")
    #expect(answer.output.contains("2 of them signatures"))
    #expect(answer.output.contains("found 0"))
    #expect(try folder.files(holding: "LaPointe") == [])
    #expect(try folder.coordinator("verify").status == .code(0))
    try folder.enter("Amina Yusuf\t55806")
    try folder.expect("SELECT number, name FROM signature", gives: ["90|Amina Yusuf"])
    #expect(try folder.kiosk("status", "--json").output.contains("\"accepted_here\":3"))
  }

  @Test func `what is wrong at the start is said before anybody signs`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ruth LaPointe\t55811")
    try Command.output(of: ["chmod", "644", folder.database])
    try folder.kiosk("run").expectRefusal(code: 77, saying: "Other users", "chmod go-rwx")
    try Command.output(of: ["chmod", "600", folder.database])
    try Command.output(of: ["ln", folder.database, folder.path("data/twin.db")])
    try folder.kiosk("run").expectRefusal(code: 65, saying: "second name")
    try Command.output(of: ["rm", folder.path("data/twin.db")])
    try Command.output(of: ["rm", folder.database])
    try folder.kiosk("run").expectRefusal(code: 65, saying: "is gone", "No new one was made")
  }
}
