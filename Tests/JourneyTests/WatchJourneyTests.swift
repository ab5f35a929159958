import Foundation
import JourneySupport
import Testing

/// The second screen, beside a kiosk that signs in the same file.
@Suite(.journey) struct WatchJourneyTests {
  private static func arguments(_ folder: KioskFolder, _ more: String...) throws -> [String] {
    [
      try Binary.coordinator.path, "watch", "--big", "--database", folder.database, "--config",
      folder.configuration,
    ] + more
  }

  @Test func `the big screen shows within a second what the kiosk beside it saves`() throws {
    let folder = try KioskFolder(KioskSettings(baseline: 97).text)
    let kiosk = try TmuxJourney(folder)
    try kiosk.openSession()
    let watch = try TmuxSession(try Self.arguments(folder), columns: 80, rows: 24)
    let before = try watch.waitForScreen("the count") { $0.contains("97 people have signed.") }
    #expect(before.contains("97 of 1,000, 9 percent") && before.contains("3 more to reach 100"))
    for number in 98...100 {
      try kiosk.sign("Ruth LaPointe", "55811", number: number)
      let saved = ContinuousClock.now
      try watch.waitForScreen("\(number)") { $0.contains("\(number) people have signed.") }
      #expect(saved.duration(to: .now) < .seconds(1), "The heartbeat is half a second.")
      try kiosk.dismiss()
    }

    let party = try watch.waitForScreen("the milestone") {
      $0.contains("*** 100 signatures reached ***")
    }
    for name in ["Ruth", "LaPointe", "55811", "canvasser", "Harbor Market"] {
      #expect(!party.contains(name), "\(party)")
    }
    let after = try watch.waitForScreen("the end of it", timeout: .seconds(30)) {
      $0.contains("100 signatures reached on ")
    }
    #expect(!after.contains("*"), "\(after)")
    try watch.send(literal: "b")
    try watch.waitForScreen("everything") { $0.contains("By canvasser") }
    try watch.send(literal: "q")
    #expect(try watch.waitForExit() == .code(0))
    #expect(try folder.coordinator("verify").status == .code(0))
  }

  @Test func `a file that is put in the place of the watched one is read from then on`() throws {
    let folder = try KioskFolder(KioskSettings(baseline: 0).text)
    try folder.enter("Ka Vang\t55807", "Li Wei\t55804", "A B\t55802", "C D\t55802", "E F\t55802")
    let stick = try folder.plugInStick()
    _ = try folder.kiosk("backup", "--to", stick)
    let shown = folder.path("shown.db")
    let copy = try folder.path("stick/\(#require(folder.stick().first))")
    try Command.output(of: ["cp", copy, shown])
    let watch = try TmuxSession(
      [
        Binary.coordinator.path, "watch", "--big", "--database", shown, "--config",
        folder.configuration,
      ],
      columns: 80,
      rows: 24
    )
    try watch.waitForScreen("the count") { $0.contains("5 people have signed.") }

    try folder.enter("Lee Vang\t55802", "Zoë Lund\t54880")
    _ = try folder.kiosk("backup", "--to", folder.plugInStick())
    let newer = try #require(folder.stick().map { folder.path("stick/\($0)") }.first { $0 != copy })
    try Command.output(of: ["cp", newer, shown + ".new"])
    try Command.output(of: ["mv", shown + ".new", shown])
    try watch.waitForScreen("the other file's") { $0.contains("7 people have signed.") }
  }

  @Test func `a big screen that nothing happens on writes nothing and hardly wakes`() throws {
    let folder = try KioskFolder(KioskSettings(baseline: 0).text)
    try folder.enter("Ka Vang\t55807", "Li Wei\t55804", "A B\t55802", "C D\t55802", "E F\t55802")
    let terminal = try PseudoTerminal(try Self.arguments(folder), columns: 132, rows: 43)
    try terminal.waitForText("5 people have signed.")
    _ = try terminal.collect(for: .seconds(1))
    let before = ResourceUsage(of: terminal.processID)
    let bytes = try terminal.collect(for: .seconds(4))
    let after = ResourceUsage(of: terminal.processID)
    #expect(bytes.isEmpty)
    #expect(after.voluntarySwitches - before.voluntarySwitches <= 12)
    #expect(after.writeCalls == before.writeCalls)

    try folder.enter("Lee Vang\t55802")
    let news = String(decoding: try terminal.collect(for: .seconds(2)), as: UTF8.self)
    #expect(!news.isEmpty && !news.contains("\u{1B}[2J") && !news.contains("\u{1B}[J"))
  }

  @Test func `it speaks the language that is asked for, with the title that was translated`() throws
  {
    let translation = """
      [petition.translations.es]
      title = "Abran el paseo del puerto a todos"

      [signing]
      """
    let settings = KioskSettings(baseline: 1480, languages: ["es", "en"])
    let folder = try KioskFolder(settings.text.replacing("[signing]", with: translation))
    try folder.enter("Ka Vang\t55807")
    for (arguments, sentences) in [
      (["--language", "es"], ["Abran el paseo del puerto", "1,481 personas han firmado."]),
      ([], ["Abran el paseo del puerto", "1,481 personas han firmado."]),
      (["--language", "en"], ["Open the harbor walk", "1,481 people have signed."]),
    ] as [([String], [String])] {
      let command = try Self.arguments(folder, "--linear") + arguments
      let output = try folder.run(command, input: "q\n").output
      for sentence in sentences { #expect(output.contains(sentence), "\(output)") }
    }
    let refused = try folder.run(try Self.arguments(folder, "--linear", "--language", "xx"))
    #expect(refused.status == .code(64))
    #expect(refused.errors.contains("There is no language \"xx\"."), "\(refused.errors)")
  }

  @Test func `line by line it says the numbers again only when they change`() throws {
    let folder = try KioskFolder(KioskSettings(baseline: 1480).text)
    try folder.enter("Ka Vang\t55807")
    let terminal = try PseudoTerminal(
      try Self.arguments(folder, "--linear"),
      columns: 80,
      rows: 24
    )
    try terminal.waitForText("1,481 people have signed.")
    _ = try terminal.collect(for: .seconds(1))
    #expect(try terminal.collect(for: .seconds(2)).isEmpty)
    try folder.enter("Li Wei\t55804")
    let news = String(decoding: try terminal.collect(for: .seconds(2)), as: UTF8.self)
    #expect(news.contains("1,482 people have signed.") && !news.contains("Open the harbor walk"))
  }
}
