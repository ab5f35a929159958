import Foundation
import JourneySupport
import Testing

/// What goes wrong is said in words, on standard error, with an exit code that scripts know.
@Suite(.journey) struct BadInputTests {
  @Test(arguments: ["run", "enter", "status", "check", "pin"])
  func `a configuration that is missing is named`(command: String) throws {
    let folder = try KioskFolder(nil)
    try folder.kiosk(command).expectRefusal(code: 65, saying: folder.configuration, "--config")
  }

  @Test(arguments: ["run", "enter", "status", "pin"])
  func `an unknown key is named with its line, and nothing is made`(command: String) throws {
    let text = KioskSettings().text.replacing("[area]", with: "[area]\nlabl = \"x\"")
    let line =
      try #require(
        text.split(separator: "\n", omittingEmptySubsequences: false)
          .firstIndex(of: "labl = \"x\"")
      ) + 1
    let folder = try KioskFolder(text)

    let answer = try folder.kiosk(command)
    answer.expectRefusal(code: 65, saying: "labl", "\(line)", folder.configuration)
    #expect(!FileManager.default.fileExists(atPath: folder.database))
  }

  @Test func `a configuration that ends in the middle names line and column`() throws {
    let folder = try KioskFolder("[petition]\nid = \"x\ntitle = 1\n")
    let answer = try folder.kiosk("run")
    answer.expectRefusal(code: 65, saying: "2")
    #expect(answer.errors.contains(#/line 2/#), "\(answer.errors)")
  }

  @Test func `ten megabytes of configuration are refused at once`() throws {
    let text = String(repeating: "# petition petition petition\n", count: 360_000)
    let folder = try KioskFolder(text)
    let start = ContinuousClock.now
    let script = #"ulimit -v 2000000; exec "$@""#
    let command = try folder.command("run")
    let answer = try folder.run(["/bin/sh", "-c", script, "sh"] + command)

    answer.expectRefusal(code: 65, saying: folder.configuration)
    #expect(start.duration(to: .now) < .seconds(3))
  }

  @Test func `text that is not UTF-8 is refused as such`() throws {
    let folder = try KioskFolder()
    try Data([0x69, 0x64, 0xFF, 0xFE]).write(to: folder.url.appending(path: "kiosk.conf"))
    try folder.kiosk("run").expectRefusal(code: 65, saying: "UTF-8", "Nothing was changed.")
  }

  @Test(arguments: ["run", "enter", "status"])
  func `a file that is no database stays as it is`(command: String) throws {
    let folder = try KioskFolder()
    let letter = String(repeating: "Dear Mayor, this is a letter.\n", count: 200)
    try folder.write(letter, to: "data/petition.db")

    try folder.kiosk(command, input: "Ka Vang\t55807\n")
      .expectRefusal(code: 65, saying: folder.database, "Nothing in it was changed.")
    try #expect(String(contentsOfFile: folder.database, encoding: .utf8) == letter)
  }

  @Test func `another program's database stays as it is`() throws {
    let folder = try KioskFolder()
    try folder.write("", to: "data/petition.db")
    _ = try folder.sql("CREATE TABLE recipe (title TEXT); INSERT INTO recipe VALUES ('Soup')")
    let before = try Data(contentsOf: URL(filePath: folder.database))

    try folder.kiosk("enter", input: "Ka Vang\t55807\n")
      .expectRefusal(code: 65, saying: folder.database, "Nothing in it was changed.")
    try #expect(Data(contentsOf: URL(filePath: folder.database)) == before)
  }

  @Test func `a newer program's database stays as it is`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ka Vang\t55807")
    _ = try folder.sql("PRAGMA user_version = 99")

    try folder.kiosk("run").expectRefusal(code: 65, saying: "newer", "99")
    try folder.kiosk("enter", input: "Prince\t55805\n").expectRefusal(code: 65, saying: "99")
    try folder.expect("SELECT name FROM signature", gives: ["Ka Vang"])
  }

  @Test func `another petition's database stays as it is`() throws {
    let folder = try KioskFolder()
    try folder.enter("Ka Vang\t55807")
    try folder.write(
      KioskSettings().text.replacing("harbor-walk", with: "night-bus"),
      to: "kiosk.conf"
    )

    try folder.kiosk("enter", input: "Prince\t55805\n")
      .expectRefusal(code: 65, saying: "harbor-walk", "night-bus")
    try folder.expect("SELECT name FROM signature", gives: ["Ka Vang"])
  }

  @Test func `a session needs both of its names`() throws {
    let folder = try KioskFolder()
    try folder.kiosk("run", "--event", "Harbor Market")
      .expectRefusal(code: 64, saying: "--canvasser")
    try folder.kiosk("run", "--language", "xx").expectRefusal(code: 64, saying: "xx", "en")
    try folder.kiosk("run", "--theme", "pink").expectRefusal(code: 64, saying: "pink")
    try folder.kiosk("sing").expectRefusal(code: 64, saying: "sing")
  }

  @Test func `a pipe is no terminal for a screen`() throws {
    let folder = try KioskFolder()
    let answer = try folder.run(["env", "TERM=xterm-256color"] + folder.command("run"))
    answer.expectRefusal(code: 64, saying: "terminal")
    #expect(answer.output.isEmpty)
  }
}
