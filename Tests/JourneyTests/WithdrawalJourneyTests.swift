import Foundation
import JourneySupport
import Testing

/// A signer writes three words down, and takes the signature back at the office a week later.
@Suite(.journey) struct WithdrawalJourneyTests {
  /// A kiosk at which people have signed, and the words that the screen showed each of them.
  private func table(
    _ names: String...
  ) throws -> (folder: KioskFolder, words: [String]) {
    let folder = try KioskFolder(KioskSettings(withdrawalCode: true).text)
    let kiosk = try RawJourney(folder)
    try kiosk.openSession()
    var words: [String] = []
    for (index, name) in names.enumerated() {
      try kiosk.sign(name, "55802", number: 88 + index)
      let screen = try kiosk.see("write down these three words:")
      let lines = screen.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      let before = try #require(lines.firstIndex { $0.hasSuffix("these three words:") })
      words.append(lines[before + 1])
      try kiosk.dismiss()
    }
    try kiosk.quit()
    return (folder, words)
  }

  @Test func `the words on the screen find and withdraw at the office, across kiosks`() throws {
    let (first, words) = try table("Ana Lund", "Ka Vang")
    let (second, _) = try table("Zoë Lund")
    try #require(words.allSatisfy { $0.split(separator: " ").count == 3 }, "\(words)")
    let office = first.path("office.db")
    func run(_ arguments: String...) throws -> KioskFolder.Answer {
      try first.run([Binary.coordinator.path] + arguments + ["--database", office])
    }
    let merged = try run("merge", first.database, second.database, "--config", first.configuration)
    #expect(merged.status == .code(0), "\(merged)")
    #expect(merged.output.hasSuffix("office.db has 3 signatures of 2 kiosks; 3 of them count.\n"))

    let typed = words[1].uppercased().replacing(" ", with: ", - ")
    let found = try run("find", "--words", typed)
    #expect(found.status == .code(0), "\(found)")
    #expect(found.output.contains("Ka Vang") && !found.output.contains("Lund"), "\(found)")

    let slip = words[1] + "q"
    try run("find", "--words", slip)
      .expectRefusal(code: 64, saying: "none of the words that are used", "Is it")
    try run("withdraw", "--words", "acorn otter")
      .expectRefusal(code: 64, saying: "three words", "2 were given")
    try run("withdraw", "--words", words[1].split(separator: " ").reversed().joined(separator: " "))
      .expectRefusal(code: 1, saying: "None of the 3 signatures with words", "NAME --database")

    let withdrawn = try run("withdraw", "--words", words[1], "--note", "by letter")
    #expect(withdrawn.status == .code(0), "\(withdrawn)")
    #expect(withdrawn.output.hasPrefix("Withdrawn: number 89, Ka Vang, 55802."))
    try run("withdraw", "--words", words[1]).expectRefusal(code: 1, saying: "withdrawn already")
    let check = try run("verify")
    #expect(check.status == .code(0), "\(check)")
  }

  @Test func `a number that several kiosks gave needs the kiosk`() throws {
    let (first, second) = (try KioskFolder(), try KioskFolder())
    try first.enter("Ana Lund\t55802")
    try second.enter("Ka Vang\t55807")
    let office = first.path("office.db")
    func run(_ arguments: String...) throws -> KioskFolder.Answer {
      try first.run([Binary.coordinator.path] + arguments + ["--database", office])
    }
    _ = try run("merge", first.database, second.database, "--config", first.configuration)
    let kiosk = try #require(second.sql("SELECT kiosk FROM signature").first)

    try run("withdraw", "--number", "88").expectRefusal(
      code: 64,
      saying: "2 kiosks gave number 88",
      "Ana Lund",
      "Ka Vang",
      "Nothing was changed"
    )
    try run("withdraw", "--number", "88", "--kiosk", "0000")
      .expectRefusal(code: 1, saying: "begins with 0000", kiosk, "There are:\n  ")
    // Both kiosks stand on lines of their own; a line end within a value would be spelled out.
    #expect(!(try run("withdraw", "--number", "88", "--kiosk", "0000").errors.contains("U+000A")))
    try run("withdraw", "--number", "99").expectRefusal(code: 1, saying: "No signature number 99")
    #expect(try run("find", "--number", "88").output.split(separator: "\n").count == 3)
    let one = try run("withdraw", "--number", "88", "--kiosk", String(kiosk.prefix(8)))
    #expect(one.output.hasPrefix("Withdrawn: number 88, Ka Vang"), "\(one)")
    // A shown identity is copied with the spaces around it.
    let identity = try #require(one.output.split(whereSeparator: " .\n".contains).last)
    let back = try run("restore", " \(identity.suffix(12)) ")
    #expect(back.output.hasPrefix("Restored: number 88, Ka Vang"), "\(back)")
    try run("find", "--words", "acorn otter plum")
      .expectRefusal(code: 1, saying: "No signature in", "withdrawal_code was not switched on")
  }
}
