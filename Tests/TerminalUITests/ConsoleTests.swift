import Glibc
import TestSupport
import Testing

@testable import TerminalUI

extension DeviceTests {
  /// The kernel's own console, where a test may open one: it needs no display and much power.
  @Suite(.enabled(if: VirtualConsole.isThere, "needs a Linux virtual console, and root"))
  struct ConsoleTests {
    @Test func `the kernel says what its font has`() throws {
      let console = try VirtualConsole()
      let characters = try #require(console.tty.consoleCharacters)
      #expect(characters.isSuperset(of: (0x20...0x7E).map { UInt16($0) }))
      #expect(characters.count < 2_000)
      #expect(!characters.contains(0x674E))
    }

    @Test func `names in every script stand where they are believed to stand`() throws {
      let console = try VirtualConsole()
      var screen = try CursesTerminal(environment: ["TERM": "linux"], tty: console.tty)
      let glyphs = screen.glyphs
      #expect(glyphs.draw("José Nuñez"))
      #expect(!glyphs.draw("李"))
      // The kernel keeps characters, and not only their places in the font, once it was asked.
      _ = try console.rows(of: screen.size)
      for page in stride(from: 0, to: SampleNames.drawn.count, by: 20) {
        var grid = Grid(size: screen.size)
        for (row, name) in SampleNames.drawn[page...].prefix(20).enumerated() {
          let end = grid.put(name, row: row, column: 1)
          grid.put("|", row: row, column: end)
        }
        screen.paint(Frame(grid: grid, cursor: Position(row: 0, column: 0), announcement: ""))
        let seen = try console.rows(of: screen.size)
        for (row, wanted) in Self.expected(grid, glyphs).enumerated() {
          #expect(seen[row] == wanted)
        }
      }
    }

    private static func expected(_ grid: Grid, _ glyphs: Glyphs) -> [String] {
      (0..<grid.size.rows).map { row in
        (0..<grid.size.columns).flatMap { column in
          grid[row, column].map { $0.text.isEmpty ? [] : glyphs.drawable($0).map(\.text) } ?? []
        }.joined()
      }
    }
  }
}

/// A console of the kernel's that nobody uses.
struct VirtualConsole: ~Copyable {
  let tty: TTY
  private let number: Int32

  /// Whether one can be opened.
  static var isThere: Bool { (try? VirtualConsole()) != nil }

  init() throws {
    let master = unsafe open("/dev/tty0", O_RDWR | O_NOCTTY)
    guard master >= 0 else { throw Failure() }
    defer { close(master) }
    var free: Int32 = -1
    // VT_OPENQRY of linux/vt.h.
    guard unsafe ioctl(master, 0x5600, &free) == 0, free > 0 else { throw Failure() }
    let descriptor = unsafe open("/dev/tty\(free)", O_RDWR | O_NOCTTY)
    guard descriptor >= 0 else { throw Failure() }
    number = free
    tty = TTY(input: descriptor, output: descriptor)
  }

  deinit {
    close(tty.input)
  }

  struct Failure: Error {}

  /// What the kernel shows, as characters.
  func rows(of size: Size) throws -> [String] {
    let file = unsafe open("/dev/vcsu\(number)", O_RDONLY)
    guard file >= 0 else { throw Failure() }
    defer { close(file) }
    let capacity = size.rows * size.columns * 4
    var memory = [UInt8](repeating: 0, count: capacity)
    guard unsafe read(file, &memory, capacity) == capacity else { throw Failure() }
    let scalars = stride(from: 0, to: memory.count, by: 4).map { start in
      memory[start..<start + 4].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    return (0..<size.rows).map { row in
      let line = scalars[(row * size.columns)...].prefix(size.columns)
      return String(String.UnicodeScalarView(line.compactMap(Unicode.Scalar.init)))
    }
  }
}
