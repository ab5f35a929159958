import PetitionStore

/// Which version of the programs this is: they are made and installed together.
public enum ProgramVersion {
  /// The version; before 1.0.0 nothing was released.
  public static let number = "0.9.0"

  /// What `--version` prints.
  ///
  /// - Parameter program: The program's name.
  /// - Returns: One line.
  public static func text(of program: String) -> String {
    "\(program) \(number), ledger format \(PetitionStore.format)"
  }
}
