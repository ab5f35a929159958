import Foundation
import Glibc
import PetitionShell
import Testing

/// Lines as they are read from a file or a pipe.
@Suite struct LineReaderTests {
  private static func lines(_ bytes: [UInt8]) throws -> [LineReader.Line] {
    let folder = try Scratch()
    let path = folder.path("lines.txt")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let file = unsafe open(path, O_RDONLY)
    defer { close(file) }
    var reader = LineReader(file)
    var lines: [LineReader.Line] = []
    while let line = try reader.next() { lines.append(line) }
    return lines
  }

  private static func texts(_ bytes: [UInt8]) throws -> [String] {
    try lines(bytes).map { line in
      guard case .text(let text) = line else { return "too long" }
      return text
    }
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]), ("\n", [""]),
    ("a\r\nb\r\n", ["a", "b"]), ("a\rb\r", ["a", "b"]), ("a\r\rb", ["a", "", "b"]),
    ("\u{FEFF}a\nb\n", ["a", "b"]), ("Zoë\t1\n", ["Zoë\t1"]),
  ])
  func `a line ends as any system has it`(text: String, lines: [String]) throws {
    #expect(try Self.texts(Array(text.utf8)) == lines)
  }

  @Test func `UTF-16 is read with and without its mark, and what is no text stays visible`() throws
  {
    let text = "Ana Lund\t55806\r\nŁukasz Żak\t55805\r\n"
    for (encoding, mark) in [
      (String.Encoding.utf16LittleEndian, [0xFF, 0xFE] as [UInt8]),
      (.utf16BigEndian, [0xFE, 0xFF]),
    ] {
      let bytes = [UInt8](try #require(text.data(using: encoding)))
      let lines = ["Ana Lund\t55806", "Łukasz Żak\t55805"]
      #expect(try Self.texts(bytes) == lines)
      #expect(try Self.texts(mark + bytes) == lines)
    }
    #expect(try Self.texts([0x4E, 0xFA, 0x0A]) == ["N\u{FFFD}"])
  }

  @Test func `a line that is too long is passed over, and the next one is read`() throws {
    let limit = LineReader.maximumBytes
    let long = [UInt8](repeating: 0x41, count: 300_000)
    let lines = try Self.lines(long + Array("\nBo\n".utf8) + long)
    #expect(lines == [.tooLong, .text("Bo"), .tooLong])
    let fits = [UInt8](repeating: 0x41, count: limit)
    #expect(try Self.texts(fits + [0x0A]).first?.count == limit)
    #expect(try Self.lines(fits + [0x41, 0x0A]) == [.tooLong])
  }

  @Test func `an error is not the end`() throws {
    let folder = unsafe open("/tmp", O_RDONLY)
    defer { close(folder) }
    #expect(throws: ReadFailure(code: EISDIR)) {
      var reader = LineReader(folder)
      _ = try reader.next()
    }
  }

  @Test func `a line is answered before the next one is there`() throws {
    var ends: [Int32] = [0, 0]
    unsafe #expect(pipe(&ends) == 0)
    defer { close(ends[0]) }
    var reader = LineReader(ends[0])
    for text in ["a\n", "\n", "Zoë\t55802\n"] {
      let bytes = Array(text.utf8)
      _ = unsafe write(ends[1], bytes, bytes.count)
      #expect(try reader.next() == .text(String(text.dropLast())))
    }
    close(ends[1])
    #expect(try reader.next() == nil)
  }
}
