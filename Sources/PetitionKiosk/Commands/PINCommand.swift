import ArgumentParser
import Foundation
import Glibc
import PetitionConfiguration
import PetitionShell
import PetitionStore

/// `petition-kiosk pin`: sets the staff PIN.
struct PINCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin",
    abstract: "Sets the staff PIN: asks twice, keeps a salted slow hash.",
    discussion: """
      4 to 12 digits, and none of the PINs that anybody tries first: digits that repeat or count, \
      lines on the keypad, days and years. After three wrong PINs each further one makes the next \
      wait longer, also when the kiosk was started again in between.
      """
  )

  @OptionGroup var files: KioskFiles

  func run() throws {
    let path = try files.configPath()
    _ = try files.configuration()
    // Nobody types a PIN twice for a file that cannot be written.
    try TextFile.checkWritable(path)
    let pin = try ask()
    let hash = try SlowHash(secret: pin, salt: Self.salt())
    // Read only now: somebody may have mended the file while the PIN was typed.
    guard let changed = ConfigurationWriter.settingPIN(hash.text, in: try TextFile.read(path))
    else {
      throw CommandFailure(
        message: "\(path) has no [kiosk] section to put the PIN in. It is unchanged.",
        code: .badInput
      )
    }
    try TextFile.write(changed, to: path)
    Output.line("The staff PIN is set in \(path). A running kiosk uses it after a restart.")
    guard TextFile.isOpenToAll(path) else { return }
    Output.error(
      """
      Every user of this machine may write to \(path), and so may take the PIN away. \
      Take that right away: chmod o-w \(path)
      """
    )
  }

  /// Asks twice for a PIN that is not among the first that anybody tries.
  private func ask() throws -> String {
    let digits = StaffPIN.digits
    let pin = try Self.ask("New staff PIN (\(digits.lowerBound) to \(digits.upperBound) digits): ")
    if let problem = StaffPIN.problem(with: pin) {
      throw CommandFailure(
        message: "\(problem.sentence) The old PIN is unchanged.",
        code: .usage
      )
    }
    guard try Self.ask("The same again: ") == pin else {
      throw CommandFailure(
        message: "The two were not the same. The old PIN is unchanged.",
        code: .usage
      )
    }
    return pin
  }

  private static func salt() -> Data {
    unsafe withUnsafeBytes(of: UUID().uuid) { unsafe Data($0) }
  }

  /// Asks for a line that is not shown on a terminal.
  private static func ask(_ prompt: String) throws -> String {
    var settings = termios()
    let isTerminal = unsafe tcgetattr(STDIN_FILENO, &settings) == 0
    if isTerminal {
      Output.prompt(prompt)
      var hidden = settings
      hidden.c_lflag &= ~tcflag_t(ECHO)
      _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    }
    defer {
      if isTerminal {
        _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
        Output.line("")
      }
    }
    guard let line = readLine() else {
      throw CommandFailure(
        message: "No PIN was typed. The old PIN is unchanged.",
        code: .usage
      )
    }
    return line
  }
}
