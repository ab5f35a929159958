import Foundation
import Glibc

/// A screen in shared memory, where BRLTTY's driver for GNU screen looks for one.
///
/// It finds the segment by the home directory. First come four bytes, the columns, the rows and
/// the cursor's column and row, then a byte for each character, then one for each attribute, then
/// the window's number and its modes.
@safe final class SharedScreen {
  /// What the driver asks for, whatever the size of the screen.
  private static let length = 4 + 2 * 66 * 132
  /// Grey letters on black, as the console of a PC writes it.
  private static let plain: UInt8 = 0x07

  private let identifier: Int32
  private let address: UnsafeMutableRawPointer

  /// Makes a blank screen for whoever has `home` as its home directory, which must exist.
  init(home: String) throws(JourneyError) {
    let key = unsafe ftok(home, Int32(UInt8(ascii: "b")))
    guard key != -1 else { throw .system(call: "ftok(\(home))") }
    let identifier = shmget(key, Self.length, IPC_CREAT | 0o700)
    guard identifier >= 0 else { throw .system(call: "shmget") }
    let memory = unsafe shmat(identifier, nil, 0)
    guard let memory = unsafe memory, Int(bitPattern: memory) != -1 else {
      _ = shmctl(identifier, IPC_RMID, nil)
      throw .system(call: "shmat")
    }
    self.identifier = identifier
    unsafe address = memory
  }

  deinit {
    unsafe _ = shmdt(address)
    _ = shmctl(identifier, IPC_RMID, nil)
  }

  /// Shows what `replay` has drawn; the driver knows one byte for a character, so that other
  /// scripts become question marks.
  func show(_ replay: ScreenReplay) {
    let head = [replay.columns, replay.rows, replay.cursor.column, replay.cursor.row]
    let letters = replay.cells.joined().map { $0.isASCII ? UInt8($0.value) : UInt8(ascii: "?") }
    let attributes = [UInt8](repeating: Self.plain, count: letters.count)
    let bytes = head.map { UInt8(clamping: $0) } + letters + attributes + [0, 0]
    unsafe address.copyMemory(from: bytes, byteCount: bytes.count)
  }
}
