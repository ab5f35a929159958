import Testing

@testable import TerminalUI

@Suite struct LineEntryTests {
  @Test(
    arguments: [
      ("", .enter), ("  ", .enter), ("0", .escape), ("<", .escape), ("?", .function(1)),
      ("3", .text("3")),
      (" 3 ", .text("3")), ("12", .text("12")), ("99", .text("99")), ("r", .pageDown),
      ("R", .pageDown), ("p", .pageUp), ("l", .function(2)), ("blank", .function(9)),
      ("staff", .control("T")), ("Staff", .control("T")), ("start", .function(8)),
      ("screen", .function(4)),
    ] as [(String, Key)]
  )
  func `a short answer stands for a key`(line: String, key: Key) {
    #expect(LineEntry.choice.events(for: line) == [.key(key)])
  }

  @Test func `an empty line takes nothing out of a list`() {
    #expect(LineEntry.number.events(for: "") == [.paste("")])
    #expect(LineEntry.number.events(for: "2") == [.key(.text("2"))])
    #expect(LineEntry.number.events(for: "0") == [.key(.escape)])
  }

  @Test(arguments: ["100", "-1", "yes", "3 4", "Ana Ruiz", "é", "٣"])
  func `other answers are handed on as they are`(line: String) {
    #expect(LineEntry.choice.events(for: line) == [.paste(line)])
  }

  @Test func `words fill the field and go on`() {
    #expect(LineEntry.text.events(for: "Ana Lopez") == [.paste("Ana Lopez"), .key(.enter)])
    #expect(LineEntry.text.events(for: "") == [.key(.enter)])
    #expect(LineEntry.text.events(for: "<") == [.key(.escape)])
    #expect(LineEntry.text.events(for: "?") == [.key(.function(1))])
    #expect(LineEntry.text.events(for: "0") == [.paste("0"), .key(.enter)])
  }

  @Test func `a secret is taken as it is, but for the way back and help`() {
    #expect(LineEntry.secret.events(for: "<") == [.key(.escape)])
    #expect(LineEntry.secret.events(for: "?") == [.key(.function(1))])
    #expect(LineEntry.secret.events(for: "0") == [.paste("0"), .key(.enter)])
    #expect(LineEntry.secret.events(for: "") == [.key(.enter)])
  }

  @Test func `lines are cut at newlines and cleaned`() {
    var buffer = LineBuffer()
    buffer.append(Array("An".utf8))
    #expect(buffer.nextLine() == nil)
    buffer.append(Array("a\r\nJos".utf8) + [0xE9] + Array("\tLuz\u{1B}\n\nrest".utf8))
    #expect(buffer.nextLine() == LineBuffer.Line(text: "Ana"))
    #expect(buffer.nextLine() == LineBuffer.Line(text: "Jos Luz", isUnreadable: true))
    #expect(buffer.nextLine() == LineBuffer.Line(text: ""))
    #expect(buffer.nextLine() == nil)
    #expect(buffer.rest() == LineBuffer.Line(text: "rest"))
    #expect(buffer.rest() == nil)
  }

  @Test
  func `a line cut within a letter is not called unreadable, one that ends in half a letter is`() {
    var buffer = LineBuffer()
    buffer.append(Array(("a" + String(repeating: "é", count: 3000) + "\n").utf8))
    #expect(buffer.nextLine()?.isUnreadable == false)
    buffer.append([0x4A, 0xE9, 0x0A])
    #expect(buffer.nextLine() == LineBuffer.Line(text: "J", isUnreadable: true))
  }

  @Test func `where the locale says Latin-1 a line is read as that`() {
    var buffer = LineBuffer(locale: KeyboardLocale(environment: ["LC_ALL": "de_DE@euro"]))
    buffer.append([0x4A, 0x6F, 0x73, 0xE9, 0x20, 0xA4, 0x0A] + Array("Zoë\n".utf8))
    #expect(buffer.nextLine() == LineBuffer.Line(text: "José €"))
    #expect(buffer.nextLine() == LineBuffer.Line(text: "Zoë"))
  }

  @Test func `an endless line is cut`() {
    var buffer = LineBuffer()
    for _ in 0..<1000 { buffer.append([UInt8](repeating: 0x61, count: 4096)) }
    buffer.append(Array("b\nnext\n".utf8))
    let long = String(repeating: "a", count: LineBuffer.limit)
    #expect(buffer.nextLine() == LineBuffer.Line(text: long))
    #expect(buffer.nextLine() == LineBuffer.Line(text: "next"))
  }
}
