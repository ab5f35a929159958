import Glibc

@testable import TerminalUI

/// A terminal made of a pair of descriptors: the kiosk holds one, the test the other.
struct PseudoTerminal: ~Copyable {
  /// The kiosk's side.
  let tty: TTY
  private var keyboard: Int32

  init(rows: UInt16 = 24, columns: UInt16 = 80) throws {
    var (main, side): (Int32, Int32) = (-1, -1)
    let opened = unsafe openpty(&main, &side, nil, nil, nil)
    keyboard = main
    tty = TTY(input: side, output: side)
    guard opened == 0, fcntl(main, F_SETFL, O_NONBLOCK) == 0 else { throw Failure() }
    resize(rows: rows, columns: columns)
  }

  deinit {
    close(tty.input)
    close(keyboard)
  }

  struct Failure: Error {}

  func resize(rows: UInt16, columns: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    unsafe _ = ioctl(keyboard, UInt(TIOCSWINSZ), &size)
  }

  func type(_ text: String) {
    type(Array(text.utf8))
  }

  func type(_ bytes: [UInt8]) {
    unsafe _ = write(keyboard, bytes, bytes.count)
  }

  /// What was written to the terminal so far.
  ///
  /// A mark is written after it and waited for, as the kernel hands bytes on in its own time;
  /// a short silence lets the echo of keys follow.
  func written() -> String {
    let mark = "\u{1C}"
    tty.write(Array(mark.utf8))
    return written(until: mark).replacing(mark, with: "")
  }

  /// What was written, at least up to an expected text unless it does not come in seconds.
  func written(until expected: String) -> String {
    var all: [UInt8] = []
    for _ in 0..<100 where !all.contains(expected.utf8) {
      while isReadable(within: 20) {
        let capacity = 4096
        var bytes = [UInt8](repeating: 0, count: capacity)
        let count = unsafe read(keyboard, &bytes, capacity)
        guard count > 0 else { break }
        all += bytes.prefix(count)
      }
    }
    return String(decoding: all, as: UTF8.self)
  }

  /// The modes a shell would find: input, output and local flags.
  var modes: [UInt32] {
    var now = termios()
    guard unsafe tcgetattr(tty.input, &now) == 0 else { return [] }
    return [now.c_iflag, now.c_oflag, now.c_lflag]
  }

  /// Pulls the plug.
  mutating func hangUp() {
    close(keyboard)
    keyboard = -1
  }

  private func isReadable(within milliseconds: Int32) -> Bool {
    var watched = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&watched, 1, milliseconds) > 0 && watched.revents & Int16(POLLIN) != 0
  }
}
