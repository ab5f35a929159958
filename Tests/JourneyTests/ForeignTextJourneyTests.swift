import Foundation
import Glibc
import JourneySupport
import Testing

/// Words from outside, wherever they come in: none of them steers a terminal or forges a line.
@Suite(.journey) struct ForeignTextJourneyTests {
  private let wild = "a\u{1B}[31m\nsaved\u{202E}\u{9B}2J"
  private let shown = "a<U+001B>[31m<U+000A>saved<U+202E><U+009B>2J"

  private func openSession(in folder: KioskFolder) throws {
    let answer = try folder.run(
      folder.command("run", "--linear", "--event", "Library", "--canvasser", "B")
    )
    #expect(answer.status == .code(0), "\(answer)")
  }

  private func expectHarmless(_ answer: KioskFolder.Answer, _ words: String) {
    let said = answer.output + answer.errors
    #expect(said.contains(words), "\(said.debugDescription)")
    let steering = said.unicodeScalars.filter { scalar in
      scalar != "\n" && (scalar.properties.generalCategory == .control || scalar == "\u{202E}")
    }
    #expect(steering.isEmpty, "\(said.debugDescription)")
    #expect(!said.split(separator: "\n").contains { $0.hasPrefix("saved") })
  }

  /// A variable of a script that was never set: the sentence must not begin in the middle.
  @Test func `an empty name is said to be none`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ka Vang\t55807")
    for option in ["--database", "--config"] {
      for command in try [[Binary.kiosk.path, "status"], [Binary.coordinator.path, "list"]] {
        try folder.run(command + [option, ""])
          .expectRefusal(code: 64, saying: "\(option) names no file.")
      }
    }
    try folder.coordinator("export", "-o", "")
      .expectRefusal(code: 64, saying: "No file is named. Nothing was written.")
  }

  @Test func `arguments are repeated harmlessly by both programs`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ka Vang\t55807")
    expectHarmless(try folder.kiosk(wild), shown)
    expectHarmless(try folder.kiosk("language", "en", wild), shown)
    expectHarmless(try folder.kiosk("language", wild), shown)
    expectHarmless(try folder.kiosk("run", "--theme", wild), shown)
    expectHarmless(try folder.kiosk("run", "--language", wild), shown)
    expectHarmless(try folder.kiosk("backup", "--to", wild), shown)
    expectHarmless(try folder.kiosk("init", "--from", wild, "-o", "x"), shown)
    for command in ["merge", "import", "void", "list", "find", "verify", "export"] {
      expectHarmless(try folder.coordinator(command, wild, "--\(wild)"), shown)
    }
    expectHarmless(try folder.coordinator("merge", wild), shown)
    // Of a head only the words that are none are repeated.
    expectHarmless(
      try folder.coordinator("verify", "--head", wild),
      "\"saved\" is none of the words"
    )
  }

  @Test func `keys, values and file names are shown harmlessly`() throws {
    let key = "\"\\u001b[31m\\nsaved\\u202e\" = 1\n"
    let folder = try KioskFolder(KioskSettings().text + "\n" + key)
    for command in ["check", "status", "run", "pin"] {
      expectHarmless(try folder.kiosk(command), "<U+001B>[31m<U+000A>saved<U+202E>")
    }
    try folder.write(KioskSettings().text, to: "kiosk.conf")
    try folder.write(key, to: "language-en.toml")
    expectHarmless(try folder.kiosk("check"), "<U+001B>[31m<U+000A>saved<U+202E>")
    try folder.write("name = 1\n", to: "language-\u{1B}[31m\n\u{202E}.toml")
    expectHarmless(try folder.kiosk("check"), "language-<U+001B>[31m<U+000A><U+202E>.toml")
    try folder.write("x", to: "\(wild).conf")
    expectHarmless(
      try folder.run([Binary.kiosk.path, "check", "--config", folder.path("\(wild).conf")]),
      shown
    )
  }

  @Test func `a petition's key of a database that was brought is shown harmlessly`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ka Vang\t55807")
    _ = try folder.sql(
      "UPDATE kiosk SET petition = 'p' || char(27) || '[31m' || char(10) || 'saved'"
    )

    let words = "p<U+001B>[31m<U+000A>saved"
    expectHarmless(try folder.kiosk("status"), words)
    expectHarmless(try folder.coordinator("verify"), words)
    let json = try folder.coordinator("verify", "--format", "json")
    expectHarmless(json, #""petition":"p\u001b[31m\nsaved""#)
  }

  @Test func `no pipe, device or folder is taken for a configuration, and none is waited for`()
    throws
  {
    let folder = try KioskFolder()
    #expect(unsafe mkfifo(folder.path("pipe"), 0o600) == 0)
    for (path, kind) in [
      (folder.path("pipe"), "a pipe"), ("/dev/zero", "a device"), (folder.path(""), "a folder"),
    ] {
      let kiosk = try [Binary.kiosk.path, "status", "--config", path]
      try folder.run(kiosk).expectRefusal(code: 65, saying: "\(kind), no ordinary file")
      let coordinator = try [
        Binary.coordinator.path, "import", path, "--config", folder.configuration, "--database",
        folder.path("office.db"),
      ]
      try folder.run(coordinator).expectRefusal(code: 65, saying: "\(kind), no ordinary file")
    }
  }

  @Test func `init replaces ordinary files only, and asks nothing before it knows that`() throws {
    let folder = try KioskFolder()
    try folder.write("To: The mayor\nWe want a ferry.\n", to: "page.txt")
    #expect(unsafe mkfifo(folder.path("pipe"), 0o600) == 0)
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "kiosk.conf")
    try files.createSymbolicLink(atPath: folder.path("lost"), withDestinationPath: "nowhere")
    let before = try String(contentsOfFile: folder.configuration, encoding: .utf8)

    for (name, kind) in [("pipe", "a pipe"), ("link", "a link"), ("lost", "a link")] {
      let kiosk = try [Binary.kiosk.path, "init", "-o", folder.path(name)]
      for more in [["--force"], ["--force", "--from", folder.path("page.txt")], []] {
        let answer = try folder.run(kiosk + more)
        answer.expectRefusal(code: 73, saying: "is \(kind), no ordinary file")
        #expect(answer.output.isEmpty)
      }
    }
    try #expect(String(contentsOfFile: folder.configuration, encoding: .utf8) == before)
    try #expect(files.destinationOfSymbolicLink(atPath: folder.path("link")) == "kiosk.conf")
    try folder.run([Binary.kiosk.path, "init", "-o", folder.path("none/kiosk.conf")])
      .expectRefusal(code: 73, saying: "Choose a folder")
  }

  @Test func `init that replaces a configuration keeps its rights`() throws {
    let folder = try KioskFolder()
    try folder.write("To: The mayor\nWe want a ferry.\n", to: "page.txt")
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.configuration)

    try #expect(folder.kiosk("init", "--from", folder.path("page.txt")).status == .code(73))
    let answer = try folder.kiosk("init", "--from", folder.path("page.txt"), "--force")

    #expect(answer.status == .code(0), "\(answer.errors)")
    let attributes = try files.attributesOfItem(atPath: folder.configuration)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func `close and backup look at the folder before they do anything`() throws {
    let folder = try KioskFolder()
    try openSession(in: folder)
    try folder.enter("Ka Vang\t55807")
    let entries = try folder.sql("SELECT count(*) FROM entry")

    for command in ["close", "backup"] {
      for path in ["none", folder.configuration] {
        try folder.kiosk(command, "--to", path).expectRefusal(
          code: 73,
          saying: "There is no folder"
        )
        try #expect(folder.sql("SELECT count(*) FROM entry") == entries)
      }
    }
  }

  @Test func `a day ends without its stick, and what is said of it is true`() throws {
    let folder = try KioskFolder(KioskSettings(backupDirectory: "stick").text)
    try openSession(in: folder)

    let answer = try folder.kiosk("close")

    #expect(answer.status == .code(73))
    #expect(answer.errors.contains("The session is closed; its copy is missing."), "\(answer)")
    #expect(!answer.errors.contains("unchanged"), "\(answer)")
    let status = try folder.kiosk("status")
    #expect(status.output.contains("none open"), "\(status)")
  }
}
