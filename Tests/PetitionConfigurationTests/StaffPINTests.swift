import PetitionConfiguration
import PetitionCore
import Testing

@Suite struct StaffPINTests {
  private let hash = "scrypt$16384$8$1$c2FsdA==$aGFzaA=="

  @Test func `only the value of the key changes`() throws {
    let before = "# head\n\(Fixture.minimal)\n[kiosk]\n  pin=\t\"\"   # keep\nbell = true\n# é end"
    let after = before.replacing("\"\"   # keep", with: "\"\(hash)\"   # keep")

    #expect(ConfigurationWriter.settingPIN(hash, in: before) == after)
    #expect(ConfigurationWriter.settingPIN("", in: after) == before)
  }

  @Test func `the shipped file changes in one line only`() throws {
    let before = try Fixture.shippedConfiguration()

    let after = try #require(ConfigurationWriter.settingPIN(hash, in: before))

    let changed = zip(before.split(separator: "\n"), after.split(separator: "\n"))
      .filter { $0 != $1 }
    #expect(changed.map(\.1) == ["pin = \"\(hash)\""])
    #expect(after.utf8.count == before.utf8.count + hash.utf8.count)
    #expect(try ConfigurationReader.read(after).kiosk.pin == hash)
  }

  @Test func `a missing key is added to its section`() throws {
    let before = Fixture.minimal + "[kiosk]  # how\r\nbell = true\r\n[area]\r\nlabel = \"x\"\r\n"
    let after = before.replacing("# how\r\n", with: "# how\r\npin = \"\(hash)\"\r\n")

    #expect(ConfigurationWriter.settingPIN(hash, in: before) == after)
  }

  @Test func `a missing section is added at the end`() throws {
    let after = try #require(ConfigurationWriter.settingPIN(hash, in: Fixture.minimal))

    #expect(after == Fixture.minimal + "\n[kiosk]\npin = \"\(hash)\"\n")
  }

  @Test func `a pin in a passage or another section is left alone`() throws {
    let before =
      Fixture.minimal + "why = \"\"\"\n[kiosk]\npin = \"no\"\n\"\"\"\n[kiosk]\npin = ''\n"

    let after = try #require(ConfigurationWriter.settingPIN(hash, in: before))

    #expect(after == before.replacing("''", with: "\"\(hash)\""))
  }

  @Test(arguments: ["1234", "scrypt$0$8$1$c2FsdA==$aGFzaA==", "scrypt$1$8$1$?$aGFzaA=="])
  func `a text that is no hash is never written`(text: String) {
    #expect(ConfigurationWriter.settingPIN(text, in: Fixture.minimal) == nil)
  }

  @Test(arguments: ["no toml", "kiosk = { bell = true }\n", "kiosk.bell = true\n"])
  func `a file without a place for the key stays as it is`(text: String) {
    #expect(ConfigurationWriter.settingPIN(hash, in: text) == nil)
  }
}
