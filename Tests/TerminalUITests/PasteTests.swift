import Testing

@testable import TerminalUI

@Suite struct PasteTests {
  private static let start = "\u{1B}[200~"
  private static let end = "\u{1B}[201~"

  private func events(_ text: String) -> [InputEvent] {
    var decoder = KeyDecoder()
    return decoder.feed(text.utf8, at: .zero)
  }

  @Test func `a paste is one event`() {
    #expect(events(Self.start + "José Nuñez" + Self.end) == [.paste("José Nuñez")])
  }

  @Test func `newlines and tabs in a paste are spaces and never Enter`() {
    let text = Self.start + "Ana\r\nMaria\tLuz\rde\nla\u{1}Paz\r" + Self.end + "\r"
    #expect(events(text) == [.paste("Ana Maria Luz de la Paz "), .key(.enter)])
  }

  @Test func `an escape inside a paste is text`() {
    #expect(events(Self.start + "a\u{1B}[A\u{1B}[20x" + Self.end) == [.paste("a [A [20x")])
    #expect(events(Self.start + "a\u{1B}\u{1B}[201~b") == [.paste("a "), .key(.text("b"))])
  }

  @Test func `an empty paste is nothing`() {
    #expect(events(Self.start + Self.end) == [])
  }

  @Test func `a paste without an end is taken after a second of silence`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed((Self.start + "An").utf8, at: .zero) == [])
    #expect(decoder.feed("a".utf8, at: .milliseconds(900)) == [])
    #expect(decoder.flush(at: .milliseconds(1899)) == [])
    #expect(decoder.flush(at: .milliseconds(1900)) == [.paste("Ana")])
    #expect(decoder.feed(Self.end.utf8, at: .seconds(3)) == [])
  }

  @Test func `eight megabytes leave four kilobytes and no Enter`() {
    var decoder = KeyDecoder()
    var events = decoder.feed(Self.start.utf8, at: .zero)
    let piece = Array("Añ\r\n".utf8)
    let chunk = Array(repeatElement(piece, count: 820).joined())
    let chunks = 8_000_000 / chunk.count
    for _ in 0..<chunks { events += decoder.feed(chunk, at: .zero) }
    #expect(events == [])
    events += decoder.feed((Self.end + "\r").utf8, at: .zero)
    guard case .paste(let text)? = events.first else {
      Issue.record("there was no paste")
      return
    }
    #expect((4090...4096).contains(text.utf8.count))
    #expect(events.dropFirst() == [.key(.enter)])
    #expect(decoder.droppedPasteBytes > chunks * chunk.count - 4096 * 2)
  }

  // MARK: Pastes of terminals that do not mark them

  @Test func `a newline in a burst of text is a space`() {
    let texts = "Ana Maria".map { InputEvent.key(.text(String($0))) }
    #expect(events("Ana\rMaria") == texts)
    #expect(events("Ana\r\nMaria") == texts)
    #expect(events("Ana\nMaria\r") == texts + [.key(.text(" "))])
  }

  @Test func `a key that is no text ends a burst`() {
    #expect(events("Ana\u{1B}[F\r").suffix(2) == [.key(.end), .key(.enter)])
  }

  @Test func `two letters and Enter are typing`() {
    #expect(events("no\r").last == .key(.enter))
  }

  @Test(arguments: [(20, Key.text(" ")), (21, Key.enter)])
  func `the pause before Enter decides`(milliseconds: Int, key: Key) {
    var decoder = KeyDecoder()
    _ = decoder.feed("Ana".utf8, at: .zero)
    #expect(decoder.feed("\r".utf8, at: .milliseconds(milliseconds)) == [.key(key)])
  }

  @Test func `letters with pauses are typing however many`() {
    var decoder = KeyDecoder()
    for index in 0..<10 {
      _ = decoder.feed("a".utf8, at: .milliseconds(index * 30))
    }
    #expect(decoder.feed("\r".utf8, at: .milliseconds(275)) == [.key(.enter)])
  }

  @Test func `a burst is cut at four kilobytes and typing goes on after it`() {
    var decoder = KeyDecoder()
    var count = 0
    for _ in 0..<1000 {
      let events = decoder.feed("Ana Maria\r".utf8, at: .zero)
      #expect(!events.contains(.key(.enter)))
      count += events.count
    }
    #expect(count == 4096)
    #expect(decoder.feed("a\r".utf8, at: .seconds(1)) == [.key(.text("a")), .key(.enter)])
  }
}
