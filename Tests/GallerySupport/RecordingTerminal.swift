import Glibc
import TerminalUI

/// A terminal without a person: keeps what a program sends to it.
struct RecordingTerminal: ~Copyable {
  /// Why there is no such terminal, or nothing came from it.
  struct Failure: Error {
    /// The call that failed.
    let call: String
  }

  /// The end that the program holds.
  let descriptor: Int32
  private let keeper: Int32

  /// Opens a terminal of a size.
  init(_ size: Size) throws {
    var (main, side): (Int32, Int32) = (-1, -1)
    var window = winsize()
    (window.ws_row, window.ws_col) = (UInt16(clamping: size.rows), UInt16(clamping: size.columns))
    guard unsafe openpty(&main, &side, nil, nil, &window) == 0 else {
      throw Failure(call: "openpty")
    }
    (descriptor, keeper) = (side, main)
  }

  deinit {
    close(descriptor)
    close(keeper)
  }

  /// Everything that was sent since the last call.
  ///
  /// A mark is sent after it and waited for, as the kernel hands bytes on in its own time.
  func sent() throws -> [UInt8] {
    let mark: UInt8 = 0x1C
    guard unsafe write(descriptor, [mark], 1) == 1 else { throw Failure(call: "write") }
    var all: [UInt8] = []
    while all.last != mark {
      let capacity = 4096
      var bytes = [UInt8](repeating: 0, count: capacity)
      let count = unsafe read(keeper, &bytes, capacity)
      guard count > 0 else { throw Failure(call: "read") }
      all += bytes.prefix(count)
    }
    return all.dropLast()
  }
}
