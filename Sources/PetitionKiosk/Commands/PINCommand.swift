import ArgumentParser
import Foundation
import Glibc
import PetitionConfiguration
import PetitionShell
import PetitionStore
import TerminalUI

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
    let pin = try isatty(STDIN_FILENO) == 1 ? Self.askAPerson() : Self.readTwice()
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

  private static func salt() -> Data {
    unsafe withUnsafeBytes(of: UUID().uuid) { unsafe Data($0) }
  }

  /// What is wrong with a PIN, and what that means; nil when it will do.
  private static func problem(with pin: String) -> String? {
    StaffPIN.problem(with: pin).map { "\($0.sentence) The old PIN is unchanged." }
  }

  private static let mismatch = "The two were not the same. The old PIN is unchanged."

  /// Asks until two answers are the same and will do; only then is shown again what is typed, so that
  /// digits typed for a question that does not come are not left to the shell.
  private static func askAPerson() throws -> String {
    defer { StandardTerminal.endSecrets() }
    while true {
      let digits = StaffPIN.digits
      let pin = try ask("New staff PIN (\(digits.lowerBound) to \(digits.upperBound) digits): ")
      if let problem = problem(with: pin) {
        Output.line("\(problem) Type another, or press Ctrl-C to leave it.")
        continue
      }
      guard try ask("The same again: ") == pin else {
        Output.line("\(mismatch) Type it twice, or press Ctrl-C to leave it.")
        continue
      }
      return pin
    }
  }

  private static func ask(_ prompt: String) throws -> String {
    guard let line = StandardTerminal.secret(prompt), !line.isEmpty else { throw nothing }
    return line
  }

  /// Reads the two lines that a script gives.
  private static func readTwice() throws -> String {
    guard let pin = readLine() else { throw nothing }
    if let problem = problem(with: pin) {
      throw CommandFailure(message: "\(problem)", code: .usage)
    }
    guard let again = readLine() else { throw nothing }
    guard again == pin else { throw CommandFailure(message: mismatch, code: .usage) }
    return pin
  }

  private static let nothing = CommandFailure(
    message: "No PIN was typed. The old PIN is unchanged.",
    code: .usage
  )
}
