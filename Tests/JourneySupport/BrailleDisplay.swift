import Foundation
import Glibc

/// BRLTTY with a braille display of one line, which a test reads instead of fingers.
///
/// Debian's BRLTTY has no driver for a pseudo-terminal. The one for GNU screen reads a screen from
/// shared memory and hands keys to a program called `screen`; both are stood in for here, so that
/// no privileges and no console are needed. Everything between, above all what BRLTTY makes of the
/// cursor, is BRLTTY's own.
public final class BrailleDisplay {
  /// What stands under the fingers.
  public private(set) var line = BrailleLine()

  private let home: URL
  private let screen: SharedScreen
  private let program: BackgroundCommand
  private let connection: Int32
  private var received: [UInt8] = []
  private var forwarded = 0

  /// Connects a display of `cells` cells.
  ///
  /// - Throws: ``JourneyError`` when BRLTTY cannot be started or does not answer.
  public init(cells: Int = 40) throws(JourneyError) {
    // A socket's path must stay short, so it does not follow TMPDIR.
    home = URL(filePath: "/tmp/petition-braille-\(UUID().uuidString.prefix(8))")
    try Self.makeHome(home)
    screen = try SharedScreen(home: home.path)
    program = try BackgroundCommand(Self.command(home), environment: ["HOME": home.path])
    connection = try Self.connect(to: home.appending(path: "display").path, of: program)
    try send("cells \(cells)")
  }

  deinit {
    close(connection)
    try? FileManager.default.removeItem(at: home)
  }

  /// Shows BRLTTY the screen and takes in what it says about it.
  ///
  /// - Returns: The keys that BRLTTY has pressed since the last time.
  public func follow(_ replay: ScreenReplay) throws(JourneyError) -> String {
    screen.show(replay)
    receive()
    guard !program.hasEnded else {
      let answer = try program.wait()
      throw .failed(command: ["brltty"], status: answer.status, output: answer.errors)
    }
    return newKeys()
  }

  /// Presses a key of the display: a command of BRLTTY such as `PRDIFLN`, or `ROUTE` with a cell
  /// counted from zero.
  public func send(_ command: String) throws(JourneyError) {
    let bytes = Array((command + "\n").utf8)
    let count = unsafe Glibc.send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    guard count == bytes.count else { throw .system(call: "Writing to BRLTTY") }
  }

  private func receive() {
    var chunk = [UInt8](repeating: 0, count: 4096)
    var count = 0
    repeat {
      count = unsafe recv(connection, &chunk, chunk.count, Int32(MSG_DONTWAIT))
      received += chunk.prefix(max(0, count))
    } while count > 0
    while let end = received.firstIndex(of: UInt8(ascii: "\n")) {
      line.take(String(decoding: received[..<end], as: UTF8.self))
      received.removeFirst(end + 1)
    }
  }

  private func newKeys() -> String {
    guard let keys = try? Data(contentsOf: home.appending(path: "keys")) else { return "" }
    defer { forwarded = keys.count }
    return String(decoding: keys.dropFirst(forwarded), as: UTF8.self)
  }

  /// A folder with a program called `screen` that notes the keys it is handed.
  ///
  /// A shell writes that program: a file that this process held open for writing would be open
  /// for a moment in whatever another test starts meanwhile, and could not be run.
  private static func makeHome(_ home: URL) throws(JourneyError) {
    // BRLTTY says: screen -p 0 -X stuff KEYS
    let screen = "#!/bin/sh\nprintf %s \"$5\" >> '\(home.path)/keys'\n"
    let script = #"umask 077; mkdir "$0"; printf %s "$1" > "$0/screen"; chmod 700 "$0/screen""#
    try Command.output(of: ["/bin/sh", "-e", "-c", script, home.path, screen])
  }

  /// BRLTTY in the foreground, without the machine's settings, sounds, speech or network.
  private static func command(_ home: URL) -> [String] {
    ["brltty", "--no-daemon", "--quiet", "--standard-error", "--no-api", "--stay-privileged"]
      + ["--configuration-file=/dev/null", "--preferences-file=/dev/null"]
      + ["--writable-directory=\(home.path)", "--updatable-directory=\(home.path)"]
      + ["--privilege-parameters=path=\(home.path):/usr/bin:/bin"]
      + ["--braille-driver=vr", "--braille-device=server:\(home.path)/display"]
      + ["--screen-driver=sc", "--speech-driver=no", "--text-table=en-nabcc"]
  }

  /// Waits until BRLTTY has opened its socket.
  private static func connect(
    to path: String,
    of program: BackgroundCommand
  ) throws(JourneyError) -> Int32 {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw .system(call: "socket") }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
    let deadline = Deadline(in: .seconds(10))
    repeat {
      let failure = unsafe withUnsafePointer(to: &address) {
        unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          unsafe Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
      if failure == 0 { return descriptor }
      usleep(10_000)
    } while !deadline.hasPassed && !program.hasEnded
    close(descriptor)
    throw .timedOut(waitingFor: "BRLTTY", screen: program.hasEnded ? "BRLTTY has ended." : "")
  }
}
