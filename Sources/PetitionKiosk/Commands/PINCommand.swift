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
    abstract: "Sets the staff PIN: asks twice, keeps a salted slow hash."
  )

  @OptionGroup var files: KioskFiles

  /// How many digits a PIN may have.
  static let digits = 4...12

  func run() throws {
    let path = try files.configPath()
    _ = try files.configuration()
    let text = try TextFile.read(path)
    let pin = try Self.ask("New staff PIN (\(Self.digits.lowerBound) to 12 digits): ")
    guard Self.digits.contains(pin.count), pin.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      throw CommandFailure(
        message: "A PIN has 4 to 12 digits and nothing else. The old PIN is unchanged.",
        code: .usage
      )
    }
    guard Self.isHardToGuess(pin) else {
      throw CommandFailure(
        message: """
          That PIN is one of the first that anybody tries. The old PIN is unchanged. \
          Choose digits that do not repeat or count up or down.
          """,
        code: .usage
      )
    }
    guard try Self.ask("The same again: ") == pin else {
      throw CommandFailure(
        message: "The two were not the same. The old PIN is unchanged.",
        code: .usage
      )
    }
    let hash = try SlowHash(secret: pin, salt: Self.salt())
    guard let changed = ConfigurationWriter.settingPIN(hash.text, in: text) else {
      throw CommandFailure(
        message: "\(path) has no [kiosk] section to put the PIN in. It is unchanged.",
        code: .badInput
      )
    }
    try TextFile.write(changed, to: path)
    Output.line("The staff PIN is set in \(path). A running kiosk uses it after a restart.")
  }

  /// Whether a PIN is neither one digit repeated nor a run up or down.
  static func isHardToGuess(_ pin: String) -> Bool {
    let digits = pin.compactMap(\.wholeNumberValue)
    let steps = Set(zip(digits, digits.dropFirst()).map { $1 - $0 })
    return !(steps.count == 1 && [-1, 0, 1].contains(steps.first))
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
